/** Where a fact stands in a table, for conditions in SQL. */
import type { RawBuilder } from 'kysely'
import type { FactKind } from '../../declare/fact.ts'

/** A fact as the database keeps it: a whole number, day, text or truth that may be null. */
export interface SqlColumn {
  readonly kind: Exclude<FactKind, 'share' | 'rows'>
  readonly ref: RawBuilder<unknown>
}
