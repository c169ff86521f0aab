/**
 * Duplicate check: all pairs of a collection, one new text against it, recall of planted copies,
 * beside npm `minhash` and an exact search, both on samples and said so.
 *
 * usage: npm run bench duplicate-check   (TEXTS=100000)
 */
import { createRequire } from 'node:module'
import { learnBoilerplate } from '../../src/engine/duplicate-check/boilerplate.ts'
import { likeness, piecesOf } from '../../src/engine/duplicate-check/compare.ts'
import { DuplicateIndex } from '../../src/engine/duplicate-check/duplicate-index.ts'
import { findSimilar } from '../../src/engine/duplicate-check/find-similar.ts'
import { keepResult } from '../harness.ts'
import { projectTexts } from '../project-texts.ts'

const count = Number(process.env.TEXTS ?? 100_000)
// Bands and floors were chosen on seed 4; what is reported comes from a seed nothing was chosen on.
const seed = Number(process.env.SEED ?? 20261123)
const { texts, planted, original } = projectTexts(count, seed)
const characters = texts.reduce((sum, text) => sum + text.length, 0)
const round = (ms: number) => Number(ms.toPrecision(4))
const textOf = (id: string) => texts[Number(id)]

function timed<Result>(run: () => Result): readonly [number, Result] {
  const began = performance.now()
  const result = run()
  return [performance.now() - began, result]
}

const step = Math.max(1, Math.floor(count / 1000))
const [learnMs, form] = timed(() => learnBoilerplate(texts.filter((_, at) => at % step === 0)))
const index = new DuplicateIndex(form, count)
const [buildMs] = timed(() => {
  for (const [at, text] of texts.entries()) index.add(String(at), text)
})
const [pairsMs, pairs] = timed(() => index.nearPairs(textOf, 0.45))
const bytes = index.bytes

const found = new Set(pairs.map(({ first, second }) => `${first} ${second}`))
const pairOf = (a: number, b: number) =>
  likeness(piecesOf(texts[a] ?? '', form), piecesOf(texts[b] ?? '', form))
const light = planted.filter(({ share }) => share <= 0.1)
const lightFound = light.filter(({ copy, original: from }) => found.has(`${from} ${copy}`)).length
const alike = planted.filter(({ copy, original: from }) => pairOf(copy, from).jaccard >= 0.5)
const alikeFound = alike.filter(({ copy, original: from }) => found.has(`${from} ${copy}`)).length

// Copies of one original resemble each other too; a pair is false when no common source explains it.
const sourceOf = new Map(planted.map(({ copy, original: from }) => [copy, from]))
const rootOf = (at: string) => sourceOf.get(Number(at)) ?? Number(at)
const unexplained = pairs.filter(({ first, second }) => rootOf(first) !== rootOf(second)).length

const shownFrom = { jaccard: 0.5, containment: 0.08 }
const similar = (text: string) =>
  findSimilar(
    form,
    text,
    index.candidates(text, shownFrom.jaccard).map((id) => [id, textOf(id) ?? ''] as const),
    shownFrom,
  )
const latencies: number[] = []
const latenciesAlike: number[] = []
let chapters = 0
let falseMatches = 0
const queries = 400
for (let k = 0; k < queries; k++) {
  const from = (k * 7919) % count
  const source = texts[from] ?? ''
  const own = original()
  const length = Math.floor(own.length / 10)
  const at = Math.floor((source.length - length) * ((k % 17) / 17))
  const cut = Math.floor(own.length / 3)
  const text = own.slice(0, cut) + source.slice(at, at + length) + own.slice(cut, -length)
  const [ms, shown] = timed(() => similar(text))
  latencies.push(ms)
  if (shown.some(({ projectId }) => projectId === String(from))) chapters++
  falseMatches += shown.filter(({ projectId }) => rootOf(projectId) !== rootOf(String(from))).length
}
for (let k = 0; k < queries; k++) {
  const text = texts[planted[k % planted.length]?.copy ?? k] ?? ''
  latenciesAlike.push(timed(() => similar(text))[0])
}
const adds = Array.from({ length: 500 }, (_, k) => {
  const text = original()
  return timed(() => index.add(`new ${k}`, text))[0]
})
const at = (list: readonly number[], share: number) =>
  round([...list].sort((a, b) => a - b)[Math.floor(share * (list.length - 1))] ?? Number.NaN)

// Exact search: every pair of 100 texts, none left out by signatures; reading grows with the texts,
// comparing with the pairs.
const few = Array.from({ length: Math.min(100, count) }, (_, k) => k)
const [readMs, read] = timed(() => few.map((k) => piecesOf(texts[k] ?? '', form)))
const [compareMs] = timed(() => {
  for (const [k, a] of read.entries()) for (const b of read.slice(k + 1)) likeness(a, b)
})
const exactPairs = (few.length * (few.length - 1)) / 2

function peer(): Readonly<Record<string, unknown>> {
  const load = createRequire(import.meta.url)
  try {
    const { Minhash, LshIndex } = load('minhash')
    const sample = texts.slice(0, Math.min(1000, Number(process.env.PEER_TEXTS ?? 1000)))
    const lsh = new LshIndex({ bandSize: 4 })
    const [ms] = timed(() => {
      for (const [k, text] of sample.entries()) {
        const hash = new Minhash({ numPerm: 128 })
        const pieces = new Set<string>()
        for (let p = 0; p + 5 <= text.length; p++) pieces.add(text.slice(p, p + 5))
        for (const piece of pieces) hash.update(piece)
        lsh.insert(String(k), hash)
      }
    })
    return {
      version: load('minhash/package.json').version,
      sampled: sample.length,
      microsecondsEach: round((ms * 1000) / sample.length),
      scaledMilliseconds: round((ms / sample.length) * count),
      note: 'signing and inserting only; measured on the sample and scaled by number',
    }
  } catch {
    return { leftOut: 'npm minhash is not installed' }
  }
}

const total = learnMs + buildMs + pairsMs
const result = {
  seed,
  pairsFromJaccard: 0.45,
  texts: count,
  characters,
  milliseconds: {
    learnForm: round(learnMs),
    build: round(buildMs),
    nearPairs: round(pairsMs),
    total: round(total),
  },
  microsecondsEach: round((total * 1000) / count),
  bytes,
  pairs: pairs.length,
  unexplainedPairs: unexplained,
  recall: {
    changedUpToTenPercent: { found: lightFound, of: light.length },
    jaccardFromHalf: { found: alikeFound, of: alike.length },
    copiedTenth: { found: chapters, of: queries, falseMatches },
  },
  queryMilliseconds: {
    newTextWithCopiedTenth: {
      p50: at(latencies, 0.5),
      p95: at(latencies, 0.95),
      most: at(latencies, 1),
    },
    nearCopy: {
      p50: at(latenciesAlike, 0.5),
      p95: at(latenciesAlike, 0.95),
      most: at(latenciesAlike, 1),
    },
  },
  addMilliseconds: { p50: at(adds, 0.5), p95: at(adds, 0.95), most: at(adds, 1) },
  exactSearch: {
    sampledTexts: few.length,
    readMilliseconds: round(readMs),
    compareMilliseconds: round(compareMs),
    scaledMilliseconds: round(
      (readMs / few.length) * count + (compareMs / exactPairs) * ((count * (count - 1)) / 2),
    ),
    note: 'all pairs of the sample; reading scaled by texts, comparing by pairs',
  },
  npmMinhash: peer(),
}
keepResult('duplicate-check', result)
console.log(JSON.stringify(result, null, 2))
