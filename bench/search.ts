/**
 * Search by name: our index beside FlexSearch and MiniSearch, in one run.
 *
 * usage: PEERS=folder_with_node_modules npx tsx --expose-gc bench/search.ts [rows=250000] [queries=300]
 *
 * Speed: 60 % a piece of a brand, 20 % a brand with one character wrong (某), 20 % two pieces.
 * Recall: the firm itself among the first 20 (`firm`), or a firm of its brand (`brand`), for every
 * kind of slip. `firmLimit` and `brandLimit` are what a perfect ranking could reach that knows the
 * kind of slip and nothing else: where 300 firms fit the query equally well, no order of them puts
 * the right one among 20 more often.
 */
import { createRequire } from 'node:module'
import path from 'node:path'
import { NameIndex } from '../src/engine/search/name-index.ts'
import { type Slip, type SlipQuery, slipQueries, slips } from './name-queries.ts'
import { type GeneratedName, generateNames } from './names.ts'
import { random } from './random.ts'

const rows = Number(process.argv[2] ?? 250_000)
const queryCount = Number(process.argv[3] ?? 300)
/** Queries of a kind that peers are asked for recall, whole names never: that takes them minutes. */
const peerQueries = 50
const shown = 20
const names = generateNames(rows, 5)
const districts = [
  '天河',
  '黄埔',
  '番禺',
  '南沙',
  '越秀',
  '海珠',
  '荔湾',
  '白云',
  '花都',
  '从化',
  '增城',
]
const firmOfKey = new Map(names.map((name, firm) => [name.key, firm]))

interface Contender {
  readonly name: string
  readonly version: string
  readonly build_ms: number
  readonly memory_mb: number
  ask(query: string): readonly number[]
}

// Names glued from parts are made one piece now, or the first contender would pay for it.
for (const { name, key } of names) Buffer.from(name + key)

const memory = () => {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1e6
}
const round = (x: number, digits = 2) => Number(x.toFixed(digits))
/** Pairs of characters, the tokens the peers are given. */
const pairs = (text: string) =>
  text
    .split(/\s+/)
    .flatMap((word) =>
      word.length === 1 ? [word] : Array.from(word.slice(1), (char, i) => (word[i] ?? '') + char),
    )

function built(name: string, version: string, build: () => Contender['ask']): Contender {
  const before = memory()
  const from = performance.now()
  const ask = build()
  const took = performance.now() - from
  return { name, version, build_ms: Math.round(took), memory_mb: round(memory() - before, 1), ask }
}

function ours(): Contender {
  return built('kechuang', '', () => {
    const index = new NameIndex(districts)
    for (const { key, name } of names) index.add(key, name)
    return (query) =>
      index.search(query, { limit: shown }).hits.map((hit) => firmOfKey.get(hit.key) ?? -1)
  })
}

/** The least an index of pairs does: sorted lists in one array, weights added up. */
function countedPairs(): Contender {
  return built('typed-array postings of pairs, counted', '', () => {
    const numbers = new Map<string, number>()
    const docs = names.map(({ name }) =>
      [...new Set(pairs(name))].map((pair) => {
        const number = numbers.get(pair) ?? numbers.size
        numbers.set(pair, number)
        return number
      }),
    )
    const start = new Uint32Array(numbers.size + 1)
    for (const doc of docs) for (const pair of doc) start[pair + 1] = (start[pair + 1] ?? 0) + 1
    for (let i = 0; i < numbers.size; i++) start[i + 1] = (start[i + 1] ?? 0) + (start[i] ?? 0)
    const lists = new Uint32Array(start.at(-1) ?? 0)
    const fill = start.slice()
    docs.forEach((doc, id) => {
      for (const pair of doc) {
        const at = fill[pair] ?? 0
        lists[at] = id
        fill[pair] = at + 1
      }
    })
    const scores = new Float32Array(names.length)
    return (query) => {
      const hits: number[] = []
      for (const pair of pairs(query)) {
        const number = numbers.get(pair)
        if (number === undefined) continue
        const [from, to] = [start[number] ?? 0, start[number + 1] ?? 0]
        if (to - from > 60_000 && hits.length > 0) continue
        const weight = Math.log(1 + names.length / (to - from))
        for (let i = from; i < to; i++) {
          const id = lists[i] ?? 0
          if (scores[id] === 0) hits.push(id)
          scores[id] = (scores[id] ?? 0) + weight
        }
      }
      const best: [number, number][] = []
      for (const id of hits) {
        const score = scores[id] ?? 0
        scores[id] = 0
        if (best.length === shown && score <= (best.at(-1)?.[0] ?? 0)) continue
        let at = best.length
        while (at > 0 && (best[at - 1]?.[0] ?? 0) < score) at--
        best.splice(at, 0, [score, id])
        if (best.length > shown) best.pop()
      }
      return best.map(([, id]) => id)
    }
  })
}

function peers(): Contender[] {
  const folder = process.env.PEERS
  if (folder === undefined) return []
  const require = createRequire(path.join(path.resolve(folder), 'package.json'))
  const version = (of: string): string =>
    require(path.join(path.resolve(folder), 'node_modules', of, 'package.json')).version
  const docs = names.map(({ name }, id) => ({ id, name }))
  const flex = built('FlexSearch, pairs', version('flexsearch'), () => {
    const { Index } = require('flexsearch')
    const index = new Index({ tokenize: 'strict', encode: pairs, cache: false })
    for (const { id, name } of docs) index.add(id, name)
    return (query) => index.search(query, { limit: shown, suggest: true })
  })
  const mini = built('MiniSearch, pairs', version('minisearch'), () => {
    const MiniSearch = require('minisearch')
    const index = new MiniSearch({
      fields: ['name'],
      tokenize: pairs,
      processTerm: (term: string) => term,
    })
    index.addAll(docs)
    return (query) =>
      index
        .search(query, { tokenize: pairs })
        .slice(0, shown)
        .map((hit: { id: number }) => hit.id)
  })
  return [flex, mini]
}

const brandOf = (firm: number) => names[firm]?.brand ?? ''
/** Brand and the first word of the trade, as far as they stand side by side. */
const withTrade = ({ name, brand, trade }: GeneratedName) =>
  name.includes(brand + trade) ? brand + trade.slice(0, 2) : undefined

/** The mix of the speed measurement. */
function mixedQueries(): string[] {
  const g = random(55)
  return Array.from({ length: queryCount }, () => {
    const name = names[g.below(rows)] ?? names[0]
    if (name === undefined) return ''
    const { brand } = name
    const piece = () => {
      const length = Math.min(brand.length, 2 + g.below(3))
      const from = g.below(brand.length - length + 1)
      return brand.slice(from, from + length)
    }
    const u = g.unit()
    if (u < 0.6) return piece()
    if (u >= 0.8) return `${piece()} ${name.trade.slice(0, 2)}`
    const at = g.below(brand.length)
    return `${brand.slice(0, at)}某${brand.slice(at + 1)}`
  })
}

/** Of every query the middle and the best of five runs: the machine may be busy with other things. */
function speed(contender: Contender, queries: readonly string[]) {
  const runs = queries.map((query) =>
    Array.from({ length: 5 }, () => {
      const from = performance.now()
      contender.ask(query)
      return performance.now() - from
    }).sort((a, b) => a - b),
  )
  const sorted = (run: number) => runs.map((times) => times[run] ?? 0).sort((a, b) => a - b)
  const [middle, best] = [sorted(2), sorted(0)]
  const at = (times: readonly number[], share: number) =>
    round(times[Math.floor((times.length - 1) * share)] ?? 0, 3)
  return {
    median_ms: at(middle, 0.5),
    p95_ms: at(middle, 0.95),
    max_ms: at(middle, 1),
    best_of_5: { median_ms: at(best, 0.5), p95_ms: at(best, 0.95), max_ms: at(best, 1) },
  }
}

interface RecallClass {
  readonly of: string
  readonly pieceOf: (name: GeneratedName) => string | undefined
  readonly slip: Slip
  readonly queries: readonly SlipQuery[]
}

/** Every piece that is asked for, with every slip. */
function recallClasses(): RecallClass[] {
  const pieces: Record<string, (name: GeneratedName) => string | undefined> = {
    'brand of 2': ({ brand }) => (brand.length === 2 ? brand : undefined),
    'brand of 3': ({ brand }) => (brand.length === 3 ? brand : undefined),
    'brand of 4': ({ brand }) => (brand.length === 4 ? brand : undefined),
    brand: ({ brand }) => brand,
    'brand and trade': withTrade,
    'whole name': ({ name }) => name,
  }
  const g = random(7)
  return Object.entries(pieces).flatMap(([of, pieceOf]) =>
    slips.map((slip) => ({
      of,
      pieceOf,
      slip,
      queries: slipQueries(names, pieceOf, slip, queryCount, g),
    })),
  )
}

/** For pieces of names with one place left open, how many firms of each piece fit. */
function patternsOf(pieceOf: RecallClass['pieceOf']): ReadonlyMap<string, readonly number[]> {
  const firms = new Map<string, number>()
  for (const name of names) {
    const piece = pieceOf(name)
    if (piece !== undefined) firms.set(piece, (firms.get(piece) ?? 0) + 1)
  }
  const patterns = new Map<string, number[]>()
  for (const [piece, count] of firms) {
    for (let i = 0; i < piece.length; i++) {
      const pattern = `${piece.slice(0, i)}?${piece.slice(i + 1)}`
      const known = patterns.get(pattern)
      if (known === undefined) patterns.set(pattern, [count])
      else known.push(count)
    }
  }
  return patterns
}

/** What no ranking can pass when the wrong character tells nothing about the right one. */
function limits({ right, text, slip, at }: SlipQuery, patterns: ReturnType<typeof patternsOf>) {
  const places = slip === '某' ? [at] : Array.from(right, (_, i) => i)
  const fitting = places
    .flatMap((i) => patterns.get(`${text.slice(0, i)}?${text.slice(i + 1)}`) ?? [])
    .sort((a, b) => b - a)
  const sum = (counts: readonly number[]) => counts.reduce((all, n) => all + n, 0)
  const all = Math.max(1, sum(fitting))
  return { firm: Math.min(1, shown / all), brand: sum(fitting.slice(0, shown)) / all }
}

/** @param most - queries asked; the slow contenders are asked fewer */
function recall(
  contender: Contender,
  { of, pieceOf, slip, queries: all }: RecallClass,
  most: number,
) {
  const queries = all.slice(0, most)
  const blind = of !== 'whole name' && (slip === '某' || slip === 'random')
  const patterns = blind ? patternsOf(pieceOf) : new Map()
  let firm = 0
  let brand = 0
  const limit = { firm: 0, brand: 0 }
  for (const query of queries) {
    const found = contender.ask(query.text)
    if (found.includes(query.firm)) firm++
    if (found.some((other) => brandOf(other) === brandOf(query.firm))) brand++
    const { firm: firmLimit, brand: brandLimit } = limits(query, patterns)
    limit.firm += firmLimit
    limit.brand += brandLimit
  }
  const share = (count: number) => round(count / queries.length, 3)
  const reachable = blind ? { firmLimit: share(limit.firm), brandLimit: share(limit.brand) } : {}
  return { of, slip, firm: share(firm), brand: share(brand), ...reachable }
}

const isOurs = ({ name }: Contender) => name === 'kechuang'
const sampleFor = (contender: Contender) => (isOurs(contender) ? queryCount : peerQueries)
const classesFor = (contender: Contender) =>
  classes.filter(({ of }) => isOurs(contender) || of.startsWith('brand'))

const mixed = mixedQueries()
const classes = recallClasses()
const results = [ours(), countedPairs(), ...peers()].map((contender) => {
  const { ask: _, ...facts } = contender
  return {
    ...facts,
    ...speed(contender, mixed),
    slips:
      isOurs(contender) &&
      speed(
        contender,
        classes.flatMap(({ queries }) => queries.slice(0, 20).map((q) => q.text)),
      ),
    recall: classesFor(contender).map((kind) => recall(contender, kind, sampleFor(contender))),
  }
})
console.log(JSON.stringify({ workload: 'search', rows, queries: queryCount, results }, null, 1))
