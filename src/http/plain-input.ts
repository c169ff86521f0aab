/** Whether input can be stored and sealed as it came in. */

/** Deeper nesting than this is nobody's form. */
const deepest = 32

const isPlainText = (text: string) => !/\0|\p{Surrogate}/u.test(text)

/**
 * Whether every text of an input is one the database and the log can hold: no NUL character, no half of
 * a surrogate pair, and no nesting made to exhaust whoever walks it.
 */
export function isPlainInput(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return isPlainText(value)
  if (typeof value !== 'object' || value === null) return true
  if (depth === deepest) return false
  return Object.entries(value).every(
    ([name, each]) => isPlainText(name) && isPlainInput(each, depth + 1),
  )
}
