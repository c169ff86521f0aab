import { initialOf, soundsOf, syllableNumber, syllables } from './characters.ts'
import type { NameStore } from './name-store.ts'

/** A firm whose brand is read as the letters typed. */
export interface HeardName {
  readonly slot: number
  readonly cost: number
}

/** Costs on the scale of `character-costs.ts`: letters are meant as typed, only vague. */
const heardCost = 40
const initialCost = 15
/** The letters end before the brand does. */
const unfinishedCost = 80
const noMatch = Number.POSITIVE_INFINITY

/**
 * The firms whose brand, or brand and what follows, is read as these letters: full pinyin
 * (huawei), initials (hw) or both mixed (huaw). ü is typed v.
 *
 * @param letters - a to z only
 */
export function heardNames(store: NameStore, letters: string): HeardName[] {
  const heard: HeardName[] = []
  for (const brand of candidates(store, letters)) {
    const length = store.brands.length(brand)
    const page = store.brands.page(brand)
    const from = store.brands.offset(brand)
    const unitAt = (place: number) => page[from + place] ?? 0
    const whole = match(letters, 0, unitAt, length, false)
    let slot = store.brands.newestFirm(brand)
    for (; slot >= 0; slot = store.brands.firmBefore(slot)) {
      if (!store.isLive(slot)) continue
      const cost = whole < noMatch ? whole : matchName(store, slot, letters)
      if (cost < noMatch) heard.push({ slot, cost: cost + heardCost })
    }
  }
  return heard
}

/** Whether a text is letters that could be pinyin. */
export const isLetters = (piece: string): boolean => /^[a-z]{2,}$/.test(piece)

/** Brands whose first two characters may begin with the right letters. */
function candidates(store: NameStore, letters: string): Set<number> {
  const found = new Set<number>()
  let ids: Int32Array = new Int32Array(0)
  const addAll = (list: number) => {
    ids = store.brands.list(list, ids)
    for (let i = 0, size = store.brands.listSize(list); i < size; i++) found.add(ids[i] ?? 0)
  }
  const initials = new Set<string>()
  for (const length of [1, 2, ...syllables.map((s) => (letters.startsWith(s) ? s.length : 0))]) {
    const next = letters[length]
    if (length > 0 && next !== undefined) initials.add(next)
  }
  for (const second of initials) {
    const list = [letters.charCodeAt(0) - 97, second.charCodeAt(0) - 97] as const
    addAll(store.brands.listOfInitials(...list))
  }
  const single = syllableNumber(letters)
  if (single >= 0) addAll(store.brands.listOfSyllable(single))
  return found
}

function matchName(store: NameStore, slot: number, letters: string): number {
  const address = store.address(slot)
  const page = store.pool.page(address)
  const from = store.pool.offset(address) + store.brandStart(slot)
  const length = store.length(slot) - store.brandStart(slot)
  return match(letters, 0, (place) => page[from + place] ?? 0, length, true)
}

/**
 * The cost of reading the letters from `at` on as the characters, each by its syllable or by the
 * initial of it, or infinity.
 *
 * @param open - whether characters may be left over at no cost
 */
function match(
  letters: string,
  at: number,
  unitAt: (place: number) => number,
  length: number,
  open: boolean,
  place = 0,
): number {
  if (at === letters.length) return open || place === length ? 0 : unfinishedCost
  if (place === length) return noMatch
  const unit = unitAt(place)
  let best = noMatch
  if (unit < 0x80) {
    const same = unit === letters.charCodeAt(at)
    return same ? match(letters, at + 1, unitAt, length, open, place + 1) : noMatch
  }
  for (const sound of soundsOf(unit)) {
    const syllable = syllables[sound] ?? ''
    if (initialOf(sound) !== letters.charCodeAt(at) - 97) continue
    const initials = /^[zcs]h/.test(syllable) ? [1, 2] : [1]
    for (const taken of [syllable.length, ...initials]) {
      if (!letters.startsWith(syllable.slice(0, taken), at)) continue
      const rest = match(letters, at + taken, unitAt, length, open, place + 1)
      best = Math.min(best, rest + (taken === syllable.length ? 0 : initialCost))
    }
  }
  return best
}
