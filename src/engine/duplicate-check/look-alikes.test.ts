import { afterAll, beforeAll, expect, it } from 'vitest'
import { createAccounts, reader, type TestBureau } from '../../../test/support/bureau.ts'
import { appOf, at, signedIn, textAt } from '../../../test/support/client.ts'
import { describeOnBoth } from '../../../test/support/databases.ts'
import { proposalsFrom } from '../../../test/support/proposals.ts'
import {
  fileStaged,
  openStagedBureau,
  stagedBureau,
} from '../../../test/support/staged-services.ts'
import { addMilliseconds } from '../../values/instant.ts'
import { withdraw } from '../cases/withdraw.ts'
import { lookAlikes } from './look-alikes.ts'

const officer = reader('officer')

describeOnBoth('the duplicate check of a case', (open) => {
  let on: TestBureau
  beforeAll(async () => {
    on = await openStagedBureau(open)
    await createAccounts(on)
  })
  afterAll(() => on.close())

  const asked = (id: string) => lookAlikes(on.bureau, officer, id, on.now)
  const words = proposalsFrom(21)
  const chapter = words(300)
  const first = words(1500) + chapter + words(1200)

  it('shows a copied chapter side by side, and no stranger', async () => {
    const original = await fileStaged(on, 'programme', { proposal: first })
    await fileStaged(on, 'programme', { proposal: words(3000) })
    const copy = await fileStaged(on, 'programme', {
      proposal: words(1300) + chapter + words(1400),
      by: 'rival',
    })
    const { found, compared, since } = await asked(copy.id)
    expect(found.map(({ caseId }) => caseId)).toEqual([original.id])
    expect(found[0]).toMatchObject({ sameParty: false, receipt: original.receipt })
    expect(found[0]?.contained).toBeGreaterThan(0.08)
    expect(found[0]?.passages[0]).toEqual({ own: chapter, other: chapter, equal: 300 })
    expect([compared, since]).toEqual([2, '2014-07-01'])
  })

  it('shows other applications of the same applicant whatever their words', async () => {
    const [one, two] = [
      await fileStaged(on, 'programme', { proposal: words(900), by: 'rival' }),
      await fileStaged(on, 'programme', { proposal: words(900), by: 'rival' }),
    ]
    const { found } = await asked(two.id)
    expect(found.find(({ caseId }) => caseId === one.id)).toMatchObject({ sameParty: true })
  })

  it('leaves out what was withdrawn', async () => {
    const proposal = words(1000)
    const gone = await fileStaged(on, 'programme', { proposal })
    const stays = await fileStaged(on, 'programme', { proposal, by: 'rival' })
    expect((await asked(stays.id)).found.map(({ caseId }) => caseId)).toContain(gone.id)
    await withdraw(on.bureau, {
      reader: reader('seller'),
      caseId: gone.id,
      now: on.now,
      reason: '另行申报',
    })
    expect((await asked(stays.id)).found.map(({ caseId }) => caseId)).not.toContain(gone.id)
  })

  it('is the same in another process that starts later, and after one has taken in more', async () => {
    const proposal = words(1200)
    const kept = await fileStaged(on, 'programme', { proposal })
    const other = stagedBureau(on)
    const copy = await fileStaged(on, 'programme', { proposal, by: 'rival' })
    const there = await lookAlikes(other, officer, copy.id, on.now)
    expect(there).toEqual(await asked(copy.id))
    const later = await fileStaged({ ...on, bureau: other }, 'programme', { proposal, by: 'rival' })
    await lookAlikes(other, officer, later.id, addMilliseconds(on.now, 60_000))
    const alike = (await asked(kept.id)).found.filter(({ overlap }) => overlap > 0.9)
    expect(alike.map(({ caseId }) => caseId).sort()).toEqual([copy.id, later.id].sort())
  })

  it('wording of the form is learned from fifty applications and no longer counts', async () => {
    const form = words(600)
    for (let k = 0; k < 60; k++) await fileStaged(on, 'programme', { proposal: form + words(400) })
    const last = await fileStaged(on, 'programme', { proposal: form + words(400), by: 'rival' })
    const { found } = await asked(last.id)
    expect(found.filter(({ sameParty }) => !sameParty)).toEqual([])
  })

  it('is shown to those who handle cases, and refused to applicants and the public', async () => {
    const of = await fileStaged(on, 'programme', { proposal: first, by: 'rival' })
    const app = appOf(on)
    const path = `/api/cases/${of.id}/look-alikes`
    const told = await (await signedIn(app, 'officer')).get(path)
    expect(told.status).toBe(200)
    expect(textAt(told.body, 'found', 0, 'title')).toContain('测试事项')
    expect(Number(at(told.body, 'found', 0, 'overlap'))).toBe(1)
    expect((await (await signedIn(app, 'rival')).get(path)).status).toBe(403)
    await expect(lookAlikes(on.bureau, reader('rival'), of.id, on.now)).rejects.toMatchObject({
      code: 'duplicates.not-official',
    })
    const window = await fileStaged(on, 'window')
    await expect(asked(window.id)).rejects.toMatchObject({ code: 'duplicates.not-compared' })
  })
})
