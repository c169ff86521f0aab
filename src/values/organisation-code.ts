/**
 * 组织机构代码: eight characters and a check character. Places 9 to 17 of a credit code hold one.
 *
 * @see GB 11714-1997
 */

/** What checking an organisation code gives. `code` has no hyphen. */
export type OrganisationCodeCheck =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly reason: 'format' | 'check' }

const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const
const ZERO = 48
const LETTER_OFFSET = 55

/**
 * Checks an organisation code, with or without the hyphen before its last character.
 *
 * @returns the code, or `format`, or `check` when the last character does not fit the others
 */
export function checkOrganisationCode(text: string): OrganisationCodeCheck {
  const parts = /^([0-9A-Z]{8})-?([0-9X])$/.exec(text.trim().toUpperCase())
  const [, body = '', last] = parts ?? []
  if (!parts) return { ok: false, reason: 'format' }
  if (organisationCodeCheckCharacter(body) !== last) return { ok: false, reason: 'check' }
  return { ok: true, code: `${body}${last}` }
}

/**
 * The check character that belongs to the first eight: letters count from A as 10 (not as in credit
 * codes), 10 is written X and 11 is written 0.
 *
 * @param first8 - digits and upper-case letters
 */
export function organisationCodeCheckCharacter(first8: string): string {
  let sum = 0
  for (let i = 0; i < WEIGHTS.length; i++) {
    const code = first8.charCodeAt(i)
    sum += (WEIGHTS[i] ?? 0) * (code < 58 ? code - ZERO : code - LETTER_OFFSET)
  }
  const check = 11 - (sum % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}
