/**
 * 外国人永久居留身份证: the number on the card, in the form of 2017 (three letters of the nation and twelve
 * digits) and in the form issued since 2023-12-01 (eighteen digits like a citizen's number).
 * Cards of the older form stay valid until they expire.
 *
 * @see 国家移民管理局 announcement on the 2023 card; both check characters agree with the published specimens
 */
import { mod112Character, sevenThreeOneDigit } from './check-characters.ts'
import { type CivilDate, parseCivilDate } from './civil-date.ts'

/** What the number of a foreign permanent resident's card tells. */
export interface ForeignResidentCard {
  readonly number: string
  /** Which form the number has. */
  readonly form: 2017 | 2023
  /** The nation (ISO 3166-1): three letters in the form of 2017, three digits in that of 2023. */
  readonly nation: string
  /** Only the newer form has the full year. */
  readonly bornOn?: CivilDate
}

/** What checking such a number gives. */
export type ForeignResidentCardCheck =
  | { readonly ok: true; readonly value: ForeignResidentCard }
  | { readonly ok: false; readonly reason: 'format' | 'birth-date' | 'check' }

/**
 * Checks the number of a foreign permanent resident's card in either form.
 *
 * @returns what it tells, or the first thing wrong with it: `format`, `birth-date`, `check`
 */
export function checkForeignResidentCard(text: string): ForeignResidentCardCheck {
  const number = text.trim().toUpperCase()
  if (/^[A-Z]{3}\d{12}$/.test(number)) {
    if (sevenThreeOneDigit(number.slice(0, 14)) !== number.charAt(14)) {
      return { ok: false, reason: 'check' }
    }
    return { ok: true, value: { number, form: 2017, nation: number.slice(0, 3) } }
  }
  if (!/^9\d{16}[\dX]$/.test(number)) return { ok: false, reason: 'format' }
  const birth = parseCivilDate(number.slice(6, 14))
  if (!birth.ok) return { ok: false, reason: 'birth-date' }
  if (mod112Character(number) !== number.charAt(17)) return { ok: false, reason: 'check' }
  const nation = number.slice(3, 6)
  return { ok: true, value: { number, form: 2023, nation, bornOn: birth.value } }
}
