/** The list of all law that is declared: instrument → rule or value → article → grade → test. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Expression } from '../../src/declare/expression/expression.ts'
import type { Fact } from '../../src/declare/fact.ts'
import type { Citation, Instrument } from '../../src/declare/instrument.ts'
import type { Parameter } from '../../src/declare/parameter.ts'
import type { Derivation, Rule } from '../../src/declare/rule.ts'
import type { Score } from '../../src/declare/score.ts'

/** One line of the list. */
interface Line {
  readonly row: string
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly article: string
  readonly grade: string
  readonly from: string
  readonly tests: readonly string[]
}

interface Found {
  readonly of: Rule | Derivation | Score | Parameter
  readonly kind: 'rule' | 'value' | 'score' | 'parameter'
  readonly tests: ReadonlySet<string>
}

/** Everything the law declares, by instrument, and what of it no test names. */
export interface Coverage {
  readonly markdown: string
  readonly untested: readonly string[]
  /** Facts that rules and values read. */
  readonly facts: readonly Fact[]
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
const isInstrument = (value: object): value is Instrument =>
  'articles' in value && 'issuer' in value
const isRule = (value: object): value is Rule => 'holds' in value && 'cite' in value
const isScore = (value: object): value is Score => 'items' in value && 'value' in value
const isDerivation = (value: object): value is Derivation =>
  'value' in value && 'cite' in value && 'title' in value && !('items' in value)
const isParameter = (value: object): value is Parameter => 'values' in value && 'unit' in value
const isExpression = (value: object): value is Expression =>
  'node' in value && 'parameters' in value

function expressionsOf(value: object): readonly Expression[] {
  if (isRule(value)) return [value.holds]
  if (isScore(value)) return [value.value]
  if (isDerivation(value)) return [value.value]
  if (isExpression(value)) return [value]
  // Named groups of expressions, such as the triggers of a check.
  return Object.values(value).filter((each) => isObject(each) && isExpression(each))
}

/** Ids of scores and computed values inside an expression, and its steps, for a rule's test tests them. */
function insideOf(value: unknown, found = new Set<unknown>()): ReadonlySet<unknown> {
  if (!isObject(value)) return found
  if ('op' in value) found.add(value)
  const named = 'op' in value && (value.op === 'named' || value.op === 'score') && 'id' in value
  if (named) found.add(String(value.id))
  for (const below of Object.values(value)) insideOf(below, found)
  return found
}

/** Collects the law below `src/law` of a folder. */
export async function lawCoverage(root: string): Promise<Coverage> {
  const law = join(root, 'src', 'law')
  const files = readdirSync(law, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()
  const tests = files
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => ({ file, text: readFileSync(join(law, file), 'utf8') }))
  const instruments = new Map<string, Instrument>()
  const found = new Map<string, Found>()
  const facts = new Set<Fact>()
  const reached: { inside: ReadonlySet<unknown>; tests: readonly string[] }[] = []

  const add = (of: Found['of'], kind: Found['kind'], by: readonly string[]) => {
    const before = found.get(of.id)
    found.set(of.id, { of, kind, tests: new Set([...(before?.tests ?? []), ...by]) })
  }

  const take = (value: object, by: readonly string[]) => {
    if (isRule(value)) add(value, 'rule', by)
    else if (isScore(value)) add(value, 'score', by)
    else if (isParameter(value)) add(value, 'parameter', by)
    else if (isDerivation(value)) add(value, 'value', by)
    for (const expression of expressionsOf(value)) {
      for (const fact of expression.facts) facts.add(fact)
      for (const parameter of expression.parameters) add(parameter, 'parameter', by)
      reached.push({ inside: insideOf(expression.node), tests: by })
    }
  }

  for (const file of files.filter((each) => !each.endsWith('.test.ts'))) {
    const module: unknown = await import(pathToFileURL(join(law, file)).href)
    if (!isObject(module)) continue
    for (const [name, value] of Object.entries(module)) {
      if (!isObject(value)) continue
      if (isInstrument(value)) {
        instruments.set(value.id, value)
        continue
      }
      const word = new RegExp(`\\b${name}\\b`)
      const by = tests.filter(({ text }) => word.test(text)).map((test) => test.file)
      // A list of rules is tested as a whole.
      const items: readonly unknown[] = Array.isArray(value) ? value : [value]
      for (const item of items.filter(isObject)) take(item, by)
    }
  }
  for (const { of, kind } of [...found.values()]) {
    const [node] = isParameter(of) ? [] : expressionsOf(of).map((each) => each.node)
    for (const { inside, tests: by } of reached) {
      if (inside.has(of.id) || (node !== undefined && inside.has(node))) add(of, kind, by)
    }
  }
  const all = [...found.values()].sort((a, b) => (a.of.id < b.of.id ? -1 : 1))
  return {
    markdown: print([...instruments.values()], all),
    untested: all.filter(({ tests: by }) => by.size === 0).map(({ of }) => of.id),
    facts: [...facts],
  }
}

function linesOf({ of, kind, tests }: Found): readonly (Line & { instrument: string })[] {
  const common = {
    row: of.row ?? '',
    id: of.id,
    kind,
    title: of.title.en,
    tests: [...tests].map((file) => basename(file)).sort(),
  }
  const line = (cite: Citation, grade: string | undefined, from: string) => ({
    ...common,
    instrument: cite.instrument,
    article: `${cite.article === 'whole' ? 'whole' : cite.article}${cite.item ?? ''}`,
    grade: grade ?? cite.grade,
    from,
  })
  if (isParameter(of)) {
    return of.values.map((dated) =>
      line(
        dated.cite,
        dated.grade,
        dated.under ? `${dated.from} under \`${dated.under}\`` : dated.from,
      ),
    )
  }
  const from = isRule(of) ? [of.from, of.until].filter(Boolean).join(' to ') : ''
  return [line(of.cite, 'grade' in of ? of.grade : undefined, from)]
}

function print(instruments: readonly Instrument[], all: readonly Found[]): string {
  const lines = all.flatMap(linesOf)
  const parts = [...instruments]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((instrument) => {
      const own = lines.filter((line) => line.instrument === instrument.id)
      const { inForce, issuer, number, title } = instrument
      const when =
        inForce === undefined
          ? 'draft'
          : `in force ${inForce.from}${inForce.to ? ` to ${inForce.to}` : ''}`
      const head = `## ${title.zh}\n\n${title.en}. ${number}, ${issuer.en}; ${when}; \`${instrument.id}\`.\n`
      if (own.length === 0) return `${head}\nCited in texts and procedures only.\n`
      const rows = own.map(
        (line) =>
          `| ${line.row} | \`${line.id}\` | ${line.kind} | ${line.title} | ${line.article} | ${line.grade} | ${line.from} | ${line.tests.join(', ') || '**none**'} |`,
      )
      return [
        head,
        '| row | id | kind | what | article | grade | from | tests |',
        '| --- | --- | --- | --- | --- | --- | --- | --- |',
        ...rows,
        '',
      ].join('\n')
    })
  const grades = new Map<string, number>()
  for (const line of lines) grades.set(line.grade, (grades.get(line.grade) ?? 0) + 1)
  const counts = [...grades]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([grade, n]) => `${n} ${grade}`)
    .join(', ')
  return [
    '# Law as code: what is declared',
    '',
    'Made by `node tools/law-coverage.mjs`; do not edit. Grades are explained in `src/law/README.md`.',
    `${instruments.length} instruments; ${all.length} rules, points tables, computed values and dated parameters; lines by grade: ${counts}.`,
    '',
    ...parts,
  ].join('\n')
}

/** Where the list is kept. */
export const coverageFile = (root: string): string => join(root, 'docs', 'law-coverage.md')
