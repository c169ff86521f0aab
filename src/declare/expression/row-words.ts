/** Words over repeating tables: sums and counts of lines. */
import type { Fact } from '../fact.ts'
import { asExpression, type Expression, type Operand } from './expression.ts'
import { type Node, rebuilt } from './node.ts'

/**
 * Sum over the lines of a table of a column, or of what is computed from its columns; of all lines or
 * of those that satisfy a condition. An empty table sums to zero.
 */
export function sumOver<K extends 'money' | 'count' | 'share'>(
  rows: Fact<'rows'>,
  of: Operand<K>,
  where?: Expression<'truth'>,
): Expression<K> {
  const part = asExpression<K>(of)
  if (!part.facts.some((each) => rows.columns?.includes(each))) {
    throw new Error(`${rows.id} has no column ${part.facts.map(({ id }) => id).join(', ')}`)
  }
  return overRows(part.kind, rows, [part, ...(where === undefined ? [] : [where])], {
    op: 'sumOver',
    rows: rows.id,
    of: inRow(part.node, rows),
    ...(where === undefined ? {} : { where: inRow(where.node, rows) }),
  })
}

/** How many lines a table has, or how many satisfy a condition. */
export function countOver(rows: Fact<'rows'>, where?: Expression<'truth'>): Expression<'count'> {
  return overRows('count', rows, where === undefined ? [] : [where], {
    op: 'countOver',
    rows: rows.id,
    ...(where === undefined ? {} : { where: inRow(where.node, rows) }),
  })
}

function overRows<K extends 'money' | 'count' | 'share'>(
  kind: K,
  rows: Fact<'rows'>,
  inLine: readonly Expression[],
  node: Node,
): Expression<K> {
  const read = inLine.flatMap((each) => each.facts)
  const outside = read.filter((each) => !rows.columns?.includes(each))
  return {
    kind,
    node,
    facts: [...new Set([...asExpression<'rows'>(rows).facts, ...outside])],
    parameters: [...new Set(inLine.flatMap((each) => each.parameters))],
  }
}

/** Inside a table, facts that are its columns are read from the line. */
function inRow(node: Node, rows: Fact<'rows'>): Node {
  const own = new Set(rows.columns?.map((column) => column.id))
  return rebuilt(node, (at) =>
    at.op === 'fact' && own.has(at.id) ? { op: 'column', id: at.id } : at,
  )
}
