/** Queries with one wrong character, of every kind that is measured. */
import { mainReadings } from '../src/engine/search/generated/characters.ts'
import { lookAlikes } from './look-alikes.ts'
import { brandCharacters, type GeneratedName } from './names.ts'
import type { Random } from './random.ts'

/** How a character goes wrong. 某 is in no name; `random` is any other character of brands. */
export const slips = ['某', 'random', 'sound', 'shape'] as const
export type Slip = (typeof slips)[number]

export interface SlipQuery {
  readonly firm: number
  readonly text: string
  readonly slip: Slip
  /** The piece before the slip. */
  readonly right: string
  /** Place of the wrong character in it. */
  readonly at: number
}

const homophones = new Map<string, string>()
for (const [, , chars = ''] of mainReadings.matchAll(/([a-z]+)([^a-z]+)/g)) {
  for (const char of chars) homophones.set(char, chars)
}
const common = new Set(brandCharacters)
const twins = new Map<string, string>()
for (const group of lookAlikes) {
  for (const char of group) twins.set(char, (twins.get(char) ?? '') + group)
}

/** A wrong character for this one, or undefined when there is none of this kind. */
function wrongFor(char: string, slip: Slip, g: Random): string | undefined {
  if (slip === '某') return '某'
  if (slip === 'random')
    return pick(
      brandCharacters.filter((c) => c !== char),
      g,
    )
  if (slip === 'shape')
    return pick(
      [...(twins.get(char) ?? '')].filter((c) => c !== char),
      g,
    )
  const alike = [...(homophones.get(char) ?? '')].filter((c) => c !== char)
  const usual = alike.filter((c) => common.has(c))
  return pick(usual.length > 0 && g.unit() < 0.7 ? usual : alike, g)
}

const pick = (items: readonly string[], g: Random): string | undefined =>
  items[g.below(items.length)]

/** `count` queries made of a piece of names, one character of it wrong. */
export function slipQueries(
  names: readonly GeneratedName[],
  pieceOf: (firm: GeneratedName) => string | undefined,
  slip: Slip,
  count: number,
  g: Random,
): SlipQuery[] {
  const queries: SlipQuery[] = []
  while (queries.length < count) {
    const firm = g.below(names.length)
    const name = names[firm]
    const right = name === undefined ? undefined : pieceOf(name)
    if (right === undefined) continue
    const at = g.below(right.length)
    const wrong = wrongFor(right[at] ?? '', slip, g)
    if (wrong === undefined || !/\p{Script=Han}/u.test(right[at] ?? '')) continue
    queries.push({ firm, text: right.slice(0, at) + wrong + right.slice(at + 1), slip, right, at })
  }
  return queries
}
