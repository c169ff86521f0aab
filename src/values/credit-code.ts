/**
 * 统一社会信用代码: registrar, kind, division (6), organisation code (9), check character.
 *
 * @see GB 32100-2015
 */
import { organisationCodeCheckCharacter } from './organisation-code.ts'

declare const kind: unique symbol

/** A unified social credit code of 18 characters, in capitals, that need not be refused. */
export type CreditCode = string & { readonly [kind]: 'credit code' }

/**
 * What checking a credit code gives. `refuse`: it cannot be one. `warn`: some codes were issued early
 * with a wrong check character; as the organisation code inside is right, ask for the licence instead of
 * refusing.
 */
export type CreditCodeCheck =
  | { readonly ok: true; readonly code: CreditCode }
  | {
      readonly ok: false
      readonly level: 'refuse'
      readonly reason: 'length' | 'alphabet' | 'division' | 'check'
    }
  | {
      readonly ok: false
      readonly level: 'warn'
      readonly reason: 'check'
      /** The code as given, in capitals. */
      readonly code: CreditCode
    }

/** I, O, S, V and Z are left out. The value of a character is its place. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
/** Powers of 3 modulo 31. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const
const VALUES = new Int8Array(128).fill(-1)
for (let i = 0; i < ALPHABET.length; i++) VALUES[ALPHABET.charCodeAt(i)] = i

/**
 * Checks a credit code as people type it; blanks around it and small letters are put right.
 *
 * @returns the code; or why it is refused: `length`, `alphabet`, `division` (places 3 to 8 are no digits),
 * `check`; or a warning with the code when only the outer check character is wrong
 */
export function checkCreditCode(text: string): CreditCodeCheck {
  const code = text.trim().toUpperCase()
  if (code.length !== 18) return { ok: false, level: 'refuse', reason: 'length' }
  for (let i = 0; i < 18; i++) {
    const value = VALUES[code.charCodeAt(i)] ?? -1
    if (value < 0) return { ok: false, level: 'refuse', reason: 'alphabet' }
    if (value > 9 && i >= 2 && i < 8) return { ok: false, level: 'refuse', reason: 'division' }
  }
  if (creditCodeCheckCharacter(code) === code.charAt(17)) return { ok: true, code: branded(code) }
  if (organisationCodeCheckCharacter(code.slice(8, 16)) === code.charAt(16)) {
    return { ok: false, level: 'warn', reason: 'check', code: branded(code) }
  }
  return { ok: false, level: 'refuse', reason: 'check' }
}

/**
 * A credit code from a constant or the database, where codes with a warning are kept too.
 *
 * @throws Error when it would be refused
 */
export function creditCode(text: string): CreditCode {
  const check = checkCreditCode(text)
  if (check.ok || check.level === 'warn') return check.code
  throw new Error(`not a credit code: ${JSON.stringify(text)} (${check.reason})`)
}

/**
 * The check character that belongs to the first 17.
 *
 * @param first17 - characters of the alphabet; what follows them is not looked at
 */
export function creditCodeCheckCharacter(first17: string): string {
  let sum = 0
  for (let i = 0; i < 17; i++) sum += (WEIGHTS[i] ?? 0) * (VALUES[first17.charCodeAt(i)] ?? 0)
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}

function branded(code: string): CreditCode {
  return code as CreditCode
}
