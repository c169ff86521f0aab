/** Folds texts so that spacing, punctuation, width and invisible characters cannot hide a copy. */

/** A text as compared, with the way back to the text as written. */
export interface NormalisedText {
  /** UTF-16 units that count. */
  readonly units: Uint16Array
  /** Where in the original the character of each unit begins. */
  readonly starts: Uint32Array
}

const DROP = 0
const SLOW = 1

function foldCharacter(character: string): string {
  return character
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{P}\p{Z}\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/gu, '')
}

function makeTable(): Uint16Array {
  const table = new Uint16Array(65_536)
  for (let unit = 0; unit < table.length; unit++) {
    if (unit >= 0xd800 && unit <= 0xdfff) table[unit] = SLOW
    else {
      const folded = foldCharacter(String.fromCharCode(unit))
      table[unit] = folded === '' ? DROP : folded.length === 1 ? folded.charCodeAt(0) : SLOW
    }
  }
  return table
}

// Constant once made: what becomes of every unit of the basic plane.
const table = makeTable()

/** Folds a text into `into.units`, growing it, and tells how many units there are. */
export function foldInto(into: { units: Uint16Array }, text: string, starts?: Uint32Array): number {
  let units = into.units
  if (units.length < text.length) into.units = units = new Uint16Array(text.length * 2)
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const folded = table[text.charCodeAt(at)] ?? DROP
    if (folded === DROP) continue
    if (folded !== SLOW) {
      if (starts !== undefined) starts[length] = at
      units[length++] = folded
      continue
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
    const many = foldCharacter(character)
    for (let k = 0; k < many.length; k++) {
      // One character may become 18 units, so the room is looked at again.
      if (length >= units.length) {
        const larger = new Uint16Array(units.length * 2 + 32)
        larger.set(units)
        into.units = units = larger
      }
      if (starts !== undefined) starts[length] = at
      units[length++] = many.charCodeAt(k)
    }
    at += character.length - 1
    // What is left of the text must always fit without looking again.
    if (units.length - length < text.length - at) {
      const larger = new Uint16Array(units.length * 2 + text.length)
      larger.set(units)
      into.units = units = larger
    }
  }
  return length
}

/**
 * Folds a text for comparison: compatibility forms (NFKD), lower case, without punctuation, white
 * space, marks, control, zero-width and other invisible characters.
 */
export function normalise(text: string): NormalisedText {
  const into = { units: new Uint16Array(text.length) }
  const length = foldInto(into, text)
  const starts = new Uint32Array(length)
  foldInto(into, text, starts)
  return { units: into.units.slice(0, length), starts }
}
