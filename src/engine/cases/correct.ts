import type { Answers } from '../../declare/expression/read-fact.ts'
import { Refusal } from '../../declare/refusal.ts'
import { constraintOf } from '../../store/retry.ts'
import { civilDateOf, instant } from '../../values/instant.ts'
import type { Bureau } from '../bureau.ts'
import { lawFor, noticeLimit, startClock } from '../clock/limits.ts'
import { judge } from '../eligibility/judge.ts'
import { readForm } from '../forms/read-form.ts'
import type { CaseState } from './case-state.ts'
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
export async function correct(
  bureau: Bureau,
  input: ActInput & { readonly answers: Answers },
): Promise<CaseState> {
  try {
    return await perform(bureau, 'correct', input, async ({ current, offering, today }) => {
      const filedOn = civilDateOf(instant(current.filedAt))
      const form = readForm(offering, input.answers, filedOn)
      refuseUnfit(offering.service, judge(offering, form.facts, filedOn), 'fails')
      const limit = noticeLimit(offering, lawFor(offering, filedOn))
      return {
        kind: 'corrected',
        body: {
          answers: form.stored,
          title: form.title,
          amount: form.amount,
          onceKey: form.onceKey,
          clock: startClock(bureau, today, limit, today),
        },
      }
    })
  } catch (error) {
    if (constraintOf(error) !== 'case_file_once') throw error
    throw new Refusal('case.filed-already', {
      zh: '补正后的内容与另一件已登记或在办的申请相同,同一事项只登记一次。',
      en: 'With this correction the case is the same as another one on file; a thing is registered once.',
    })
  }
}
