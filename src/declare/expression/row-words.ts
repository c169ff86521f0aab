/** Words over repeating tables: sums and counts of lines. */
import type { Fact } from '../fact.ts'
import { asExpression, type Expression } from './expression.ts'
import { type Node, rebuilt } from './node.ts'

/** Sum of a column over the lines of a table, or over those that satisfy a condition. An empty table sums to zero. */
export function sumOver<K extends 'money' | 'count' | 'share'>(
  rows: Fact<'rows'>,
  column: Fact<K>,
  where?: Expression<'truth'>,
): Expression<K> {
  if (!rows.columns?.includes(column)) throw new Error(`${rows.id} has no column ${column.id}`)
  return overRows(column.kind, rows, where, (inLine) => ({
    op: 'sumOver',
    rows: rows.id,
    of: { op: 'column', id: column.id },
    ...inLine,
  }))
}

/** How many lines a table has, or how many satisfy a condition. */
export function countOver(rows: Fact<'rows'>, where?: Expression<'truth'>): Expression<'count'> {
  return overRows('count', rows, where, (inLine) => ({ op: 'countOver', rows: rows.id, ...inLine }))
}

function overRows<K extends 'money' | 'count' | 'share'>(
  kind: K,
  rows: Fact<'rows'>,
  where: Expression<'truth'> | undefined,
  make: (inLine: { readonly where?: Node }) => Node,
): Expression<K> {
  const outside = (where?.facts ?? []).filter((each) => !rows.columns?.includes(each))
  return {
    kind,
    node: make(where === undefined ? {} : { where: inRow(where.node, rows) }),
    facts: [...new Set([...asExpression<'rows'>(rows).facts, ...outside])],
    parameters: where?.parameters ?? [],
  }
}

/** Inside a table, facts that are its columns are read from the line. */
function inRow(node: Node, rows: Fact<'rows'>): Node {
  const own = new Set(rows.columns?.map((column) => column.id))
  return rebuilt(node, (at) =>
    at.op === 'fact' && own.has(at.id) ? { op: 'column', id: at.id } : at,
  )
}
