import { Invalid, Refusal } from '../../declare/refusal.ts'
import { factsOf } from '../../declare/service.ts'
import type { Bureau } from '../bureau.ts'
import { correctionClock } from '../clock/limits.ts'
import { stoppedClock } from '../clock/running-clock.ts'
import type { Defect } from './case-event.ts'
import type { CaseState } from './case-state.ts'
import { type ActInput, perform } from './perform.ts'

/**
 * Tells the applicant, once, everything that must be corrected (一次性告知补正).
 *
 * @param input.defects - every defect found, each naming a field or the application as a whole
 * @returns the case, now `awaiting-correction`; the applicant's time to correct runs
 * @throws Refusal `case.deemed-accepted` - the notice is late, so by law the case is accepted
 * @throws Invalid when a defect names a field the form does not have
 * @throws Refusal those of {@link perform}
 * @see Administrative Licensing Law, article 32(4), applied by analogy
 */
export function requestCorrection(
  bureau: Bureau,
  input: ActInput & { readonly defects: readonly Defect[] },
): Promise<CaseState> {
  return perform(bureau, 'request-correction', input, async ({ current, offering, today }) => {
    if (current.dueOn !== null && today > current.dueOn) throw deemedAccepted(current)
    const fields = new Set(factsOf(offering.service).map((fact) => fact.id))
    const stray = input.defects.filter(
      ({ field }) => field !== null && !fields.has(field.replace(/\[.*$/, '')),
    )
    if (stray.length > 0) {
      throw new Invalid(
        stray.map(({ field }) => ({
          field: field ?? '',
          code: 'defect.unknown-field',
          text: { zh: '表单没有这一项', en: 'The form has no such field' },
          level: 'refuse',
        })),
      )
    }
    const { due, provisional } = correctionClock(bureau, offering, today)
    // The authority's clock stands still until the correction arrives, and then starts anew.
    const sets = current.position.open.map((each) => ({
      ...each,
      ...(each.clock && { clock: stoppedClock(each.clock, today, 'correction') }),
    }))
    const clock = { due: due ?? '', provisional }
    return {
      kind: 'correction-requested',
      body: { defects: input.defects, clock, moves: { sets } },
    }
  })
}

function deemedAccepted(current: CaseState): Refusal {
  return new Refusal(
    'case.deemed-accepted',
    {
      zh: `告知补正的期限已于 ${current.dueOn} 届满，逾期未告知的自收到申请之日起即为受理。请直接受理。`,
      en: `The time to ask for corrections ended on ${current.dueOn}; without notice the case counts as accepted from its receipt. Accept it.`,
    },
    { caseId: current.id, filedAt: current.filedAt },
  )
}
