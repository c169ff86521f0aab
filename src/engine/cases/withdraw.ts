import type { Bureau } from '../bureau.ts'
import type { CaseState } from './case-state.ts'
import { type ActInput, perform } from './perform.ts'

/**
 * Withdraws an open case at the applicant's wish (撤回).
 *
 * @returns the case, now `withdrawn`
 * @throws Refusal those of {@link perform}
 */
export function withdraw(
  bureau: Bureau,
  input: ActInput & { readonly reason: string },
): Promise<CaseState> {
  return perform(bureau, 'withdraw', input, async () => ({
    kind: 'withdrawn',
    body: { reason: input.reason },
  }))
}
