import { afterAll, beforeAll, expect, it } from 'vitest'
import { reader, type TestBureau } from '../../../test/support/bureau.ts'
import { describeOnBoth } from '../../../test/support/databases.ts'
import { constable, fileStaged, openStagedBureau } from '../../../test/support/staged-services.ts'
import { civilDate } from '../../values/civil-date.ts'
import { accept } from './accept.ts'
import { concludeStage } from './conclude-stage.ts'
import { listCases } from './list-cases.ts'

describeOnBoth('cases to do at a stage', (open) => {
  let on: TestBureau
  beforeAll(async () => {
    on = await openStagedBureau(open)
  })
  afterAll(() => on.close())

  it('are listed by stage and authority, with the day of the stage', async () => {
    const accepted = async () => {
      const { id } = await fileStaged(on, 'window')
      return accept(on.bureau, { reader: reader('officer'), caseId: id, now: on.now })
    }
    const [first, second] = [await accepted(), await accepted()]
    await fileStaged(on, 'programme')
    await concludeStage(on.bureau, {
      reader: constable,
      caseId: second.id,
      now: on.now,
      stage: 'residence-check',
      ending: 'pass',
      reason: '',
    })
    const list = (by: typeof constable, query: object) =>
      listCases(on.bureau, by, { sort: 'due', limit: 1, ...query }, civilDate('2019-07-04'))
    const page = await list(reader('officer'), { stage: 'permit-check' })
    expect([page.total, page.counts.red]).toEqual([2, 2])
    expect(page.next).not.toBeNull()
    const rest = await list(reader('officer'), { stage: 'permit-check', cursor: page.next })
    expect([...page.items, ...rest.items].map(({ id }) => id).sort()).toEqual(
      [first.id, second.id].sort(),
    )
    const police = await list(constable, { authority: 'police', stage: 'residence-decision' })
    expect(police.items.map(({ id }) => id)).toEqual([second.id])
    expect(police.counts).toMatchObject({ yellow: 1, red: 0 })
    expect((await list(constable, {})).total).toBe(2)
  })
})
