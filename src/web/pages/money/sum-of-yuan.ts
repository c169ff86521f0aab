/** Sums of amounts while they are typed. */
import { fen, formatYuan, parseYuan, sumFen } from '../../../values/money.ts'

/** The sum of decimal yuan; empty ones are left out, and undefined while one is no amount. */
export function sumOfYuan(amounts: readonly string[]): string | undefined {
  const read = amounts.filter((each) => each.trim() !== '').map((each) => parseYuan(each))
  const values = read.flatMap((each) => (each.ok ? [each.value] : []))
  return values.length === read.length ? formatYuan(sumFen([fen(0n), ...values])) : undefined
}
