/** Words over the lines of a repeating table: sums, counts, extremes, the middle. */
import type { Fact } from '../fact.ts'
import { asExpression, type Expression, type Operand, type Ordered } from './expression.ts'
import { mapParts } from './map-node.ts'
import type { Gathering, Node } from './node.ts'

type Summed = 'money' | 'count' | 'share'

/** Sum over the lines, of a column or of what is computed in a line. An empty table sums to zero. */
export function sumOver<K extends Summed>(
  rows: Fact<'rows'>,
  of: Operand<K>,
  where?: Operand<'truth'>,
): Expression<K> {
  const line = asExpression<K>(of)
  const read = readIn(rows, line, where)
  const sum: Node = { op: 'sumOver', rows: rows.id, of: inRow(line.node, rows), ...read.where }
  return {
    kind: line.kind,
    node: line.kind === 'share' ? { op: 'exact', of: sum } : sum,
    facts: read.facts,
    parameters: read.parameters,
  }
}

/** How many lines there are, or how many meet a condition. */
export function countOver(rows: Fact<'rows'>, where?: Operand<'truth'>): Expression<'count'> {
  const read = readIn(rows, undefined, where)
  return {
    kind: 'count',
    node: { op: 'over', how: 'count', rows: rows.id, ...read.where },
    facts: read.facts,
    parameters: read.parameters,
  }
}

/** How many different values a column has. */
export const distinctOver = (rows: Fact<'rows'>, column: Fact, where?: Operand<'truth'>) =>
  gather('distinct', 'count', rows, cell(column), where)

/** The greatest value in the lines; unknown for an empty table. */
export const greatestOver = <K extends Ordered>(
  rows: Fact<'rows'>,
  of: Operand<K>,
  where?: Operand<'truth'>,
): Expression<K> => {
  const line = asExpression<K>(of)
  return gather('greatest', line.kind, rows, line, where)
}

/** The least value in the lines; unknown for an empty table. */
export const leastOver = <K extends Ordered>(
  rows: Fact<'rows'>,
  of: Operand<K>,
  where?: Operand<'truth'>,
): Expression<K> => {
  const line = asExpression<K>(of)
  return gather('least', line.kind, rows, line, where)
}

/** The middle value, of an even number of lines the mean of the two in the middle. */
export const medianOver = (rows: Fact<'rows'>, of: Operand<'share'>, where?: Operand<'truth'>) =>
  gather('median', 'share', rows, asExpression<'share'>(of), where)

/** The product over the lines; of no lines, one. */
export const productOver = (rows: Fact<'rows'>, of: Operand<'share'>, where?: Operand<'truth'>) =>
  gather('product', 'share', rows, asExpression<'share'>(of), where)

/** A column of any kind, also of text, as what a line says. */
const cell = (column: Fact): Expression => ({
  kind: column.kind,
  node: { op: 'fact', id: column.id },
  facts: [column],
  parameters: [],
})

function gather<K extends Ordered>(
  how: Gathering,
  kind: K,
  rows: Fact<'rows'>,
  line: Expression,
  where: Operand<'truth'> | undefined,
): Expression<K> {
  const read = readIn(rows, line, where)
  return {
    kind,
    node: { op: 'over', how, rows: rows.id, of: inRow(line.node, rows), ...read.where },
    facts: read.facts,
    parameters: read.parameters,
  }
}

function readIn(
  rows: Fact<'rows'>,
  line: Expression | undefined,
  where: Operand<'truth'> | undefined,
) {
  const condition = where === undefined ? undefined : asExpression<'truth'>(where)
  const parts = [line, condition].filter((part) => part !== undefined)
  const own = new Set(rows.columns)
  if (line !== undefined && !line.facts.some((each) => own.has(each)))
    throw new Error(`${rows.id} has no column that is read: ${line.facts.map((f) => f.id).join()}`)
  const outer = parts.flatMap((part) => part.facts).filter((each) => !own.has(each))
  return {
    facts: [...new Set([rows, ...outer])],
    parameters: [...new Set(parts.flatMap((part) => part.parameters))],
    where: condition === undefined ? {} : { where: inRow(condition.node, rows) },
  }
}

/** Inside a table, facts that are its columns are read from the line. */
function inRow(node: Node, rows: Fact<'rows'>): Node {
  const own = new Set(rows.columns?.map((column) => column.id))
  const walk = (at: Node): Node =>
    at.op === 'fact' && own.has(at.id) ? { op: 'column', id: at.id } : mapParts(at, walk)
  return walk(node)
}
