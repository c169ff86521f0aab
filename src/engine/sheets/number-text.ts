/** Numbers of a workbook as exact decimal text. */

export interface NumberText {
  /** Plain decimal text: digits, at most one point, a leading minus; no exponent. */
  readonly text: string
  readonly mark: 'imprecise' | 'rounded' | null
}

/** Digits a spreadsheet program keeps and shows. */
const KEPT = 15
const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/

/** True for text that is already plain and short; nearly all cells, so it costs no allocation. */
export function isPlainNumber(raw: string): boolean {
  const { length } = raw
  if (length === 0 || length > KEPT) return false
  let at = raw.charCodeAt(0) === 45 ? 1 : 0
  let points = 0
  const first = raw.charCodeAt(at)
  if (!(first >= 48 && first <= 57)) return false
  for (; at < length; at++) {
    const code = raw.charCodeAt(at)
    if (code === 46) points++
    else if (code < 48 || code > 57) return false
  }
  return points === 0 || (points === 1 && raw.charCodeAt(length - 1) !== 46)
}

/**
 * The number a workbook stores, as the decimal its user typed.
 *
 * Workbooks store binary floats printed with up to 17 digits, so a typed 1.1 may stand there as
 * 1.1000000000000001. Rounding that to 15 digits gives the typed number back; when both are the
 * same float nothing was lost. Otherwise the value is what the program shows: `rounded` if only
 * digits behind the point differ, `imprecise` if the number has more than 15 digits before it (long
 * codes typed as numbers end in zeros).
 *
 * @returns null when the text is no number
 */
export function numberText(raw: string): NumberText | null {
  if (isPlainNumber(raw) && raw !== '-0') return { text: raw, mark: null }
  const match = NUMBER.exec(raw.trim())
  if (!match) return null
  const whole = match[2] ?? ''
  const fraction = match[3] ?? ''
  if (whole === '' && fraction === '') return null

  const negative = match[1] === '-'
  const exponent = Number(match[4] ?? '0')
  const all = whole + fraction
  const leading = all.length - all.replace(/^0+/, '').length
  const digits = all.slice(leading)
  // The point stands `point` places right of the first digit that is not zero.
  const point = whole.length - leading + exponent
  if (digits === '') return { text: '0', mark: null }

  const significant = digits.replace(/0+$/, '')
  if (significant.length <= KEPT && point <= KEPT) {
    return { text: placed(negative, digits, point), mark: null }
  }
  const kept = roundDigits(significant, KEPT)
  const keptPoint = point + kept.carry
  const text = placed(negative, kept.digits, keptPoint)
  if (keptPoint > KEPT) return { text, mark: 'imprecise' }
  return { text, mark: Number(text) === Number(raw) ? null : 'rounded' }
}

function placed(negative: boolean, digits: string, point: number): string {
  const sign = negative ? '-' : ''
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  if (point >= digits.length) return `${sign}${digits}${'0'.repeat(point - digits.length)}`
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
}

/**
 * Rounds half away from zero, as spreadsheet programs show numbers; `carry` is 1 when 99…9 became
 * 100…0.
 */
function roundDigits(digits: string, keep: number): { digits: string; carry: number } {
  if (digits.length <= keep) return { digits, carry: 0 }
  const up = digits.charCodeAt(keep) >= 53
  const kept = up ? (BigInt(digits.slice(0, keep)) + 1n).toString() : digits.slice(0, keep)
  return { digits: kept.replace(/0+$/, '') || '0', carry: kept.length - keep }
}
