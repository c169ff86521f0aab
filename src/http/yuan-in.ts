/** Amounts of requests. */
import { problem } from '../declare/expression/read-fact.ts'
import { Invalid } from '../declare/refusal.ts'
import { type Fen, parseYuan } from '../values/money.ts'

/** An amount in decimal yuan. @throws Invalid naming the field */
export function yuanIn(field: string, text: string): Fen {
  const read = parseYuan(text)
  if (read.ok) return read.value
  throw new Invalid([problem(field, `amount.${read.reason}`)])
}
