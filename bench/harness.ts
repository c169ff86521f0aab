/** Measures contenders side by side and keeps the result with the machine it was measured on. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** One way to do the work. */
export interface Contender<Result> {
  readonly name: string
  /** Does the whole work once; what it returns is compared by `check`. */
  readonly run: () => Result | Promise<Result>
}

/** A piece of work, and who competes in doing it. */
export interface Workload<Result> {
  /** File of `bench/results/` that keeps the result, without its ending. */
  readonly name: string
  /** The first is ours; the others are compared with it. */
  readonly contenders: readonly [Contender<Result>, ...Contender<Result>[]]
  /** Turns that count; every contender has one in each. One more goes before and does not count. */
  readonly repeat: number
  /** How many pieces a run does, e.g. firms judged, to report a rate. */
  readonly pieces?: number
  /** Throws when the contenders did not do the same work. Called once with the results by name. */
  readonly check?: (results: Readonly<Record<string, Result>>) => void
  /** Facts to keep with the result: versions of peers, size and seed of the data. */
  readonly facts?: Readonly<Record<string, unknown>>
}

/** What a contender took, in milliseconds. */
export interface Taken {
  readonly name: string
  readonly median: number
  readonly least: number
  readonly most: number
  readonly all: readonly number[]
  /** Pieces a second at the median. */
  readonly perSecond?: number
}

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN
  return (lower + upper) / 2
}

const rounded = (ms: number) => Number(ms.toPrecision(4))

/** The machine and the versions a figure belongs to. */
export function machine(): Readonly<Record<string, unknown>> {
  const [cpu] = cpus()
  return {
    cpu: cpu?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform} ${process.arch}`,
    node: process.version,
  }
}

function versions(): Readonly<Record<string, unknown>> {
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  )
  try {
    const commit = execFileSync('git', ['describe', '--always', '--dirty'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return { kechuang: version, commit: commit.toString().trim() }
  } catch {
    return { kechuang: version }
  }
}

/** Writes a result to `bench/results/<name>.json`, with machine and versions. */
export function keepResult(name: string, result: Readonly<Record<string, unknown>>): void {
  const folder = join(root, 'bench', 'results')
  mkdirSync(folder, { recursive: true })
  const kept = { workload: name, machine: machine(), versions: versions(), ...result }
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(kept, null, 2)}\n`)
}

async function timed<Result>(contender: Contender<Result>): Promise<readonly [number, Result]> {
  // Each starts with the heap the one before left clean; needs --expose-gc.
  globalThis.gc?.()
  const began = performance.now()
  const result = await contender.run()
  return [performance.now() - began, result]
}

/** Takes turns: the order is turned round every time, so that drift of the machine favours nobody. */
export async function measure<Result>(work: Workload<Result>): Promise<readonly Taken[]> {
  const results: Record<string, Result> = {}
  for (const contender of work.contenders) {
    const [, result] = await timed(contender)
    results[contender.name] = result
  }
  work.check?.(results)
  const all = new Map(work.contenders.map(({ name }) => [name, [] as number[]]))
  if (all.size < work.contenders.length) throw new Error('two contenders have the same name')
  for (let turn = 0; turn < work.repeat; turn++) {
    const order = turn % 2 === 0 ? work.contenders : work.contenders.toReversed()
    for (const contender of order) {
      const [ms] = await timed(contender)
      all.get(contender.name)?.push(ms)
    }
  }
  return [...all].map(([name, ms]) => {
    const middle = median(ms)
    return {
      name,
      median: rounded(middle),
      least: rounded(Math.min(...ms)),
      most: rounded(Math.max(...ms)),
      all: ms.map(rounded),
      ...(work.pieces === undefined ? {} : { perSecond: rounded((1000 * work.pieces) / middle) }),
    }
  })
}

/** Measures a workload, prints a table, and keeps the result. */
export async function workload<Result>(work: Workload<Result>): Promise<void> {
  const taken = await measure(work)
  const ours = taken[0]?.median ?? Number.NaN
  const ratios = Object.fromEntries(
    taken.slice(1).map(({ name, median: theirs }) => [name, rounded(theirs / ours)]),
  )
  keepResult(work.name, {
    ...work.facts,
    repeat: work.repeat,
    ...(work.pieces === undefined ? {} : { pieces: work.pieces }),
    milliseconds: taken,
    timesOurs: ratios,
  })
  console.log(`${work.name}: median of ${work.repeat} turns`)
  console.table(
    taken.map(({ name, median: ms, least, most, perSecond }, at) => ({
      contender: name,
      ms,
      least,
      most,
      ...(perSecond === undefined ? {} : { 'pieces/s': perSecond }),
      'times ours': at === 0 ? 1 : ratios[name],
    })),
  )
}
