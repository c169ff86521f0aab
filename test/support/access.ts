/** Who may do an act: everybody tries it on a case of their own, and a table says what comes of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseState, State } from '../../src/engine/cases/case-state.ts'
import type { ActInput } from '../../src/engine/cases/perform.ts'
import { everybody, openTestBureau, reader, type TestBureau, type Who } from './bureau.ts'
import { freshEmbedded } from './databases.ts'

/** What comes of trying: done, or refused for role or duties, or no such case for this reader. */
export type Outcome = 'done' | 'role' | 'duties' | 'unknown'

/** What the tests of one act need. */
export interface AccessTable {
  /** The act as its refusals name it. */
  readonly act: string
  /** Opens the bureau it is tried in; one with the city's own services if left out. */
  readonly open?: (open: typeof freshEmbedded) => Promise<TestBureau>
  /** Brings a case to where the act can be done. */
  prepare(on: TestBureau): Promise<CaseState>
  /** Does it. */
  perform(on: TestBureau, input: ActInput): Promise<CaseState>
  readonly expected: Readonly<Record<Who, Outcome>>
  /** States in which nobody may do it, each with how to come there. */
  readonly neverIn: Partial<Record<State, (on: TestBureau) => Promise<CaseState>>>
}

const refused = (outcome: Exclude<Outcome, 'done'>) =>
  outcome === 'unknown'
    ? { code: 'case.unknown' }
    : { code: 'case.not-allowed', values: { reason: outcome } }

/** Tries an act as everybody, and by the right people in the wrong states. */
export function describeAccess(table: AccessTable): void {
  describe(`who may ${table.act}`, () => {
    let on: TestBureau
    beforeAll(async () => {
      on = await (table.open ?? openTestBureau)(freshEmbedded)
    })
    afterAll(() => on.close())

    const attempt = async (who: Who, { id }: CaseState) =>
      table.perform(on, { reader: reader(who), caseId: id, now: on.now })

    it.each(everybody.map((who) => [who, table.expected[who]] as const))(
      '%s: %s',
      async (who, outcome) => {
        const at = await table.prepare(on)
        if (outcome === 'done') {
          expect((await attempt(who, at)).rev).toBe(at.rev + 1)
          return
        }
        await expect(attempt(who, at)).rejects.toMatchObject(refused(outcome))
      },
    )

    it('nobody who is not signed in even learns that the case exists', async () => {
      const { id } = await table.prepare(on)
      const nobody = { ...reader('rival'), role: 'public' as const, account: 'public', parties: [] }
      const attempted = table.perform(on, { reader: nobody, caseId: id, now: on.now })
      await expect(attempted).rejects.toMatchObject({ code: 'case.unknown' })
    })

    it.each(Object.entries(table.neverIn))('not while a case is %s', async (state, come) => {
      const at = await come(on)
      expect(at.state).toBe(state)
      const able = everybody.filter((who) => table.expected[who] === 'done')
      expect(able).not.toEqual([])
      for (const who of able) {
        await expect(attempt(who, at)).rejects.toMatchObject({
          code: 'case.not-allowed',
          values: { reason: 'state', state },
        })
      }
    })
  })
}
