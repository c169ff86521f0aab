/**
 * Passport numbers, and the second line of a passport's machine-readable zone.
 *
 * @see ICAO Doc 9303, parts 3 and 4
 */
import { sevenThreeOneDigit } from './check-characters.ts'

/** Kind of a Chinese passport: ordinary, diplomatic (外交), service (公务), public affairs (公务普通). */
export type ChinesePassportKind = 'ordinary' | 'diplomatic' | 'service' | 'publicAffairs'

/** What checking a Chinese passport number gives. */
export type ChinesePassportCheck =
  | { readonly ok: true; readonly number: string; readonly kind: ChinesePassportKind }
  | { readonly ok: false; readonly reason: 'format' }

/** What checking a foreign passport number gives. */
export type ForeignPassportCheck =
  | { readonly ok: true; readonly number: string }
  | { readonly ok: false; readonly reason: 'format' }

/** A part of the machine-readable line that has a check digit. */
export type MrzPart = 'number' | 'birth' | 'expiry' | 'optional' | 'composite'

/** What the second line of a machine-readable passport (TD3) tells. */
export interface MrzLine {
  /** Passport number without filler. */
  readonly number: string
  /** Nationality as ICAO writes it: three letters, fewer for some (`D`). */
  readonly nationality: string
  /** `YYMMDD`; the century is not in the line, and unknown parts are `<<`. */
  readonly birth: string
  readonly sex: 'male' | 'female' | 'unspecified'
  /** `YYMMDD`. */
  readonly expiry: string
  /** What the issuing state put in, without filler. */
  readonly optional: string
}

/** What checking the line gives; `failed` lists every part whose check digit is wrong. */
export type MrzCheck =
  | { readonly ok: true; readonly value: MrzLine }
  | { readonly ok: false; readonly reason: 'format' }
  | { readonly ok: false; readonly reason: 'check'; readonly failed: readonly MrzPart[] }

const CHINESE: ReadonlyArray<{ kind: ChinesePassportKind; form: RegExp }> = [
  // Electronic passports since 2012: E and 8 digits, then a letter other than I and O; before that G.
  { kind: 'ordinary', form: /^(E\d{8}|E[A-HJ-NP-Z]\d{7}|G\d{8})$/ },
  { kind: 'diplomatic', form: /^DE?\d{7,8}$/ },
  { kind: 'service', form: /^SE?\d{7,8}$/ },
  { kind: 'publicAffairs', form: /^PE?\d{7,8}$/ },
]

/** Checks the number of a Chinese passport. Only the form can be checked. */
export function checkChinesePassport(text: string): ChinesePassportCheck {
  const number = text.trim().toUpperCase()
  const found = CHINESE.find(({ form }) => form.test(number))
  return found ? { ok: true, number, kind: found.kind } : { ok: false, reason: 'format' }
}

/**
 * Checks the number of a foreign passport: 5 to 20 letters and digits, put into capitals. The
 * machine-readable zone holds nine; some states issue longer ones.
 */
export function checkForeignPassport(text: string): ForeignPassportCheck {
  const number = text.trim().toUpperCase()
  return /^[A-Z0-9]{5,20}$/.test(number) ? { ok: true, number } : { ok: false, reason: 'format' }
}

/**
 * Checks the second line of a passport's machine-readable zone: its form and its five check digits.
 *
 * @param line - 44 characters: digits, capitals and `<`
 */
export function checkMrzLine(line: string): MrzCheck {
  if (!/^[A-Z0-9<]{9}\d[A-Z<]{3}[\d<]{6}\d[MF<]\d{6}\d[A-Z0-9<]{14}[\d<]\d$/.test(line)) {
    return { ok: false, reason: 'format' }
  }
  const part = (from: number, to: number) => line.slice(from - 1, to)
  const failed: MrzPart[] = []
  if (sevenThreeOneDigit(part(1, 9)) !== part(10, 10)) failed.push('number')
  if (sevenThreeOneDigit(part(14, 19)) !== part(20, 20)) failed.push('birth')
  if (sevenThreeOneDigit(part(22, 27)) !== part(28, 28)) failed.push('expiry')
  const unused = /^<+$/.test(part(29, 42)) && part(43, 43) === '<'
  if (!unused && sevenThreeOneDigit(part(29, 42)) !== part(43, 43)) failed.push('optional')
  const all = part(1, 10) + part(14, 20) + part(22, 43)
  if (sevenThreeOneDigit(all) !== part(44, 44)) failed.push('composite')
  if (failed.length > 0) return { ok: false, reason: 'check', failed }
  const sexes = { M: 'male', F: 'female' } as const
  const sex = part(21, 21)
  return {
    ok: true,
    value: {
      number: part(1, 9).replace(/<+$/, ''),
      nationality: part(11, 13).replace(/<+$/, ''),
      birth: part(14, 19),
      sex: sex === 'M' || sex === 'F' ? sexes[sex] : 'unspecified',
      expiry: part(22, 27),
      optional: part(29, 42).replace(/<+$/, ''),
    },
  }
}
