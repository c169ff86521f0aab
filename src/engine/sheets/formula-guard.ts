/**
 * Keeps texts of a csv from being run as formulas by the spreadsheet program that opens it.
 *
 * A text starting with `= + - @`, a tab or a line break, or with the full-width forms of these
 * signs, is written with an apostrophe in front. A text that already has apostrophes before such a
 * sign gets one more, so that reading takes away exactly what writing put there.
 */

const DANGEROUS = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u

/** The text as it is written to a csv. */
export function guardText(text: string): string {
  return DANGEROUS.test(text) ? `'${text}` : text
}

/** The text as it was before `guardText`. */
export function unguardText(text: string): string {
  return text.charCodeAt(0) === 39 && DANGEROUS.test(text) ? text.slice(1) : text
}
