/** The places of a slider over a value of the law, as the values are written. */
import type { SimulationOptionsView } from '../../../http/contract/simulations.ts'

/** A value that can be changed. */
export type Changeable = SimulationOptionsView['sets'][number]['values'][number]

/** Places between the ends. */
const places = 100n

/** Yuan with two decimals, from fen. */
const yuan = (fen: bigint) => `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`

/** Whole units: fen, hundredths of a percent, or numbers. */
function unitsOf({ kind, value }: Changeable): bigint | undefined {
  const [, whole, decimals = ''] = /^(\d+)(?:\.(\d+))?$/.exec(value) ?? []
  if (whole === undefined || kind === 'day' || kind === 'list') return undefined
  return kind === 'count' ? BigInt(whole) : BigInt(whole + decimals.slice(0, 2).padEnd(2, '0'))
}

/**
 * The values a slider offers, least first: every whole percent, or even steps up to twice the present
 * value. None where the value is no number.
 */
export function stepsOf(of: Changeable): readonly string[] {
  const now = unitsOf(of)
  if (now === undefined) return []
  if (of.kind === 'percent') return Array.from({ length: 101 }, (_, at) => String(at))
  const most = now === 0n ? places : now * 2n
  const write = of.kind === 'money' ? yuan : (units: bigint) => units.toString()
  const steps = most < places ? most : places
  const all = Array.from({ length: Number(steps) + 1 }, (_, at) => (most * BigInt(at)) / steps)
  return [...new Set(all.map(write))]
}

/** The place of the slider nearest to a value. */
export function placeOf(steps: readonly string[], value: string): number {
  const wanted = Number(value)
  let nearest = 0
  steps.forEach((step, at) => {
    const best = Math.abs(Number(steps[nearest]) - wanted)
    if (Math.abs(Number(step) - wanted) < best) nearest = at
  })
  return nearest
}
