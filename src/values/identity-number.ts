/**
 * 公民身份号码, and the number of the residence permit for Hong Kong, Macao and Taiwan residents, which is
 * built the same way: division (6), date of birth (8), sequence (3, odd for men), check character.
 *
 * @see GB 11643-1999; 港澳台居民居住证申领发放办法 (国办发〔2018〕81号), article 7
 */
import { mod112Character } from './check-characters.ts'
import { type CivilDate, parseCivilDate } from './civil-date.ts'
import { isProvince } from './division-code.ts'

/** What an identity number tells. */
export interface IdentityNumber {
  /** The 18 characters, an `x` put right to `X`. */
  readonly number: string
  /** Whose number: a citizen's, or the residence permit of a resident of one of the three regions. */
  readonly holder: 'citizen' | 'hongKong' | 'macao' | 'taiwan'
  /** Division of first registration; the region's for a residence permit. */
  readonly division: string
  readonly bornOn: CivilDate
  readonly sex: 'male' | 'female'
  /** What makes the number doubtful although its form is right. */
  readonly warnings: ReadonlyArray<'born-before-1900' | 'born-in-future'>
}

/** What checking an identity number gives. */
export type IdentityNumberCheck =
  | { readonly ok: true; readonly value: IdentityNumber }
  | { readonly ok: false; readonly reason: 'format' | 'division' | 'birth-date' | 'check' }

const EARLIEST_PLAUSIBLE = '1900-01-01'

/**
 * Checks an identity number.
 *
 * @param on - the day on which it is given; without it a birth in the future is not noticed
 * @returns what it tells, or the first thing wrong with it: `format`, `division`, `birth-date`, `check`
 */
export function checkIdentityNumber(text: string, on?: CivilDate): IdentityNumberCheck {
  const number = text.trim().toUpperCase()
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return { ok: false, reason: 'format' }
  const division = number.slice(0, 6)
  const holder = holderOf(division)
  if (!holder) return { ok: false, reason: 'division' }
  const birth = parseCivilDate(number.slice(6, 14))
  if (!birth.ok) return { ok: false, reason: 'birth-date' }
  if (identityNumberCheckCharacter(number) !== number.charAt(17)) {
    return { ok: false, reason: 'check' }
  }
  const bornOn = birth.value
  const warnings: Array<'born-before-1900' | 'born-in-future'> = []
  if (bornOn < EARLIEST_PLAUSIBLE) warnings.push('born-before-1900')
  if (on !== undefined && bornOn > on) warnings.push('born-in-future')
  const sex = Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female'
  return { ok: true, value: { number, holder, division, bornOn, sex, warnings } }
}

/** The check character that belongs to the first 17 digits; what follows them is not looked at. */
export function identityNumberCheckCharacter(first17: string): string {
  return mod112Character(first17)
}

function holderOf(division: string): IdentityNumber['holder'] | undefined {
  if (division === '810000') return 'hongKong'
  if (division === '820000') return 'macao'
  if (division === '830000') return 'taiwan'
  return isProvince(division.slice(0, 2)) ? 'citizen' : undefined
}
