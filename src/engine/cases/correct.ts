import type { Answers } from '../../declare/expression/read-fact.ts'
import { civilDateOf, instant } from '../../values/instant.ts'
import type { Bureau } from '../bureau.ts'
import { noticeClock } from '../clock/limits.ts'
import { judge } from '../eligibility/judge.ts'
import { correctedEvidence, noteCaseEvidence } from '../files/handed-in.ts'
import { neededEvidence, refuseIncomplete } from '../files/stated-evidence.ts'
import { dropCorrection } from '../forms/correction-drafts.ts'
import { readForm } from '../forms/read-form.ts'
import type { CaseState } from './case-state.ts'
import { onceOnly } from './once-only.ts'
import { type ActInput, perform } from './perform.ts'
import { refuseUnfit } from './refuse-unfit.ts'

/**
 * Takes in the applicant's correction (补正): the whole form again, judged by the law of the day
 * of the first filing, with the documents handed in since added to those there were. The limit for
 * acceptance starts anew the day after. What was saved of it under way is thrown away.
 *
 * @returns the case, again `filed`
 * @throws Invalid when the corrected form is incomplete or misread, or a document is missing
 * @throws Refusal `case.requirements-fail`, `case.filed-already`, and those of {@link perform}
 */
export function correct(
  bureau: Bureau,
  input: ActInput & {
    readonly answers: Answers
    /** Files the applicant takes back, by the hash of their content. */
    readonly withoutFiles?: readonly string[]
  },
): Promise<CaseState> {
  return onceOnly(() =>
    perform(bureau, 'correct', input, async ({ tx, current, offering, today }) => {
      const filedOn = civilDateOf(instant(current.filedAt))
      const form = readForm(offering, input.answers, filedOn, current.party)
      refuseUnfit(offering.service, judge(offering, form.facts, filedOn), 'fails')
      const evidence = await correctedEvidence(tx, input, current.id)
      if (evidence !== undefined) {
        refuseIncomplete(neededEvidence(offering, form.facts, filedOn), evidence)
        const place = { ...current, caseId: current.id, rev: current.rev + 1 }
        noteCaseEvidence(tx, place, evidence)
      }
      dropCorrection(tx, input.reader, current.id)
      const clock = noticeClock(bureau, offering, filedOn, today)
      return {
        kind: 'corrected',
        body: {
          answers: form.stored,
          title: form.title,
          amount: form.amount,
          onceKey: form.onceKey,
          ...(evidence === undefined ? {} : { evidence }),
          clock: { due: clock.due ?? '', provisional: clock.provisional },
          moves: { sets: current.position.open.map((each) => ({ ...each, clock })) },
        },
      }
    }),
  )
}
