import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { asOwner, openTestBureau, reader, type TestBureau } from '../../../test/support/bureau.ts'
import { describeOnBoth } from '../../../test/support/databases.ts'
import { newestCheckpoint, takeCheckpoint } from './take-checkpoint.ts'

describeOnBoth('taking a checkpoint', (open) => {
  let on: TestBureau
  beforeAll(async () => {
    on = await openTestBureau(open)
  })
  afterAll(() => on.close())

  it('takes in many batches, also where the size gains a digit', async () => {
    const { jurisdiction } = on.bureau.city
    await asOwner(
      on,
      sql`insert into case_event
          (jurisdiction, case_id, rev, kind, at, actor, actor_role, party, body, hash)
        select ${jurisdiction}, 'case-' || n, 1, 'filed', ${on.now}::timestamptz, 'a', 'officer',
          'p', '{}', sha256(n::text::bytea)
        from generate_series(1, 10001) n`,
    )
    const taken = await takeCheckpoint(on.bureau, reader('administrator'), on.now)
    expect(taken?.size).toBe(10_001)
    const newest = await newestCheckpoint(on.bureau, reader('administrator'))
    expect(newest).toEqual(taken)
  }, 60_000)
})
