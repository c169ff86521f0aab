/**
 * Points tables: named items, each with points by bands or options of facts, or given by experts.
 *
 * A score is an expression as any other: rules compare it with a threshold, `findings` explain it item
 * by item, and while facts are missing it is unknown *between the least and the most points still
 * possible*, so that a comparison is settled as soon as nothing missing can change it.
 */
import type { Text } from '../values/text.ts'
import { asExpression, type Expression, join, type Operand } from './expression/expression.ts'
import type { EvidenceGrade } from './grade.ts'
import type { Citation } from './instrument.ts'

/** Whole points, or exact points where a table gives fractions. */
export type PointsKind = 'count' | 'share'

/** One item of a points table. */
export interface ScoreItem<K extends PointsKind = PointsKind> {
  /** Stable id within the score. */
  readonly id: string
  /** What is judged. */
  readonly title: Text
  /** Its points: `bandFor(table, fact)`, a sum or choice of such, or a fact that experts fill in. */
  readonly points: Operand<K>
  /** Fewest points an expert may give, counted as certain while `points` is missing. */
  readonly least?: Operand<K>
  /** The item counts for no more than this; while `points` is missing, the most still possible. */
  readonly most?: Operand<K>
  /** Where it stands, when not in the article of the whole table. */
  readonly cite?: Citation
}

/** A points table over facts. */
export interface Score<K extends PointsKind = PointsKind> {
  /** Stable dotted id. */
  readonly id: string
  /** What it is called. */
  readonly title: Text
  /** The article it stands in. */
  readonly cite: Citation
  /** What is judged, in order. */
  readonly items: readonly ScoreItem<K>[]
  /** The whole counts for no more than this. */
  readonly most?: Operand<K>
  /** How sure we are of the table where that differs from its article. */
  readonly grade?: EvidenceGrade
  /** Row of the list of legal rules it comes from, `HNTE-c7`. */
  readonly row?: string
  /** The sum of all items, to be used in rules and computed values. */
  readonly value: Expression<K>
}

/**
 * Declares a points table. Points are numbers of the law, so they stand in dated parameters:
 *
 *     const staffPoints = parameter<Bands<bigint, Share>>({ …, unit: 'points', values: [{ from, cite,
 *       value: [{ atLeast: percent(30n), is: 20n }, { atLeast: percent(25n), is: 16n }, { otherwise: 0n }] }] })
 *     const degreePoints = parameter<Bands<bigint, string>>({ …, value: [{ oneOf: ['doctor'], is: 20n }, …] })
 *     const total = score({ …, items: [{ id: 'staff', title, points: bandFor(staffPoints, ratio(a, b)) }, …] })
 *     const enough = rule({ …, holds: atLeast(total.value, inForce(threshold)) })
 */
export function score<K extends PointsKind>(declared: Omit<Score<K>, 'value'>): Score<K> {
  const { id, title, items, most } = declared
  const first = items[0]
  if (first === undefined) throw new Error(`${id} judges nothing`)
  const parts = items.map((item) => itemOf(item))
  const cap = most === undefined ? [] : [asExpression<K>(most)]
  const value = join(
    asExpression<K>(first.points).kind,
    {
      op: 'score',
      id,
      title,
      of: parts.map(({ node }) => node),
      ...(cap[0] === undefined ? {} : { most: cap[0].node }),
    },
    [...parts, ...cap],
  )
  return { ...declared, value }
}

function itemOf<K extends PointsKind>(item: ScoreItem<K>): Expression<K> {
  const points = asExpression<K>(item.points)
  const least = item.least === undefined ? undefined : asExpression<K>(item.least)
  const most = item.most === undefined ? undefined : asExpression<K>(item.most)
  return join(
    points.kind,
    {
      op: 'points',
      id: item.id,
      title: item.title,
      of: points.node,
      ...(least === undefined ? {} : { least: least.node }),
      ...(most === undefined ? {} : { most: most.node }),
    },
    [points, least, most].filter((part) => part !== undefined),
  )
}
