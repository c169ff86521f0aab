/** Amounts and numbers as people type them, put into the form in which they travel. */
import { formatYuan, parseYuan, showYuan } from '../../values/money.ts'

const units: Readonly<Record<string, number>> = { 万: 4, 亿: 8 }

/** Moves the decimal point of a plain number to the right. */
function shifted(number: string, by: number): string {
  const [whole = '', decimals = ''] = number.split('.')
  const moved = whole + decimals.slice(0, by).padEnd(by, '0')
  const rest = decimals.slice(by)
  return rest === '' ? moved : `${moved}.${rest}`
}

/**
 * Reads `¥1,205,000`, `1205000元`, `120.5万元`, also in wide letters, as yuan for the wire.
 * What cannot be read is given back as it was typed, so that its problem can be shown.
 */
export function tidyAmount(typed: string): string {
  const text = typed.normalize('NFKC').replace(/[\s¥¥]/g, '')
  const parts = /^(-?[\d,]+(?:\.\d+)?)([万亿]?)元?$/.exec(text)
  if (!parts) return typed.trim()
  const [, number = '', unit = ''] = parts
  const by = units[unit]
  const plain = by === undefined ? number : shifted(number.replaceAll(',', ''), by)
  const read = parseYuan(plain)
  return read.ok ? formatYuan(read.value) : plain
}

/** An amount of the wire with its thousands marked; text that is no amount stays as it is. */
export function showAmount(wire: string): string {
  const read = parseYuan(wire)
  return read.ok ? showYuan(read.value) : wire
}

/** Reads `1,234` or wide digits as a number for the wire. */
export function tidyCount(typed: string): string {
  const text = typed.normalize('NFKC').replace(/\s/g, '')
  return /^-?\d{1,3}(,\d{3})+$/.test(text) ? text.replaceAll(',', '') : text
}

/** Reads `12.5%` as the percentage for the wire. */
export function tidyShare(typed: string): string {
  return typed.normalize('NFKC').replace(/\s/g, '').replace(/%$/, '')
}
