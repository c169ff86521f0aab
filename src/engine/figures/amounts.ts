/** Exact figures in the unit of publication, and rounded as published. */
import type { Indicator, Unit } from '../../declare/indicator.ts'
import { decimalText } from '../../values/rounding.ts'
import type { Text } from '../../values/text.ts'

/** Names of units. */
export const unitTexts: Readonly<Record<Unit, Text>> = {
  items: { zh: '项', en: 'items' },
  enterprises: { zh: '家', en: 'enterprises' },
  'hundred-million-yuan': { zh: '亿元', en: 'hundred million yuan' },
}

/** How many of what is counted (fen, rows) make one of the unit, and decimals that keep it exact. */
const scales: Readonly<Record<Unit, { readonly of: bigint; readonly exact: number }>> = {
  items: { of: 1n, exact: 0 },
  enterprises: { of: 1n, exact: 0 },
  'hundred-million-yuan': { of: 10_000_000_000n, exact: 10 },
}

/** A measured whole number as exact decimal text in the unit. */
export function exactIn(unit: Unit, measured: bigint): string {
  const { of, exact } = scales[unit]
  const text = decimalText(measured, of, exact)
  return exact === 0 ? text : text.replace(/\.?0+$/, '')
}

/** The same, rounded half up as published. */
export function shownIn(of: Indicator, measured: bigint): string {
  return decimalText(measured, scales[of.unit].of, of.decimals)
}

/** The round figure that is published as a bound: 超过 or 突破 it. */
export function boundOf(of: Indicator, measured: bigint): string | null {
  if (of.bound === undefined) return null
  const step = of.bound.step * scales[of.unit].of
  const floor = measured - (((measured % step) + step) % step)
  return decimalText(floor, scales[of.unit].of, of.decimals)
}

/** Growth in percent with so many decimals; null where there was nothing before. */
export function growth(now: bigint, before: bigint, decimals: number): string | null {
  return before <= 0n ? null : decimalText((now - before) * 100n, before, decimals)
}

/** Exact decimal text as a whole number of what is counted. */
export function countedFrom(unit: Unit, text: string): bigint {
  const { of, exact } = scales[unit]
  const [whole = '0', part = ''] = text.split('.')
  const digits = BigInt(`${whole}${part.padEnd(exact, '0').slice(0, exact)}`)
  return exact === 0 ? digits : (digits * of) / 10n ** BigInt(exact)
}
