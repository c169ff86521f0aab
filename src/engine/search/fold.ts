/** How names and queries are made comparable: width, case, traditional forms, punctuation. */
import { traditionalToSimplified } from './generated/characters.ts'

/** Names are read to this length; enterprise names stay far below it. */
export const longestName = 255

/** Stands for "some character, I don't know which" in a query (typed as ? or *). Never in a name. */
export const unknownCharacter = '\uffff'

const longestQuery = 64

/** Blocks that mix letters with signs; everywhere else in the plane a code unit is kept. */
const mixedBlocks: readonly (readonly [number, number])[] = [
  [0x0000, 0x024f],
  [0x2000, 0x2bff],
  [0x2e00, 0x2e7f],
  [0x3000, 0x303f],
  [0xfe10, 0xfe6f],
  [0xff00, 0xffff],
]

/** For every code unit the unit it is compared as; 0 drops it. */
const folded: Uint16Array = foldingTable()

function foldingTable(): Uint16Array {
  const table = Uint16Array.from({ length: 0x1_0000 }, (_, unit) => unit)
  for (const [from, to] of mixedBlocks) {
    for (let unit = from; unit <= to; unit++) {
      const full = unit >= 0xff01 && unit <= 0xff5e
      const letter = String.fromCharCode(full ? unit - 0xfee0 : unit).toLowerCase()
      const kept = letter.length === 1 && /[\p{L}\p{N}]/u.test(letter)
      table[unit] = kept ? letter.charCodeAt(0) : 0
    }
  }
  for (let i = 0; i + 1 < traditionalToSimplified.length; i += 2) {
    table[traditionalToSimplified.charCodeAt(i)] = traditionalToSimplified.charCodeAt(i + 1)
  }
  return table
}

/**
 * Writes the comparable form of a text into `out` and returns its length: full width becomes half
 * width, capitals small, traditional characters simplified; spaces, brackets and other signs go.
 */
export function foldInto(text: string, out: Uint16Array): number {
  let length = 0
  for (let i = 0; i < text.length && length < out.length; i++) {
    const unit = folded[text.charCodeAt(i)] ?? 0
    if (unit !== 0) out[length++] = unit
  }
  return length
}

/** The comparable form of a text, as `foldInto` writes it. */
export function fold(text: string): string {
  const out = new Uint16Array(Math.min(text.length, longestName))
  return String.fromCharCode(...out.subarray(0, foldInto(text, out)))
}

/**
 * The pieces of a query, each comparable with names: parted at spaces, empty ones left out.
 * A question mark or star inside a piece stands for one unknown character.
 */
export function pieces(query: string): string[] {
  return query
    .slice(0, longestQuery)
    .split(/\s+/u)
    .map((piece) => {
      const parts = piece.split(/[?*？＊□]/u).map(fold)
      return parts.some((part) => part !== '') ? parts.join(unknownCharacter) : ''
    })
    .filter((piece) => piece !== '')
}
