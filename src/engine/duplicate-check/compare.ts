/** Compares two texts exactly, and shows which passages they share. */
import { type Boilerplate, isBoilerplate } from './boilerplate.ts'
import { type NormalisedText, normalise } from './normalise.ts'
import { hashShingles, shingleLength } from './shingles.ts'

/** A stretch both texts share; offsets are UTF-16 positions in the texts as written, end exclusive. */
export interface Passage {
  readonly start: number
  readonly end: number
  readonly otherStart: number
  readonly otherEnd: number
  /** Units that are equal after normalising; less than the stretch when small gaps were bridged. */
  readonly equal: number
}

/** How alike two texts are, form wording left out. */
export interface Likeness {
  /** Distinct pieces of five characters in both, divided by those in either; 0 when there are none. */
  readonly jaccard: number
  /** The same number in both, divided by those of the text with fewer. */
  readonly containment: number
}

interface Pieces {
  readonly text: NormalisedText
  readonly hashes: Int32Array
  /** Position + 1 of the first place of a piece, by open addressing. */
  readonly slots: Int32Array
  readonly distinct: number
}

const samePiece = (a: Uint16Array, at: number, b: Uint16Array, bt: number): boolean =>
  a[at] === b[bt] &&
  a[at + 1] === b[bt + 1] &&
  a[at + 2] === b[bt + 2] &&
  a[at + 3] === b[bt + 3] &&
  a[at + 4] === b[bt + 4]

/** Where a piece of `units` stands among `pieces`, or -1 - slot. */
function place(
  pieces: { text: NormalisedText; hashes: Int32Array; slots: Int32Array },
  units: Uint16Array,
  at: number,
  hash: number,
): number {
  const mask = pieces.slots.length - 1
  let slot = hash & mask
  for (;;) {
    const held = (pieces.slots[slot] ?? 0) - 1
    if (held < 0) return -1 - slot
    if (pieces.hashes[held] === hash && samePiece(pieces.text.units, held, units, at)) return held
    slot = (slot + 1) & mask
  }
}

/** Prepares a text for several comparisons. */
export function piecesOf(written: string, form: Boilerplate): Pieces {
  const text = normalise(written)
  const hashes = new Int32Array(text.units.length)
  const count = hashShingles(text.units, text.units.length, hashes)
  let size = 16
  while (size < count * 2) size *= 2
  const pieces = { text, hashes: hashes.subarray(0, count), slots: new Int32Array(size) }
  let distinct = 0
  for (let at = 0; at < count; at++) {
    const hash = hashes[at] ?? 0
    if (isBoilerplate(form, hash)) continue
    const held = place(pieces, text.units, at, hash)
    if (held >= 0) continue
    pieces.slots[-1 - held] = at + 1
    distinct++
  }
  return { ...pieces, distinct }
}

/** Jaccard and containment over the very characters of the pieces, not their hashes. */
export function likeness(a: Pieces, b: Pieces): Likeness {
  let both = 0
  for (const held of b.slots) {
    if (held === 0) continue
    if (place(a, b.text.units, held - 1, b.hashes[held - 1] ?? 0) >= 0) both++
  }
  const either = a.distinct + b.distinct - both
  const fewer = Math.min(a.distinct, b.distinct)
  return {
    jaccard: either === 0 ? 0 : both / either,
    containment: fewer === 0 ? 0 : both / fewer,
  }
}

const endOf = (text: NormalisedText, written: string, end: number): number => {
  const start = text.starts[end - 1] ?? 0
  return start + ((written.codePointAt(start) ?? 0) > 0xffff ? 2 : 1)
}

/**
 * Passages two texts share, longest stretches first found from the beginning of the first text;
 * neighbours are merged when no more than `gap` units lie between them in either text.
 */
export function sharedPassages(
  a: Pieces,
  written: string,
  b: Pieces,
  otherWritten: string,
  gap = 8,
): readonly Passage[] {
  const [x, y] = [a.text.units, b.text.units]
  const found: { from: number; to: number; at: number; until: number; equal: number }[] = []
  for (let from = 0; from + shingleLength <= x.length; ) {
    const last = found.at(-1)
    // A copy goes on where it stopped: look behind a small gap before looking anywhere else.
    let at = -1
    if (last !== undefined && from - last.to <= gap) {
      for (let skip = 0; skip <= gap && at < 0; skip++) {
        const next = last.until + skip
        if (next + shingleLength <= y.length && samePiece(x, from, y, next)) at = next
      }
    }
    if (at < 0 && b.slots.length > 0) {
      const held = place(b, x, from, a.hashes[from] ?? 0)
      if (held >= 0) at = held
    }
    if (at < 0) {
      from++
      continue
    }
    let length = shingleLength
    while (
      from + length < x.length &&
      at + length < y.length &&
      x[from + length] === y[at + length]
    )
      length++
    if (last !== undefined && from - last.to <= gap && at >= last.until && at - last.until <= gap) {
      last.to = from + length
      last.until = at + length
      last.equal += length
    } else found.push({ from, to: from + length, at, until: at + length, equal: length })
    from += length
  }
  return found
    .filter(({ equal }) => equal >= 13)
    .map(({ from, to, at, until, equal }) => ({
      start: a.text.starts[from] ?? 0,
      end: endOf(a.text, written, to),
      otherStart: b.text.starts[at] ?? 0,
      otherEnd: endOf(b.text, otherWritten, until),
      equal,
    }))
}
