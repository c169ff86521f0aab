/**
 * A changed threshold over 250,000 firms: who gains and who loses when the least share of high-tech
 * income falls from 60 % to 50 %. From kept masks, beside two whole evaluations and a loop by hand.
 *
 *   npm run bench -- simulate
 */

import { changedLaw } from '../../src/engine/bulk/changed-law.ts'
import { judgeColumns, Loops, roomFor } from '../../src/engine/bulk/judge-columns.ts'
import { compileColumns } from '../../src/engine/bulk/program.ts'
import { baselineOf, simulate } from '../../src/engine/bulk/simulate.ts'
import { standingOf } from '../../src/engine/bulk/standing.ts'
import { thresholdIndex } from '../../src/engine/bulk/threshold-index.ts'
import { percent } from '../../src/values/share.ts'
import { firmFacts, firmLaw, hnteRules, incomeShare } from '../firm-rules.ts'
import { type FirmColumns, firmSeed, makeFirms } from '../firms.ts'
import { keepResult, measure } from '../harness.ts'

const firms = makeFirms()
const facts = firmFacts(firms)
const loops = new Loops()
const baseline = baselineOf(hnteRules, firmLaw, facts, loops)
const change = (n: bigint) => [{ parameter: incomeShare, value: percent(n) }]
const groups = firms.district

/** Gains and losses, and gains of each district. */
function told(rows: Uint32Array, after: Uint8Array, before: Uint8Array): string {
  const districts = new Uint32Array(11)
  let [gains, losses] = [0, 0]
  rows.forEach((row, at) => {
    if (after[at] === 0) {
      gains++
      const district = groups[row] ?? 0
      districts[district] = (districts[district] ?? 0) + 1
    } else if (before[at] === 0) losses++
  })
  return `${gains}/${losses} ${[...districts].join()}`
}

function fromMasks(): string {
  const { rows, before, after } = simulate(baseline, change(50n), loops)
  return told(rows, after, before)
}

const roomBefore = roomFor(baseline.program)
const roomAfter = roomFor(baseline.program)

function twice(): string {
  const standing = [firmLaw, changedLaw(firmLaw, change(50n))].map((law, at) => {
    const program = compileColumns(hnteRules, law, facts)
    const room = at === 0 ? roomBefore : roomAfter
    return standingOf(program, judgeColumns(program, loops, undefined, room))
  })
  const [before = new Uint8Array(), after = new Uint8Array()] = standing
  const rows = Uint32Array.from({ length: firms.count }, (_, row) => row).filter(
    (row) => before[row] !== after[row],
  )
  return told(
    rows,
    Uint8Array.from(rows, (row) => after[row] ?? 0),
    Uint8Array.from(rows, (row) => before[row] ?? 0),
  )
}

/** Everything but the changed condition, as a programmer would write it. */
function others(c: FirmColumns, i: number): boolean {
  const at = (of: ArrayLike<number>) => of[i] as number
  const sales = at(c.sales1)
  const need = sales <= 5e7 ? 0.05 : sales <= 2e8 ? 0.04 : 0.03
  return (
    at(c.ageDays) >= 365 &&
    at(c.ip1) + at(c.ip2) > 0 &&
    at(c.inField) === 1 &&
    at(c.stStaff) >= 0.1 * at(c.staff) &&
    at(c.rd3) >= need * at(c.sales3) &&
    at(c.rdCn3) >= 0.6 * at(c.rd3) &&
    at(c.score) > 70 &&
    at(c.accident) === 0
  )
}

function byHand(): string {
  const rows: number[] = []
  const after: number[] = []
  for (let i = 0; i < firms.count; i++) {
    if (!others(firms, i)) continue
    const share = firms.htIncome[i] as number
    const total = firms.totalIncome[i] as number
    const [was, is] = [share >= 0.6 * total, share >= 0.5 * total]
    if (was === is) continue
    rows.push(i)
    after.push(is ? 0 : 2)
  }
  const gone = Uint8Array.from(after, (each) => 2 - each)
  return told(Uint32Array.from(rows), Uint8Array.from(after), gone)
}

const one = await measure<string>({
  name: 'simulate',
  repeat: 25,
  contenders: [
    { name: 'from kept masks, with gains by district', run: fromMasks },
    { name: 'two whole evaluations over columns', run: twice },
    { name: 'both by hand in one loop', run: byHand },
  ],
  check: (results) => {
    const all = new Set(Object.values(results))
    if (all.size !== 1 || ![...all][0]?.startsWith('561/0 ')) throw new Error([...all].join(' | '))
  },
})

const places = Array.from({ length: 100 }, (_, n) => BigInt(n))
const index = thresholdIndex(baseline, incomeShare, loops)
if (index === undefined) throw new Error('the share of income is a plain threshold')
const hundred = await measure<string>({
  name: 'a hundred thresholds',
  repeat: 9,
  contenders: [
    { name: 'sorted index', run: () => places.map((n) => index.holding(percent(n))).join() },
    {
      name: 'sorted index, made anew',
      run: () => {
        const made = thresholdIndex(baseline, incomeShare, loops)
        return places.map((n) => made?.holding(percent(n))).join()
      },
    },
    {
      name: 'from kept masks',
      run: () => places.map((n) => simulate(baseline, change(n), loops).counts[0]).join(),
    },
  ],
  check: (results) => {
    if (new Set(Object.values(results)).size !== 1) throw new Error('not the same counts')
  },
})

const result = {
  firms: firms.count,
  seed: firmSeed,
  change: 'least share of high-tech income from 60 % to 50 %: 561 gain, none loses',
  oneThreshold: one,
  hundredThresholds: hundred,
}
keepResult('simulate', result)
console.log(JSON.stringify(result, null, 1))
