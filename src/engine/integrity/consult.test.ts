import { afterAll, beforeAll, expect, it } from 'vitest'
import { parties, reader, type TestBureau } from '../../../test/support/bureau.ts'
import { describeOnBoth } from '../../../test/support/databases.ts'
import { fileStaged, openStagedBureau, programme } from '../../../test/support/staged-services.ts'
import { integrityCheck } from '../../declare/integrity.ts'
import { civilDate } from '../../values/civil-date.ts'
import { instant } from '../../values/instant.ts'
import { offeringOf } from '../bureau.ts'
import { accept } from '../cases/accept.ts'
import type { CaseState } from '../cases/case-state.ts'
import { concludeStage } from '../cases/conclude-stage.ts'
import { decide } from '../cases/decide.ts'
import { readCase } from '../cases/read-case.ts'
import { compareWithEvents } from '../cases/rebuild.ts'
import { confirmSanction, enterSanction } from './sanctions.ts'

const supervisor = reader('supervisor')
const officer = reader('officer')
const head = reader('head')
const seller = reader('seller')

const check = integrityCheck({
  filing: 'refuse',
  acceptance: 'warn',
  decision: 'refuse',
  stages: 'warn',
  cite: programme.legalBasis[0] ?? programme.output.certificate.cite,
  remedy: { zh: '请先申请信用修复。', en: 'Apply for repair first.' },
})

describeOnBoth('a service that asks the integrity register', (open) => {
  let on: TestBureau
  beforeAll(async () => {
    const plain = await openStagedBureau(open)
    const offering = offeringOf(plain.bureau, 'programme')
    const { service } = offering
    const kept = ['acceptance', 'approve', 'agreement']
    const stages = service.procedure.stages.filter(({ id }) => kept.includes(id))
    const procedure = { ...service.procedure, stages }
    const asking = { ...offering, service: { ...service, procedure, integrity: check } }
    const offerings = new Map([...plain.bureau.offerings, ['programme', asking] as const])
    on = { ...plain, bureau: { ...plain.bureau, offerings } }
  })
  afterAll(() => on.close())

  const at = (day: string) => instant(`${day}T10:00:00+08:00`)
  const barFrom = async (party: string, from: string, to: string) => {
    const id = await enterSanction(
      on.bureau,
      { reader: supervisor, now: on.now },
      {
        subject: { kind: 'organization', number: party },
        measure: '取消申报资格',
        scope: ['programme'],
        from: civilDate(from),
        to: civilDate(to),
        authority: '市科学技术局',
        instrument: '测试办法',
        article: '1',
        source: '处理决定',
      },
    )
    await confirmSanction(on.bureau, { reader: reader('administrator'), now: on.now }, id)
    return id
  }
  const granted = (of: CaseState, day: string) =>
    decide(on.bureau, {
      caseId: of.id,
      reader: head,
      now: at(day),
      outcome: 'grant',
      findings: {},
      reason: '符合条件',
    })
  const agreed = (of: CaseState, day: string, reason: string) =>
    concludeStage(on.bureau, {
      caseId: of.id,
      reader: seller,
      now: at(day),
      stage: 'agreement',
      ending: 'pass',
      reason,
    })
  const lastOf = async (of: CaseState) =>
    (await readCase(on.bureau, officer, of.id)).events.at(-1)?.event.body

  it('refuses a filing in both languages, with the entry, its article and the remedy', async () => {
    const id = await barFrom(parties.rival.creditCode, '2019-06-01', '2019-12-31')
    await expect(fileStaged(on, 'programme', { by: 'rival' })).rejects.toMatchObject({
      code: 'integrity.barred',
      values: { entries: id },
      text: {
        zh: expect.stringMatching(/第1条.*至2019-12-31.*信用修复/),
        en: expect.stringMatching(/article 1.*to 2019-12-31.*repair/),
      },
    })
  })

  it('finds a bar that began after filing; what goes on all the same names it', async () => {
    const filed = await fileStaged(on, 'programme')
    const id = await barFrom(parties.seller.creditCode, '2019-07-02', '2019-07-10')
    const it = await accept(on.bureau, { caseId: filed.id, reader: officer, now: at('2019-07-02') })
    expect(await lastOf(it)).toMatchObject({ integrity: [id] })
    await expect(granted(it, '2019-07-10')).rejects.toMatchObject({ code: 'integrity.barred' })
    const now = await granted(it, '2019-07-11')
    expect(now.state).toBe('granted')
    expect(await lastOf(now)).not.toHaveProperty('integrity')

    const second = await barFrom(parties.seller.creditCode, '2019-07-12', '2019-07-31')
    await expect(agreed(now, '2019-07-12', '')).rejects.toMatchObject({
      problems: [{ field: 'reason', code: 'required' }],
    })
    const done = await agreed(now, '2019-07-12', '处理期内经批准继续')
    expect(await lastOf(done)).toMatchObject({ integrity: [second] })
    expect((await compareWithEvents(on.bureau, supervisor)).differences).toEqual([])
  })
})
