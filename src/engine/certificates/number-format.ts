/** Certificate numbers: written from their parts, and read back in every form they ever had. */
import type { NumberPart, NumberPattern } from '../../declare/certificate.ts'
import { Refusal } from '../../declare/refusal.ts'
import type { SerialPlace } from './next-number.ts'

/** What a number is made of. A pattern names the parts it needs. */
export interface NumberParts {
  /** Four-digit year, also where the number prints two. */
  readonly year?: number
  /** GB/T 2260 code of the province, two digits. */
  readonly province?: string
  /** GB/T 2260 code of the city within the province, two digits. */
  readonly city?: string
  /** Registry point, two digits. */
  readonly point?: string
  /** Running number within its series, from 1. */
  readonly serial?: number
}

/** A number as it was read: its parts, and the pattern it follows. */
export interface NumberReading {
  readonly parts: NumberParts
  readonly pattern: NumberPattern
}

/** The century of two-digit years: the numbering began in 2000. */
const CENTURY = 2000

/**
 * Writes a certificate number.
 *
 * @throws Refusal `certificate.serial-exhausted` - the serial has more digits than the number has room for
 * @throws Error when a part the pattern needs is missing or does not fit
 */
export function formatNumber(pattern: NumberPattern, parts: NumberParts): string {
  return pattern.map((each) => ('part' in each ? write(each, parts) : each.literal)).join('')
}

/**
 * Reads a certificate number as people type it: spaces around it and full-width digits are accepted.
 *
 * @param patterns - forms to try; where a text fits several, the first counts
 * @returns the parts, or undefined when the text is in none of the forms
 */
export function parseNumber(
  patterns: readonly NumberPattern[],
  text: string,
): NumberReading | undefined {
  const plain = text.normalize('NFKC').trim()
  for (const pattern of patterns) {
    const parts = read(pattern, plain)
    if (parts) return { parts, pattern }
  }
  return undefined
}

/**
 * What stands around the serial of a number, so that a database can write the same number.
 *
 * @throws Error when the pattern has no serial or a part it needs is missing
 */
export function serialPlaceIn(
  pattern: NumberPattern,
  parts: Omit<NumberParts, 'serial'>,
): SerialPlace {
  const at = pattern.findIndex((each) => 'part' in each && each.part === 'serial')
  const serial = pattern[at]
  if (serial === undefined || !('part' in serial)) throw new Error('the number has no serial')
  return {
    before: formatNumber(pattern.slice(0, at), parts),
    digits: serial.digits,
    after: formatNumber(pattern.slice(at + 1), parts),
  }
}

type Digits = Exclude<NumberPart, { readonly literal: string }>

function write(each: Digits, parts: NumberParts): string {
  const value = parts[each.part]
  if (value === undefined) throw new Error(`the number needs its part "${each.part}"`)
  if (each.part === 'serial' && String(value).length > each.digits) exhausted(each.digits)
  const inCentury = each.part === 'year' && each.digits === 2 ? Number(value) - CENTURY : value
  const digits = String(inCentury).padStart(each.digits, '0')
  if (!/^\d+$/.test(digits) || digits.length !== each.digits || value === 0) {
    throw new Error(`${value} does not fit the part "${each.part}" of ${each.digits} digits`)
  }
  return digits
}

function exhausted(digits: number): never {
  throw new Refusal(
    'certificate.serial-exhausted',
    {
      zh: `证书编号的流水号已用完（${digits}位）。请联系系统管理员增设登记点或调整编号规则。`,
      en: `The running numbers of ${digits} digits are used up, so no certificate can be issued. Ask the administrator for another registry point or another number format.`,
    },
    { digits },
  )
}

function read(pattern: NumberPattern, text: string): NumberParts | undefined {
  const found: { -readonly [K in keyof NumberParts]: NumberParts[K] } = {}
  let at = 0
  for (const each of pattern) {
    const length = 'part' in each ? each.digits : each.literal.length
    const piece = text.slice(at, at + length)
    at += length
    if (!('part' in each)) {
      if (piece !== each.literal) return undefined
      continue
    }
    if (piece.length !== length || !/^\d+$/.test(piece)) return undefined
    switch (each.part) {
      case 'year':
        found.year = each.digits === 2 ? CENTURY + Number(piece) : Number(piece)
        break
      case 'serial':
        found.serial = Number(piece)
        break
      default:
        found[each.part] = piece
    }
  }
  return at === text.length && found.serial !== 0 && found.year !== 0 ? found : undefined
}
