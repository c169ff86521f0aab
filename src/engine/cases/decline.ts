import type { Bureau } from '../bureau.ts'
import type { CaseState } from './case-state.ts'
import { type ActInput, perform } from './perform.ts'

/**
 * Does not accept a case (不予受理), with the reason. This is no judgment on the merits: the same
 * thing may be filed again.
 *
 * @returns the case, now `declined`
 * @throws Refusal those of {@link perform}
 */
export function decline(
  bureau: Bureau,
  input: ActInput & { readonly reason: string },
): Promise<CaseState> {
  return perform(bureau, 'decline', input, async () => ({
    kind: 'declined',
    body: { reason: input.reason },
  }))
}
