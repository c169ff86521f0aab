/** How many rows would meet every condition at each of many thresholds: what a slider shows. */

import type { Loops } from './judge-columns.ts'
import type { JudgedRegister } from './judge-register.ts'
import { readChanges } from './parameter-texts.ts'
import { simulate } from './simulate.ts'
import { thresholdIndex } from './threshold-index.ts'

/** One point of the curve. */
export interface CurvePoint {
  /** The threshold as it was written. */
  readonly value: string
  /** Rows that would meet every condition. */
  readonly holds: number
}

/**
 * Counts at thresholds, from a sorted index where the parameter is a plain threshold.
 *
 * @throws Refusal `parameter.unknown`, `parameter.value`
 */
export function thresholdCurve(
  { baseline, set }: JudgedRegister,
  parameter: string,
  values: readonly string[],
  loops: Loops,
): readonly CurvePoint[] {
  const { law } = baseline.program
  const index = thresholdIndex(baseline, parameter, loops)
  return values.map((value) => {
    const changes = readChanges(set, law, [{ parameter, value }])
    const [change] = changes
    const holds =
      index === undefined || change === undefined
        ? (simulate(baseline, changes, loops).counts[0] ?? 0)
        : index.holding(change.value)
    return { value, holds }
  })
}
