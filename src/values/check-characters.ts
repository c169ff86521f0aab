/** Check characters that several kinds of number share. They prove careful typing, never identity. */

const MOD_11_2_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const MOD_11_2_CHARACTERS = '10X98765432'
const SEVEN_THREE_ONE = [7, 3, 1] as const

/**
 * The 18th character of a citizen's number and of the numbers built like it: ISO 7064 MOD 11-2.
 *
 * @param digits - the first 17 digits
 * @see GB 11643-1999
 */
export function mod112Character(digits: string): string {
  let sum = 0
  MOD_11_2_WEIGHTS.forEach((weight, i) => {
    sum += weight * Number(digits.charAt(i))
  })
  return MOD_11_2_CHARACTERS.charAt(sum % 11)
}

/**
 * The check digit of machine-readable zones: weights 7, 3, 1 in turn, letters from A as 10, filler as 0.
 *
 * @param text - digits, upper-case letters and `<`
 * @see ICAO Doc 9303, part 3, section 4.9
 */
export function sevenThreeOneDigit(text: string): string {
  let sum = 0
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i)
    const value = character === '<' ? 0 : Number.parseInt(character, 36)
    sum += value * (SEVEN_THREE_ONE[i % 3] ?? 0)
  }
  return String(sum % 10)
}
