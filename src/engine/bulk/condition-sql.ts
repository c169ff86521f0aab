/**
 * A condition of the law as SQL over the columns of a table: the same steps as a column program, so
 * that a list, a figure and a bulk check cannot disagree. Values are always parameters. Numbers are
 * PostgreSQL's exact ones, so nothing needs a guard.
 */
import { type RawBuilder, sql } from 'kysely'
import type { Law } from '../../declare/expression/law-on.ts'
import type { Node } from '../../declare/expression/node.ts'
import type { ColumnShape, InputShape, NumberShape } from './column-shape.ts'
import { exactBelow } from './fact-columns.ts'
import { type Instruction, operandsOf, Steps } from './instruction.ts'
import { lowerTruth } from './lower.ts'
import { type SqlColumn, stepSql } from './step-sql.ts'

/** A condition as SQL. */
export interface SqlCondition {
  /** For `where`: true exactly where the condition holds. */
  readonly holds: RawBuilder<boolean>
  /** True, false, or null where a missing fact would settle it. */
  readonly verdict: RawBuilder<boolean | null>
}

/** Steps written more than once are named instead when all of them together would pass this. */
const mostInline = 400

const number = (kind: NumberShape['kind']): NumberShape => ({
  kind,
  least: 1 - exactBelow,
  greatest: exactBelow - 1,
  gaps: true,
})

function shapeOf(kind: SqlColumn['kind']): InputShape {
  switch (kind) {
    case 'money':
    case 'count':
    case 'date':
      return number(kind)
    case 'truth':
      return { kind: 'truth', gaps: true }
    case 'text':
    case 'choice':
    case 'creditCode':
      return { kind: 'code', gaps: true }
  }
}

/**
 * A condition as SQL by the law of a day.
 *
 * @param columns - where each fact stands; a fact that is not there is missing in every row
 * @throws NotColumnar when the condition cannot be asked of columns
 */
export function conditionSql(
  node: Node,
  law: Law,
  columns: ReadonlyMap<string, SqlColumn>,
): SqlCondition {
  const steps = new Steps()
  const inputs: InputShape[] = []
  const shapes = new Map<string, ColumnShape>()
  const refs = new Map<InputShape, SqlColumn>()
  for (const [id, column] of columns) {
    const shape = shapeOf(column.kind)
    shapes.set(id, shape)
    refs.set(shape, column)
  }
  const reads = new Set<string>()
  const { holds, fails } = lowerTruth(node, { law, columns: shapes, steps, inputs, reads })
  const read = inputs.map((input) => {
    const column = refs.get(input)
    if (column === undefined) throw new Error('a condition reads the columns it was given')
    return column
  })
  const [where, verdict] = [[holds], [holds, fails]].map((roots) =>
    together(steps, roots, read, ([h = never, f = never]) =>
      roots.length === 1 ? h : sql`case when ${h} then true when ${f} then false end`,
    ),
  )
  if (where === undefined || verdict === undefined) throw new Error('two conditions were written')
  return { holds: sql<boolean>`${where}`, verdict: sql<boolean | null>`${verdict}` }
}

const never = sql`false`

/** Writes truths; steps used often are named in nested selections when writing them out is too long. */
function together(
  steps: Steps,
  roots: readonly number[],
  columns: readonly SqlColumn[],
  write: (truths: readonly RawBuilder<unknown>[]) => RawBuilder<unknown>,
): RawBuilder<unknown> {
  const named = sizeOf(steps, roots) <= mostInline ? [] : usedOften(steps, roots)
  const names = new Set<number>()
  const at = (place: number): RawBuilder<unknown> =>
    names.has(place) ? sql.ref(`s${place}`) : written(place)
  const written = (place: number) => stepSql(stepAt(steps, place), at, columns)
  const truth = (place: number) => {
    const settled = steps.constantOf(place)
    return settled === undefined ? at(place) : settled === 1 ? sql`true` : never
  }
  let from: RawBuilder<unknown> | undefined
  for (const place of named) {
    const selection = sql`(select ${written(place)} as ${sql.ref(`s${place}`)} offset 0) ${sql.ref(`q${place}`)}`
    from = from === undefined ? selection : sql`${from} cross join lateral ${selection}`
    names.add(place)
  }
  const value = write(roots.map(truth))
  return from === undefined ? value : sql`(select ${value} from ${from})`
}

function stepAt(steps: Steps, place: number): Instruction {
  const step = steps.all[place]
  if (step === undefined) throw new Error(`no step ${place}`)
  return step
}

/** How many steps the text has when every step is written out where it is read. */
function sizeOf(steps: Steps, roots: readonly number[]): number {
  const sizes: number[] = []
  for (const step of steps.all) {
    // Extremes and quotients write their operands several times.
    const times = step.op === 'greater' || step.op === 'smaller' || step.op === 'quotient' ? 3 : 1
    sizes.push(1 + times * operandsOf(step).reduce((sum, place) => sum + (sizes[place] ?? 0), 0))
  }
  return roots.reduce((sum, place) => sum + (sizes[place] ?? 0), 0)
}

/** Steps read more than once below the roots, in order; columns and constants are names already. */
function usedOften(steps: Steps, roots: readonly number[]): readonly number[] {
  const uses = new Map<number, number>()
  const use = (place: number) => {
    const before = uses.get(place) ?? 0
    uses.set(place, before + 1)
    const step = stepAt(steps, place)
    const again = step.op === 'greater' || step.op === 'smaller' || step.op === 'quotient'
    if (before === 0)
      for (const each of operandsOf(step)) for (let n = again ? 2 : 1; n > 0; n--) use(each)
  }
  roots.forEach(use)
  return [...uses]
    .filter(([place, times]) => {
      const { op } = stepAt(steps, place)
      return times > 1 && op !== 'column' && op !== 'constant'
    })
    .map(([place]) => place)
    .sort((a, b) => a - b)
}
