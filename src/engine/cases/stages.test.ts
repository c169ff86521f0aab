import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { asOwner, reader, type TestBureau } from '../../../test/support/bureau.ts'
import { describeOnBoth } from '../../../test/support/databases.ts'
import {
  constable,
  fileStaged,
  openStagedBureau,
  type StagedService,
} from '../../../test/support/staged-services.ts'
import type { Reader } from '../../store/database.ts'
import { instant } from '../../values/instant.ts'
import { accept } from './accept.ts'
import type { CaseState } from './case-state.ts'
import { concludeStage } from './conclude-stage.ts'
import { decide } from './decide.ts'
import { extendLimit } from './extend-limit.ts'
import { dueSilences, fallSilent, speakForSilence, timerReader } from './fall-silent.ts'
import { moveVersion } from './move-version.ts'
import { pauseStage, resumeStage } from './pause-stage.ts'
import { compareWithEvents } from './rebuild.ts'
import { recordAnswer } from './record-answer.ts'

const officer = reader('officer')
const colleague = reader('colleague')
const head = reader('head')

const at = (day: string) => instant(`2019-${day}T10:00:00+08:00`)
const openOf = (of: CaseState) => of.position.open.map(({ stage }) => stage)
const dueAt = (of: CaseState, stage: string) =>
  of.position.open.find((each) => each.stage === stage)?.clock?.due

describeOnBoth('a case in its stages', (open) => {
  let on: TestBureau
  beforeAll(async () => {
    on = await openStagedBureau(open)
  })
  afterAll(async () => {
    expect((await compareWithEvents(on.bureau, reader('supervisor'))).differences).toEqual([])
    await on.close()
  })

  const act = (of: CaseState, by: Reader, now = on.now) => ({ caseId: of.id, reader: by, now })
  const accepted = async (of: StagedService, said = {}) =>
    accept(on.bureau, act(await fileStaged(on, of, said), officer))
  const conclude = (of: CaseState, stage: string, by = officer, ending = 'pass', now = on.now) =>
    concludeStage(on.bureau, { ...act(of, by, now), stage, ending, reason: '理由充分' })
  const decided = (
    of: CaseState,
    stage: string,
    by: Reader,
    outcome: 'grant' | 'refuse' = 'grant',
    now = on.now,
  ) => decide(on.bureau, { ...act(of, by, now), stage, outcome, findings: {}, reason: '理由充分' })

  it('two authorities decide side by side, each with its clock, under one for the applicant', async () => {
    let it = await accepted('window')
    expect(openOf(it)).toEqual(['permit-check', 'residence-check'])
    expect(it.dueOn).toBe('2019-07-10')
    expect(dueAt(it, 'permit-check')).toBe('2019-07-04')
    expect(it.position.branches.permit?.clock?.due).toBe('2019-07-08')
    expect(it.position.branches.residence?.clock?.due).toBe('2019-07-10')
    expect(it.authorities).toEqual(['bureau', 'police'])
    it = await conclude(it, 'permit-check')
    it = await conclude(it, 'residence-check', constable)
    expect(it.position.ended).toContainEqual(
      expect.objectContaining({ stage: 'permit-hearing', outcome: 'skip' }),
    )
    it = await decided(it, 'permit-decision', colleague)
    expect(it.state).toBe('accepted')
    expect(it.position.branches.permit).toEqual({ result: 'passed', number: it.certificateNumber })
    it = await decided(it, 'residence-decision', constable)
    expect([it.state, it.closedOn, it.dueOn]).toEqual(['granted', null, null])
    it = await conclude(it, 'hand-out')
    expect([it.state, it.closedOn, openOf(it)]).toEqual(['granted', '2019-07-01', []])
  })

  it('one branch refused leaves the case partly granted where branches go on', async () => {
    let it = await accepted('window')
    it = await conclude(it, 'residence-check', constable, 'refuse')
    expect(openOf(it)).toEqual(['permit-check', 'residence-decision'])
    it = await decided(it, 'residence-decision', constable, 'refuse')
    expect([it.state, openOf(it)]).toEqual(['accepted', ['permit-check']])
    it = await conclude(it, 'permit-check')
    it = await decided(it, 'permit-decision', colleague)
    expect([it.state, openOf(it)]).toEqual(['partly-granted', ['hand-out']])
  })

  it('one branch refused stops the others where the declaration says so', async () => {
    let it = await accepted('window-stop')
    it = await conclude(it, 'residence-check', constable)
    it = await decided(it, 'residence-decision', constable, 'refuse')
    expect([it.state, openOf(it)]).toEqual(['refused', []])
    expect(it.position.branches.permit).toEqual({ result: 'stopped' })
    it = await accepted('window-whole')
    it = await conclude(it, 'residence-check', constable)
    it = await decided(it, 'residence-decision', constable)
    it = await conclude(it, 'permit-check')
    it = await decided(it, 'permit-decision', colleague, 'refuse')
    expect([it.state, it.closedOn]).toEqual(['refused', '2019-07-01'])
  })

  it('an officer acts only at stages of the own authority', async () => {
    const it = await accepted('window')
    await expect(conclude(it, 'permit-check', constable)).rejects.toMatchObject({
      code: 'case.not-allowed',
      values: { reason: 'authority' },
    })
    await expect(conclude(it, 'residence-check', officer)).rejects.toMatchObject({
      values: { reason: 'authority' },
    })
  })

  it('people of another authority see no case that it takes no part in', async () => {
    const it = await accepted('programme')
    await expect(conclude(it, 'formal', constable)).rejects.toMatchObject({ code: 'case.unknown' })
  })

  it('who examined a case does not decide it where four eyes are asked for', async () => {
    const filed = await fileStaged(on, 'window')
    let it = await accept(on.bureau, act(filed, head))
    it = await conclude(it, 'permit-check', officer)
    await expect(decided(it, 'permit-decision', officer)).rejects.toMatchObject({
      values: { reason: 'duties' },
    })
  })

  it('a paused stage counts no day, and the clock of the whole only where its ground says so', async () => {
    let it = await accepted('window')
    const pause = (ground: string, day: string) =>
      pauseStage(on.bureau, {
        ...act(it, officer, at(day)),
        stage: 'permit-check',
        ground,
        reason: '须检验',
        expected: '2019-07-09',
      })
    const resume = (day: string) =>
      resumeStage(on.bureau, { ...act(it, officer, at(day)), stage: 'permit-check', reason: '' })
    it = await pause('inspection', '07-02')
    expect(dueAt(it, 'permit-check')).toBeNull()
    expect(it.dueOn).toBe('2019-07-10')
    await expect(conclude(it, 'permit-check')).rejects.toMatchObject({
      values: { reason: 'state' },
    })
    it = await resume('07-05')
    expect(dueAt(it, 'permit-check')).toBe('2019-07-09')
    expect(it.position.branches.permit?.clock?.due).toBe('2019-07-11')
    expect(it.dueOn).toBe('2019-07-10')
    it = await pause('review', '07-08')
    expect(it.dueOn).toBeNull()
    it = await resume('07-09')
    expect(dueAt(it, 'permit-check')).toBe('2019-07-10')
    expect(it.dueOn).toBe('2019-07-11')
  })

  it('a hearing stands outside the clock of its branch', async () => {
    let it = await accepted('window', { contested: true })
    it = await conclude(it, 'permit-check', officer, 'pass', at('07-02'))
    expect(it.position.branches.permit?.clock?.due).toBeNull()
    it = await conclude(it, 'permit-hearing', officer, 'pass', at('07-10'))
    expect(openOf(it)).toContain('permit-decision')
    expect(it.position.branches.permit?.clock?.due).toBe('2019-07-16')
  })

  it('a limit is extended once, by what the law gives, before it has passed', async () => {
    let it = await accepted('window')
    const extend = (by: Reader, stage?: string, day = '07-01') =>
      extendLimit(on.bureau, {
        ...act(it, by, at(day)),
        ...(stage === undefined ? {} : { stage }),
        reason: '案情复杂',
      })
    await expect(extend(officer, 'permit-check')).rejects.toMatchObject({
      values: { reason: 'role' },
    })
    await expect(extend(head, 'permit-check', '07-05')).rejects.toMatchObject({
      code: 'limit.passed',
    })
    it = await extend(head, 'permit-check')
    expect(dueAt(it, 'permit-check')).toBe('2019-07-08')
    expect(it.position.branches.permit?.clock?.due).toBe('2019-07-10')
    expect(it.dueOn).toBe('2019-07-12')
    await expect(extend(head, 'permit-check')).rejects.toMatchObject({
      values: { reason: 'state' },
    })
    await expect(extend(head)).rejects.toMatchObject({ values: { reason: 'state' } })
  })

  it('silence speaks once its limit has passed, by the timer and only once', async () => {
    const filed = await fileStaged(on, 'window')
    const silences = (day: string) =>
      on.bureau.database.transaction(timerReader(on.bureau), (tx) =>
        dueSilences(tx, on.bureau.city.jurisdiction, at(day)),
      )
    const speak = (stage: string, day: string) =>
      fallSilent(on.bureau, { caseId: filed.id, stage, now: at(day) })
    expect((await silences('07-08')).map(({ caseId }) => caseId)).not.toContain(filed.id)
    await expect(speak('acceptance', '07-08')).rejects.toMatchObject({ code: 'stage.not-silent' })
    expect(await silences('07-09')).toContainEqual({
      caseId: filed.id,
      stage: 'acceptance',
      rev: 1,
    })
    let it = await speak('acceptance', '07-09')
    expect([it.state, it.acceptedOn, it.acceptedBy]).toEqual(['accepted', '2019-07-01', 'timer'])
    await expect(speak('acceptance', '07-09')).rejects.toMatchObject({
      values: { reason: 'state' },
    })
    it = await conclude(it, 'residence-check', constable, 'pass', at('07-09'))
    it = await speak('residence-decision', '07-16')
    expect(it.position.branches.residence).toEqual({ result: 'refused' })
  })

  it('a case that refuses for good keeps no other silence waiting', async () => {
    const cases = [await fileStaged(on, 'window'), await fileStaged(on, 'window')]
    const [stuck, free] = cases.map(({ id }) => id).sort()
    await asOwner(on, sql`update case_file set service_version = 99 where id = ${stuck}`)
    await speakForSilence(on.bureau, at('07-09'), 1)
    const rows = await asOwner(
      on,
      sql`select id, state from case_file where id in (${stuck}, ${free}) order by id`,
    )
    expect(rows.map(({ state }) => state)).toEqual(['filed', 'accepted'])
    await asOwner(on, sql`update case_file set service_version = 1 where id = ${stuck}`)
  })

  it('a programme goes from its formal check to its completion, each end in the words of its law', async () => {
    let it = await accepted('programme', { complex: true })
    it = await conclude(it, 'formal')
    expect([openOf(it), it.dueOn]).toEqual([['review'], null])
    it = await conclude(it, 'review', officer, 'return', at('07-03'))
    expect(openOf(it)).toEqual(['formal'])
    expect(it.dueOn).toBe('2019-08-28')
    it = await conclude(it, 'formal', officer, 'pass', at('07-03'))
    it = await conclude(it, 'review', officer, 'pass', at('07-03'))
    it = await conclude(it, 'meeting', head, 'pass', at('07-03'))
    const sent = { ...act(it, head, at('07-03')), stage: 'recommend', ending: 'pass', reason: '' }
    await expect(concludeStage(on.bureau, sent)).rejects.toMatchObject({
      problems: [{ field: 'number' }],
    })
    it = await concludeStage(on.bureau, { ...sent, number: '穗科报〔2019〕1号' })
    expect([openOf(it), it.dueOn]).toEqual([['recommend'], null])
    const answer = {
      ...act(it, head, at('07-12')),
      stage: 'recommend',
      ending: 'pass',
      number: '粤科函〔2019〕7号',
      answeredOn: '2019-07-11',
      reason: '',
    }
    await expect(
      recordAnswer(on.bureau, { ...answer, answeredOn: '2019-07-13' }),
    ).rejects.toMatchObject({ problems: [{ code: 'answer.day' }] })
    it = await recordAnswer(on.bureau, answer)
    expect([openOf(it), it.dueOn, dueAt(it, 'notice')]).toEqual([
      ['notice'],
      '2019-09-06',
      '2019-07-19',
    ])
    await expect(conclude(it, 'notice', officer, 'pass', at('07-19'))).rejects.toMatchObject({
      code: 'stage.notice-running',
    })
    it = await fallSilent(on.bureau, { caseId: it.id, stage: 'notice', now: at('07-20') })
    expect(openOf(it)).toEqual(['approve'])
    await expect(decided(it, 'approve', officer)).rejects.toMatchObject({
      values: { reason: 'role' },
    })
    it = await fallSilent(on.bureau, { caseId: it.id, stage: 'approve', now: at('08-06') })
    expect([it.state, it.closedOn, openOf(it)]).toEqual(['granted', null, ['agreement']])
    expect(it.certificateNumber).toMatch(/^T2019/)
    it = await conclude(it, 'agreement', reader('seller'))
    it = await conclude(it, 'report')
    const failing = await conclude(it, 'completion', officer, 'closed-out', at('08-07'))
    expect([failing.state, failing.closedOn]).toEqual(['granted', '2019-08-07'])
    expect(failing.position.ended.at(-1)).toMatchObject({ ending: 'closed-out', outcome: 'pass' })
  })

  it('a failure after the grant ends what was granted', async () => {
    let it = await accepted('programme')
    it = await conclude(it, 'formal')
    expect(openOf(it)).toEqual(['meeting'])
    it = await conclude(it, 'meeting', head, 'refuse')
    expect(openOf(it)).toEqual(['approve'])
    await expect(decided(it, 'approve', head)).rejects.toMatchObject({
      values: { reason: 'duties' },
    })
    it = await fallSilent(on.bureau, { caseId: it.id, stage: 'approve', now: at('07-20') })
    it = await conclude(it, 'agreement', reader('seller'), 'refuse')
    expect([it.state, openOf(it)]).toEqual(['terminated', []])
  })

  it('a formal check that fails closes the case where the declaration says so', async () => {
    const it = await conclude(await accepted('programme'), 'formal', officer, 'refuse')
    expect([it.state, it.decidedBy]).toEqual(['refused', 'officer'])
  })
})

describeOnBoth('a new version of a service', (open) => {
  let on: TestBureau
  beforeAll(async () => {
    on = await openStagedBureau(open)
  })
  afterAll(() => on.close())

  it('leaves cases under the old one, until a transition clause moves them', async () => {
    const { stagedBureau } = await import('../../../test/support/staged-services.ts')
    const before = { ...on, bureau: stagedBureau(on, true) }
    let it = await fileStaged(before, 'moving')
    const input = (by: Reader, now = on.now) => ({ caseId: it.id, reader: by, now })
    it = await accept(before.bureau, input(officer))
    const formal = { ...input(officer), stage: 'formal', ending: 'pass', reason: '' }
    it = await concludeStage(on.bureau, formal)
    expect([it.version, openOf(it)]).toEqual([1, ['old-meeting']])
    const move = (day: string, by = head) =>
      moveVersion(on.bureau, { ...input(by, at(day)), reason: '依过渡条款' })
    await expect(move('07-31')).rejects.toMatchObject({ code: 'version.no-transition' })
    await expect(move('08-01', officer)).rejects.toMatchObject({ values: { reason: 'role' } })
    it = await move('08-01')
    expect([it.version, openOf(it)]).toEqual([2, ['meeting']])
    await expect(move('08-02')).rejects.toMatchObject({ code: 'version.no-transition' })
    expect((await compareWithEvents(on.bureau, reader('supervisor'))).differences).toEqual([])
  })
})
