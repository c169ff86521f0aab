import { looksApart, soundAlike, soundClose } from './characters.ts'
import { unknownCharacter } from './fold.ts'

/**
 * What it costs to read one character of a query as another one. Costs stand for how rarely the
 * slip happens, in hundredths of e: a homophone typed for the right character (the commonest slip
 * of a pinyin keyboard) is cheap, an unrelated one dear.
 */
export const costs = {
  sameSound: 100,
  /** 100 for twins, growing with the difference up to `looksLimit`. */
  sameShape: 100,
  closeSound: 200,
  any: 300,
  /** A character of the query too many, or one missing. */
  shift: 360,
  /** Two neighbours swapped. */
  swap: 160,
  /** A place of the query left open (华?科技). */
  open: 150,
} as const

const looksLimit = 0.7
/** Left open, or written 某, the word for "a certain". */
const open: readonly number[] = [unknownCharacter, '某'].map((char) => char.charCodeAt(0))

/** Costs between characters, remembered for the length of one search. */
export class CharacterCosts {
  readonly #known = new Map<number, number>()

  /** The cost of reading `asked` as `meant`; 0 when they are the same. */
  between(asked: number, meant: number): number {
    if (asked === meant) return 0
    const pair = asked * 0x1_0000 + meant
    const known = this.#known.get(pair)
    if (known !== undefined) return known
    const cost = costBetween(asked, meant)
    this.#known.set(pair, cost)
    return cost
  }
}

function costBetween(asked: number, meant: number): number {
  if (open.includes(asked)) return costs.open
  if (soundAlike(asked, meant)) return costs.sameSound
  const apart = looksApart(asked, meant)
  const shape = apart <= looksLimit ? costs.sameShape + 200 * apart : costs.any
  return Math.min(shape, soundClose(asked, meant) ? costs.closeSound : costs.any)
}
