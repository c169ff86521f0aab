/**
 * All conditions of high-tech firms and technology SMEs for 250,000 firms: the column program beside a
 * loop written by hand over typed arrays, and beside json-rules-engine and zen-engine on a sample.
 *
 *   npm run bench -- rules
 *
 * The slow peers judge the first 5,000 firms only; figures are microseconds a firm. Peers that are not
 * installed are left out. Every contender must count the same firms.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { findAll } from '../../src/declare/rule.ts'
import type { FactColumns } from '../../src/engine/bulk/fact-columns.ts'
import { factsAt } from '../../src/engine/bulk/fact-columns.ts'
import { judgeColumns, Loops, roomFor } from '../../src/engine/bulk/judge-columns.ts'
import { type ColumnProgram, compileColumns } from '../../src/engine/bulk/program.ts'
import { blockInterpreter } from '../blocks.ts'
import { firmFacts, firmLaw, firmRules, hnteRules } from '../firm-rules.ts'
import { type FirmColumns, firmSeed, makeFirms } from '../firms.ts'
import { type Contender, keepResult, measure, type Taken } from '../harness.ts'
import { countBy, judgeByHand } from '../judge-by-hand.ts'
import { jsonRulesEngine, zenEngine } from '../rule-peers.ts'

const firms = makeFirms()
const facts = firmFacts(firms)
const sample = 5_000

const hnteBits = 2 ** hnteRules.length - 1
const smeBits = (2 ** firmRules.length - 1) & ~hnteBits

/** Firms that meet all conditions of each, from bits of failed and unknown ones. */
function counted(failed: ArrayLike<number>, unknown: ArrayLike<number>, rows: number): string {
  let [hnte, sme] = [0, 0]
  for (let row = 0; row < rows; row++) {
    const open = (failed[row] ?? 0) | (unknown[row] ?? 0)
    if ((open & hnteBits) === 0) hnte++
    if ((open & smeBits) === 0) sme++
  }
  return `${hnte}/${sme}`
}

function columnar(of: FactColumns, loops: Loops): () => string {
  const program = compileColumns(firmRules, firmLaw, of)
  const room = roomFor(program)
  return () => {
    const { failed, unknown } = judgeColumns(program, loops, undefined, room)
    return counted(failed[0] ?? [], unknown[0] ?? [], of.rows)
  }
}

/** Every column says that it may have gaps, so that unknown has to be told apart in each step. */
function withGaps(of: FactColumns): FactColumns {
  const columns = new Map(
    [...of.columns].map(([id, column]) => [id, { ...column, gaps: true }] as const),
  )
  return { ...of, columns }
}

function blocks(of: FactColumns): () => string {
  const program: ColumnProgram = compileColumns(firmRules, firmLaw, of)
  const run = blockInterpreter(program)
  return () => {
    const { failed, unknown } = run()
    return counted(failed, unknown, of.rows)
  }
}

const same = (results: Readonly<Record<string, string>>, expected?: string) => {
  const told = new Set(Object.values(results))
  if (told.size !== 1 || (expected !== undefined && !told.has(expected))) {
    throw new Error(`not the same firms: ${JSON.stringify(results)}`)
  }
}

const warm = new Loops()
const all = await measure<string>({
  name: 'rules',
  repeat: 9,
  contenders: [
    { name: 'column program', run: columnar(facts, warm) },
    { name: 'column program, every fact may be missing', run: columnar(withGaps(facts), warm) },
    { name: 'compiled anew each time', run: () => columnar(facts, new Loops())() },
    { name: 'steps over blocks of 1,024 rows, without generated code', run: blocks(facts) },
    { name: 'loop written by hand', run: () => judgeByHand(firms) },
  ],
  check: (results) => same(results, '1914/50006'),
})

const first: FirmColumns = makeFirms(sample)
const firstFacts = firmFacts(first)
const slow: Contender<string>[] = [
  { name: 'column program', run: columnar(firstFacts, warm) },
  {
    name: 'single evaluation with explanation',
    run: () =>
      countBy(sample, (row) => {
        const found = findAll(firmRules, factsAt(firstFacts, row), firmLaw)
        const holds = found.map(({ verdict }) => verdict === 'holds')
        return [
          holds.slice(0, hnteRules.length).every(Boolean),
          holds.slice(hnteRules.length).every(Boolean),
        ]
      }),
  },
]
const require = createRequire(import.meta.url)
const versions: Record<string, string> = {}
for (const [name, make] of [
  ['json-rules-engine', jsonRulesEngine],
  ['@gorules/zen-engine', zenEngine],
] as const) {
  try {
    slow.push(...make(require(name), first))
    const path = require
      .resolve(name)
      .replace(/(node_modules\/(@[^/]+\/)?[^/]+).*/, '$1/package.json')
    versions[name] = JSON.parse(readFileSync(path, 'utf8')).version
  } catch (error) {
    console.error(`${name} is left out: ${String(error)}`)
  }
}
const [ours, ...others] = slow
if (ours === undefined) throw new Error('ours is always there')
const sampled = await measure<string>({
  name: 'rules on a sample',
  repeat: 3,
  contenders: [ours, ...others],
  check: (results) => same(results),
})

const perFirm = (taken: readonly Taken[], count: number) =>
  taken.map(({ name, median, least, most }) => ({
    name,
    microsecondsAFirm: Number(((1000 * median) / count).toPrecision(4)),
    milliseconds: { median, least, most },
  }))
const median = (name: string) => all.find((each) => each.name === name)?.median ?? Number.NaN
const oursAFirm = median('column program') / firms.count
const result = {
  firms: firms.count,
  seed: firmSeed,
  conditions: firmRules.length,
  found: '1914 high-tech firms, 50006 technology SMEs',
  all: perFirm(all, firms.count),
  sample,
  sampled: perFirm(sampled, sample),
  timesByHand: Number((median('column program') / median('loop written by hand')).toPrecision(3)),
  timesOursOfAll: Object.fromEntries(
    sampled.map(({ name, median: ms }) => [name, Number((ms / sample / oursAFirm).toPrecision(3))]),
  ),
  peers: versions,
}
keepResult('rules', result)
console.log(JSON.stringify(result, null, 1))
