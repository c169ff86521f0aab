/** Rows of imports and how they are shown. */
import { type RawBuilder, sql } from 'kysely'
import { instantOf, jsonOf, numberOf, textOf, truthOf } from '../../../store/cells.ts'
import type { Row } from '../../../store/database.ts'
import type { Instant } from '../../../values/instant.ts'
import type { Text } from '../../../values/text.ts'
import { type ImportProgress, type ImportState, importStates } from './import-progress.ts'
import type { HeadingMatch } from './mapping.ts'

/** Store nothing when any row is refused, or store the rows that are good. */
export type ImportMode = 'all-or-nothing' | 'valid-rows'

/** Why an import ended as it did. */
export interface Outcome {
  readonly code: string
  readonly text: Text
}

/** An import as it stands. */
export interface ImportRun extends ImportProgress {
  readonly id: string
  readonly register: string
  readonly fileName: string
  readonly mode: ImportMode
  readonly dryRun: boolean
  readonly account: string
  readonly startedAt: Instant
  readonly endedAt: Instant | null
  readonly mapping: readonly HeadingMatch[]
  readonly outcome: Outcome | null
}

/** What queries select for {@link importRunOf}. */
export const importColumns: RawBuilder<unknown> = sql`id, register, file_name, mode, dry_run, state,
  account, started_at, ended_at, rows_read, rows_inserted, rows_updated, rows_unchanged,
  rows_refused, mapping, outcome`

/** Reads a row selected by {@link importColumns}. */
export function importRunOf(row: Row): ImportRun {
  const state: ImportState | undefined = importStates.find((known) => known === row.state)
  if (state === undefined) throw new Error('an import in an unknown state')
  const mapping = jsonOf<unknown>(row, 'mapping')
  return {
    id: textOf(row, 'id'),
    register: textOf(row, 'register'),
    fileName: textOf(row, 'file_name'),
    mode: row.mode === 'valid-rows' ? 'valid-rows' : 'all-or-nothing',
    dryRun: truthOf(row, 'dry_run'),
    account: textOf(row, 'account'),
    state,
    startedAt: instantOf(row, 'started_at'),
    endedAt: row.ended_at === null ? null : instantOf(row, 'ended_at'),
    read: numberOf(row, 'rows_read'),
    inserted: numberOf(row, 'rows_inserted'),
    updated: numberOf(row, 'rows_updated'),
    unchanged: numberOf(row, 'rows_unchanged'),
    refused: numberOf(row, 'rows_refused'),
    mapping: Array.isArray(mapping) ? jsonOf<readonly HeadingMatch[]>(row, 'mapping') : [],
    outcome: jsonOf<Outcome | null>(row, 'outcome'),
  }
}

/** An import as it is written when it begins. */
export interface NewImport {
  readonly id: string
  readonly jurisdiction: string
  readonly register: string
  readonly fileName: string
  readonly sha256: string
  readonly mode: ImportMode
  readonly dryRun: boolean
  readonly account: string
  readonly startedAt: Instant
}

/** Writes the beginning of an import. */
export const insertImport = (begun: NewImport): RawBuilder<unknown> =>
  sql`insert into import_run (jurisdiction, id, register, file_name, file_sha256, mode, dry_run,
      state, account, started_at)
    values (${begun.jurisdiction}, ${begun.id}, ${begun.register}, ${begun.fileName},
      ${begun.sha256}, ${begun.mode}, ${begun.dryRun}, 'reading', ${begun.account},
      ${begun.startedAt})`

/** Writes how far an import is, or how it ended; only one that has not ended is written. */
export const updateImport = (
  of: { readonly jurisdiction: string; readonly id: string },
  progress: ImportProgress,
  ended: Instant | null,
  more: { readonly mapping?: readonly HeadingMatch[]; readonly outcome?: Outcome | null },
): RawBuilder<unknown> =>
  sql`update import_run set state = ${progress.state}, ended_at = ${ended},
      rows_read = ${progress.read}, rows_inserted = ${progress.inserted},
      rows_updated = ${progress.updated}, rows_unchanged = ${progress.unchanged},
      rows_refused = ${progress.refused},
      mapping = coalesce(${json(more.mapping)}::jsonb, mapping),
      outcome = coalesce(${json(more.outcome)}::jsonb, outcome)
    where jurisdiction = ${of.jurisdiction} and id = ${of.id} and ended_at is null
    returning id`

const json = (value: unknown) =>
  value === undefined || value === null ? null : JSON.stringify(value)
