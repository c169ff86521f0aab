/** Words over repeating tables: sums, counts, extremes and the middle of lines. */
import type { Fact } from '../fact.ts'
import { asExpression, type Expression, type Operand, type Ordered } from './expression.ts'
import { type Gathering, type Node, rebuilt } from './node.ts'

/** Sum over the lines of a table, or over those that satisfy a condition, of a column or of what is computed in a line. An empty table sums to zero. */
export function sumOver<K extends 'money' | 'count' | 'share'>(
  rows: Fact<'rows'>,
  of: Operand<K>,
  where?: Operand<'truth'>,
): Expression<K> {
  const line = asExpression<K>(of)
  const read = linesOf(rows, line, where)
  const sum: Node = { op: 'sumOver', rows: rows.id, of: read.of, ...read.where }
  // The sum of no line is a whole zero; as a product of one it is an exact number of its kind.
  const node: Node = line.kind === 'share' ? { op: 'product', kind: 'share', of: [sum] } : sum
  return { kind: line.kind, node, facts: read.facts, parameters: read.parameters }
}

/** How many lines a table has, or how many satisfy a condition. */
export function countOver(rows: Fact<'rows'>, where?: Operand<'truth'>): Expression<'count'> {
  const read = linesOf(rows, undefined, where)
  return {
    kind: 'count',
    node: { op: 'countOver', rows: rows.id, ...read.where },
    facts: read.facts,
    parameters: read.parameters,
  }
}

/** How many different values a column has. */
export const distinctOver = (rows: Fact<'rows'>, column: Fact, where?: Operand<'truth'>) =>
  gather('distinct', 'count', rows, cell(column), where)

/** The greatest value in the lines; unknown for an empty table. */
export function greatestOver<K extends Ordered>(
  rows: Fact<'rows'>,
  of: Operand<K>,
  where?: Operand<'truth'>,
): Expression<K> {
  const line = asExpression<K>(of)
  return gather('greatest', line.kind, rows, line, where)
}

/** The least value in the lines; unknown for an empty table. */
export function leastOver<K extends Ordered>(
  rows: Fact<'rows'>,
  of: Operand<K>,
  where?: Operand<'truth'>,
): Expression<K> {
  const line = asExpression<K>(of)
  return gather('least', line.kind, rows, line, where)
}

/** The middle value, of an even number of lines the mean of the two in the middle. */
export const medianOver = (rows: Fact<'rows'>, of: Operand<'share'>, where?: Operand<'truth'>) =>
  gather('median', 'share', rows, asExpression<'share'>(of), where)

/** The product over the lines; of no lines, one. */
export const productOver = (rows: Fact<'rows'>, of: Operand<'share'>, where?: Operand<'truth'>) =>
  gather('product', 'share', rows, asExpression<'share'>(of), where)

function gather<K extends Ordered>(
  how: Gathering,
  kind: K,
  rows: Fact<'rows'>,
  line: Expression,
  where: Operand<'truth'> | undefined,
): Expression<K> {
  const read = linesOf(rows, line, where)
  return {
    kind,
    node: { op: 'over', how, rows: rows.id, of: read.of, ...read.where },
    facts: read.facts,
    parameters: read.parameters,
  }
}

/** A column of any kind, also of text, as what a line says. */
const cell = (column: Fact): Expression => ({
  kind: column.kind,
  node: { op: 'fact', id: column.id },
  facts: [column],
  parameters: [],
})

function linesOf(
  rows: Fact<'rows'>,
  line: Expression | undefined,
  where: Operand<'truth'> | undefined,
) {
  const condition = where === undefined ? undefined : asExpression<'truth'>(where)
  const parts = [line, condition].filter((part) => part !== undefined)
  const own = new Set(rows.columns)
  const stranger = line?.facts.every((each) => !own.has(each)) ? line.facts[0] : undefined
  if (stranger !== undefined) throw new Error(`${rows.id} has no column ${stranger.id}`)
  const outer = parts.flatMap((part) => part.facts).filter((each) => !own.has(each))
  return {
    of: line === undefined ? NOTHING : inRow(line.node, rows),
    facts: [...new Set([rows, ...outer])],
    parameters: [...new Set(parts.flatMap((part) => part.parameters))],
    where: condition === undefined ? {} : { where: inRow(condition.node, rows) },
  }
}

const NOTHING: Node = { op: 'nothing', kind: 'count' }

/** Inside a table, facts that are its columns are read from the line. */
function inRow(node: Node, rows: Fact<'rows'>): Node {
  const own = new Set(rows.columns?.map((column) => column.id))
  return rebuilt(node, (at) =>
    at.op === 'fact' && own.has(at.id) ? { op: 'column', id: at.id } : at,
  )
}
