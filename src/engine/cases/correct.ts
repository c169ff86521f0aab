import type { Answers } from '../../declare/expression/read-fact.ts'
import { civilDateOf, instant } from '../../values/instant.ts'
import type { Bureau } from '../bureau.ts'
import { noticeClock } from '../clock/limits.ts'
import { judge } from '../eligibility/judge.ts'
import { readForm } from '../forms/read-form.ts'
import type { CaseState } from './case-state.ts'
import { onceOnly } from './once-only.ts'
import { type ActInput, perform } from './perform.ts'
import { refuseUnfit } from './refuse-unfit.ts'

/**
 * Takes in the applicant's correction (补正): the whole form again, judged by the law of the day
 * of the first filing. The limit for acceptance starts anew the day after.
 *
 * @returns the case, again `filed`
 * @throws Invalid when the corrected form is incomplete or misread
 * @throws Refusal `case.requirements-fail`, `case.filed-already`, and those of {@link perform}
 */
export function correct(
  bureau: Bureau,
  input: ActInput & { readonly answers: Answers },
): Promise<CaseState> {
  return onceOnly(() =>
    perform(bureau, 'correct', input, async ({ current, offering, today }) => {
      const filedOn = civilDateOf(instant(current.filedAt))
      const form = readForm(offering, input.answers, filedOn, current.party)
      refuseUnfit(offering.service, judge(offering, form.facts, filedOn), 'fails')
      const clock = noticeClock(bureau, offering, filedOn, today)
      return {
        kind: 'corrected',
        body: {
          answers: form.stored,
          title: form.title,
          amount: form.amount,
          onceKey: form.onceKey,
          clock: { due: clock.due ?? '', provisional: clock.provisional },
          moves: { sets: current.position.open.map((each) => ({ ...each, clock })) },
        },
      }
    }),
  )
}
