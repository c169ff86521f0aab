import { setImmediate } from 'node:timers/promises'
import { closeHits } from './close-search.ts'
import { exactHits } from './exact-search.ts'
import { pieces as piecesOf } from './fold.ts'
import { NameStore } from './name-store.ts'
import { partHits } from './part-search.ts'
import { unitsOf } from './units.ts'

/** How a name meets a query: as written, read with one slip or by its sound, or only in part. */
export type Meeting = 'exact' | 'close' | 'part'

/** One name found. */
export interface NameHit {
  /** The key the name was added under. */
  readonly key: string
  readonly meeting: Meeting
  /** How many firms carry the same brand, this one included. */
  readonly sameBrand: number
}

/** One page of what was found. */
export interface NameHits {
  readonly hits: readonly NameHit[]
  /** How many names there are in all. */
  readonly total: number
  /** Whether `total` is reckoned (very common words, or a filter), not counted. */
  readonly estimated: boolean
}

export interface NameSearch {
  /** Hits on the page; infinity for all. */
  readonly limit: number
  /** Hits to leave out before the page; 0 by default. */
  readonly offset?: number
  /** Keeps a name or leaves it out; called for the names that could come onto the page. */
  readonly filter?: (key: string) => boolean
}

/** With fewer exact hits than a page holds, slips are considered. */
const exactEnough = 20
/** What is found as written and has as many characters is no slip. */
const sureLength = 5
/** Names added between two breaths of the event loop: about three milliseconds. */
const breath = 500

/**
 * Finds enterprises by name: any part of it, one wrong character, pinyin. Lives in memory beside
 * the register it mirrors (about 40 MB for 250,000 names) and can be searched while it is filled.
 *
 * Ranking: names that contain all pieces of the query as written, always; only when they are fewer
 * than twenty, names with a slip in one piece (see `closeHits`), then, if still fewer, names with a
 * part of the query. The same content entered in the same order gives the same answers.
 */
export class NameIndex {
  readonly #store: NameStore

  /** @param places - districts and towns of the city, so that brands are told from places */
  constructor(places: readonly string[] = []) {
    this.#store = new NameStore(places)
  }

  /** How many names can be found. */
  get size(): number {
    return this.#store.live
  }

  /** Share of dead entries left by updates and removals; past a half, fill a new index. */
  get waste(): number {
    return this.#store.slots === 0 ? 0 : 1 - this.#store.live / this.#store.slots
  }

  /** Bytes held in buffers. */
  get bytes(): number {
    return this.#store.bytes
  }

  /** Adds a name, or gives a known key a new name. Keys have at most 127 characters. */
  add(key: string, name: string): void {
    this.remove(key)
    this.#store.add(key, name)
  }

  /** Adds many, letting other work run in between: no pause of the server above some milliseconds. */
  async addAll(rows: Iterable<readonly [key: string, name: string]>): Promise<void> {
    let added = 0
    for (const [key, name] of rows) {
      this.add(key, name)
      if (++added % breath === 0) await setImmediate()
    }
  }

  /** Gives a known key a new name; an unknown key is left unknown and false returned. */
  update(key: string, name: string): boolean {
    if (!this.remove(key)) return false
    this.#store.add(key, name)
    return true
  }

  /** Takes a name out; false when the key was unknown. */
  remove(key: string): boolean {
    const slot = this.#store.keys.find(key)
    if (slot < 0) return false
    this.#store.remove(slot, key)
    return true
  }

  /** One page of names for what somebody typed, best first. An empty query finds nothing. */
  search(query: string, { limit, offset = 0, filter }: NameSearch): NameHits {
    const texts = piecesOf(query)
    if (texts.length === 0) return { hits: [], total: 0, estimated: false }
    const pieces = texts.map(unitsOf)
    const wanted = offset + limit
    const passes = (slot: number) => filter === undefined || filter(this.#store.keys.key(slot))
    const exact = this.#exact(pieces, Math.max(wanted, exactEnough), passes)
    const meetings = new Map<number, Meeting>(exact.slots.map((slot) => [slot, 'exact']))
    const addMore = (slots: readonly number[], meeting: Meeting) => {
      for (const slot of slots) {
        if (!meetings.has(slot) && passes(slot)) meetings.set(slot, meeting)
      }
    }
    const characters = texts.reduce((sum, text) => sum + text.length, 0)
    const meant = exact.total > 0 && characters >= sureLength
    const enough = meant || exact.total >= exactEnough
    if (!enough) addMore(closeHits(this.#store, texts), 'close')
    if (!enough && meetings.size < exactEnough) addMore(partHits(this.#store, pieces), 'part')
    return {
      hits: [...meetings].slice(offset, wanted).map(([slot, meeting]) => this.#hit(slot, meeting)),
      total: enough ? exact.total : meetings.size,
      estimated: enough && exact.estimated,
    }
  }

  /** Names with all pieces that pass; of a narrow filter more are ranked until the page is full. */
  #exact(pieces: readonly Uint16Array[], wanted: number, passes: (slot: number) => boolean) {
    for (let ranked = wanted; ; ranked *= 8) {
      const { slots, total, estimated } = exactHits(this.#store, pieces, ranked)
      const kept = slots.filter(passes)
      const all = slots.length < ranked
      if (all) return { slots: kept, total: kept.length, estimated: false }
      if (kept.length < wanted) continue
      const share = kept.length / slots.length
      return { slots: kept, total: Math.round(total * share), estimated: estimated || share < 1 }
    }
  }

  #hit(slot: number, meeting: Meeting): NameHit {
    const { keys, brands } = this.#store
    return { key: keys.key(slot), meeting, sameBrand: brands.firmCount(this.#store.brand(slot)) }
  }
}
