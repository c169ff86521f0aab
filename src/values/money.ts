import { decimalText, groupThousands } from './rounding.ts'

declare const unit: unique symbol

/** An amount of renminbi in fen (分), exact. May be negative; whether that makes sense is for the caller. */
export type Fen = bigint & { readonly [unit]: 'fen' }

/** The largest amount, either side of zero, that registers keep: 2^53 - 1 fen, about 90 万亿 yuan. */
export const LARGEST_FEN = 9_007_199_254_740_991n

/** What reading an amount gives: the amount, or why the text is none. */
export type MoneyReading =
  | { readonly ok: true; readonly value: Fen }
  | { readonly ok: false; readonly reason: 'format' | 'decimals' | 'range' }

/** Nothing at all, as an amount. Not to be used for an amount nobody has given. */
export const NO_MONEY: Fen = fen(0n)

/** An amount given in fen. */
export function fen(n: bigint): Fen {
  return n as Fen
}

/** An amount given in whole yuan: `yuan(50_000_000n)` is 5,000 万元. */
export function yuan(n: bigint): Fen {
  return fen(n * 100n)
}

/** The sum of amounts; of none, zero. */
export function sumFen(amounts: Iterable<Fen>): Fen {
  let sum = 0n
  for (const amount of amounts) sum += amount
  return fen(sum)
}

/**
 * Reads an amount of yuan as people and the wire write it: `1234.5`, `1,234.56`, `-3`.
 *
 * @returns the amount, or `format` (no number, an exponent, misplaced commas), `decimals` (more than
 * two, so a part of a fen would be lost) or `range` (beyond what registers keep)
 */
export function parseYuan(text: string): MoneyReading {
  const parts = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(text.trim())
  if (!parts) return { ok: false, reason: 'format' }
  const [, sign, whole = '', decimals = ''] = parts
  if (decimals.length > 2) return { ok: false, reason: 'decimals' }
  const digits = whole.replaceAll(',', '').replace(/^0+(?=\d)/, '') + decimals.padEnd(2, '0')
  if (digits.length > 16) return { ok: false, reason: 'range' }
  const magnitude = BigInt(digits)
  if (magnitude > LARGEST_FEN) return { ok: false, reason: 'range' }
  return { ok: true, value: fen(sign === '-' ? -magnitude : magnitude) }
}

/** Writes an amount for the wire and for files: yuan with two decimals and no commas, `1234.56`. */
export function formatYuan(amount: Fen): string {
  return decimalText(amount, 100n, 2)
}

/** Writes an amount for people: yuan with two decimals and commas, `1,234.56`. */
export function showYuan(amount: Fen): string {
  return groupThousands(formatYuan(amount))
}

/** The amount in ten thousand yuan (万元), rounded half-up once from the exact value: `1234.56`. */
export function inWan(amount: Fen, digits = 2): string {
  return decimalText(amount, 1_000_000n, digits)
}

/** The amount in hundred million yuan (亿元), rounded half-up once from the exact value: `1273.36`. */
export function inYi(amount: Fen, digits = 2): string {
  return decimalText(amount, 10_000_000_000n, digits)
}
