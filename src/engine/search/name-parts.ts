import { WordTree } from './word-tree.ts'
import { legalForms, placeEndings, places, trades } from './words.ts'

/** Where the brand of a name starts and ends; the place stands before it, trade and form behind. */
export interface NameParts {
  readonly brandStart: number
  readonly brandEnd: number
}

/** A brand has two characters or more, unless the name leaves fewer. */
const shortestBrand = 2
/** Beyond this the words around the brand were not recognised; the start is the better guess. */
const longestBrand = 8
/** 广东 广州 天河: never more places in a row than these. */
const mostPlaces = 4

/** Cuts folded names into place, brand and the rest, by the declared words. */
export class NameCutter {
  readonly #places: WordTree
  readonly #endings = new WordTree([placeEndings])
  /** What may stand behind the brand: trades, forms, and places once more (鲲鹏广州科技). */
  readonly #behind: WordTree
  readonly #closed = new Uint8Array(256)

  /** @param ownPlaces - districts and towns of the city, added to provinces and cities */
  constructor(ownPlaces: readonly string[] = []) {
    this.#places = new WordTree([places, ownPlaces])
    this.#behind = new WordTree([trades, legalForms, placeEndings, places, ownPlaces])
  }

  /** The parts of the first `length` units of a folded name. */
  cut(units: Uint16Array, length: number): NameParts {
    const brandStart = this.#placeEnd(units, length)
    const earliest = Math.min(brandStart + shortestBrand, length)
    const end = this.#startOfTrade(units, earliest, length)
    return { brandStart, brandEnd: Math.min(end, brandStart + longestBrand) }
  }

  /** Whether a folded text is nothing but places, trades and forms. */
  isCommon(units: Uint16Array): boolean {
    return this.#startOfTrade(units, 0, units.length) === 0
  }

  /** Where the places at the start end; a name that is nothing but places keeps the last as brand. */
  #placeEnd(units: Uint16Array, length: number): number {
    let at = 0
    for (let n = 0; n < mostPlaces; n++) {
      let end = this.#places.longest(units, at, length)
      if (end === at) break
      end = this.#endings.longest(units, end, length)
      if (end >= length || this.#startOfTrade(units, end, length) === end) break
      at = end
    }
    return at
  }

  /** The first place from `earliest` on behind which there is nothing but trade and form. */
  #startOfTrade(units: Uint16Array, earliest: number, length: number): number {
    this.#closed[length] = 1
    let first = length
    for (let at = length - 1; at >= earliest; at--) {
      const closed = this.#isClosed(units, at, length)
      this.#closed[at] = closed ? 1 : 0
      if (closed) first = at
    }
    return first
  }

  /** Whether some word that starts here ends where only words follow. */
  #isClosed(units: Uint16Array, from: number, length: number): boolean {
    let branch = 0
    for (let i = from; i < length; i++) {
      branch = this.#behind.step(branch, units[i] ?? 0)
      if (branch === 0) return false
      if (this.#behind.ends(branch) && this.#closed[i + 1] === 1) return true
    }
    return false
  }
}
