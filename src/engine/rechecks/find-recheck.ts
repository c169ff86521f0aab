import { problem } from '../../declare/expression/read-fact.ts'
import { Invalid, Refusal } from '../../declare/refusal.ts'
import type { Statement } from '../../store/database.ts'
import type { Bureau } from '../bureau.ts'
import type { CaseState } from '../cases/case-state.ts'
import { type ActInput, perform } from '../cases/perform.ts'

/** What a supervisor found when looking at a case again. */
export interface RecheckInput extends ActInput {
  /** Id of the draw. */
  readonly recheck: string
  readonly finding: 'sound' | 'flawed'
  /** What is wrong and what to do; needed where something is. */
  readonly note: string
}

const find: Statement = {
  name: 'recheck-find',
  text: `update recheck_case set finding = $4, found_on = $5
    where jurisdiction = $1 and recheck = $2 and case_id = $3 and finding is null
    returning case_id`,
}

/**
 * Records what a re-check found, in the log of the case: once, and only of a case that was drawn.
 * What follows from a flaw (annulment, amendment) is an act of its own by whoever may do it.
 *
 * @throws Invalid when a flaw is not described
 * @throws Refusal `recheck.not-drawn` and those of {@link perform}
 */
export function findRecheck(bureau: Bureau, input: RecheckInput): Promise<CaseState> {
  return perform(bureau, 'recheck', input, async ({ tx, current, today }) => {
    const { recheck, finding } = input
    const note = input.note.trim()
    if (finding === 'flawed' && note.length < 2) throw new Invalid([problem('note', 'required')])
    const values = [current.jurisdiction, recheck, current.id, finding, today]
    if ((await tx.run(find, values)).length === 0) throw notDrawn(recheck)
    return { kind: 'rechecked', body: { recheck, finding, note } }
  })
}

const notDrawn = (recheck: string) =>
  new Refusal(
    'recheck.not-drawn',
    {
      zh: '本件不在该次抽查之列，或者已经登记过复查结果。',
      en: 'This case was not drawn, or what was found is recorded already.',
    },
    { recheck },
  )
