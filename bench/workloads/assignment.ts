/**
 * Experts to 2,000 proposals, all 10 million pairs, beside HiGHS with the best 600 experts of each.
 *
 * Three problems: `tight` (10,000 seats, room for 15,000, proposals crowd into few topics), `tight8`
 * (1,500 experts) and `loose`. The certificate of every result is checked; HiGHS by itself proves
 * nothing about the pairs that are left out. A problem of 50 × 200 shows what a single call costs.
 *
 * usage: npm run bench -- assignment   (TURNS=3, CANDIDATES=600, PROBLEMS=tight,tight8,loose)
 * Problems that are not run keep the result of the last time.
 */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { assignExperts } from '../../src/engine/review/assignment/assign-experts.ts'
import { checkCertificate } from '../../src/engine/review/assignment/certificate.ts'
import type { AssignmentProblem } from '../../src/engine/review/assignment/problem.ts'
import { loose, type Made, madeProblem, tight, tight8 } from '../assignment-problems.ts'
import { keepResult, measure, median } from '../harness.ts'
import { prepareHighs, solveWithHighs } from '../peers/highs-assignment.ts'

const turns = Number(process.env.TURNS ?? 3)
const candidates = Number(process.env.CANDIDATES ?? 600)
const peer: { version: string } = JSON.parse(
  readFileSync(
    fileURLToPath(new URL('../../node_modules/highs/package.json', import.meta.url)),
    'utf8',
  ),
)

/** Totals known from other solvers over all pairs. */
const known: Readonly<Record<string, number>> = { tight: 6_594_682_156, tight8: 5_960_495_818 }

/** Milliseconds of a check of the certificate. */
function checked(problem: AssignmentProblem): { proven: boolean; ms: number } {
  const best = assignExperts(problem)
  assert.ok(best)
  const times: number[] = []
  let proven = true
  for (let turn = 0; turn < 5; turn++) {
    const began = performance.now()
    proven &&= checkCertificate(problem, best.panels, best.certificate).proven
    times.push(performance.now() - began)
  }
  return { proven, ms: Math.round(median(times) * 10) / 10 }
}

async function race(name: string, made: Made, beside: number) {
  const problem = madeProblem(made)
  const prepared = prepareHighs(problem, { candidates: beside })
  const highs = `HiGHS ${peer.version} WASM, best ${beside} each`
  let objective = 0
  const taken = await measure<number | null>({
    name,
    repeat: turns,
    contenders: [
      { name: 'ours, all pairs', run: () => assignExperts(problem)?.objective ?? null },
      { name: highs, run: () => solveWithHighs(prepared) },
    ],
    check(results) {
      objective = results['ours, all pairs'] ?? 0
      assert.equal(Math.round(results[highs] ?? 0), objective, name)
      if (known[name] !== undefined) assert.equal(objective, known[name], name)
    },
  })
  const { proven, ms } = checked(problem)
  assert.ok(proven, name)
  const ours = taken[0]?.median ?? Number.NaN
  const theirs = taken[1]?.median ?? Number.NaN
  const timesOurs = Math.round((100 * theirs) / ours) / 100
  console.log(`${name}: ${objective}, ${ours} ms, HiGHS ${theirs} ms, ${timesOurs} times ours`)
  return {
    name,
    proposals: problem.proposals,
    experts: problem.experts,
    seed: made.seed,
    objective,
    repeat: turns,
    certificateProven: proven,
    certificateCheckMs: ms,
    milliseconds: taken,
    timesOurs,
  }
}

const small = madeProblem({ ...tight, proposals: 50, experts: 200, seats: 5, maxLoad: 2 })
const [single] = await measure<number | null>({
  name: 'small',
  repeat: 51,
  contenders: [{ name: '50 × 200', run: () => assignExperts(small)?.objective ?? null }],
})
console.log(`50 × 200: ${single?.median} ms`)
const all: Readonly<Record<string, readonly [Made, number]>> = {
  tight: [tight, candidates],
  tight8: [tight8, candidates],
  loose: [loose, Math.min(60, candidates)],
}
const wanted = (process.env.PROBLEMS ?? Object.keys(all).join(',')).split(',')
const file = fileURLToPath(new URL('../results/assignment.json', import.meta.url))
const before: { problems: readonly { name: string }[] } = existsSync(file)
  ? JSON.parse(readFileSync(file, 'utf8'))
  : { problems: [] }
const problems: { readonly name: string }[] = []
for (const [name, [made, beside]] of Object.entries(all)) {
  const kept = before.problems.find((each) => each.name === name)
  if (wanted.includes(name)) problems.push(await race(name, made, beside))
  else if (kept !== undefined) problems.push(kept)
}
keepResult('assignment', { peer: `highs ${peer.version}`, small: single, problems })
