/** Reads imports and what was wrong with their rows. */
import { sql } from 'kysely'
import { numberOf, textOf, textOrNull } from '../../../store/cells.ts'
import type { Database, Reader, Row } from '../../../store/database.ts'
import type { Instant } from '../../../values/instant.ts'
import type { Text } from '../../../values/text.ts'
import { readCursor, writeCursor } from '../../cursor.ts'
import { importUnknown } from '../refusals.ts'
import { type Registry, registerOf } from '../registry.ts'
import { mayImport } from '../visible-columns.ts'
import { interrupted } from './import-outcome.ts'
import { type ImportRun, importColumns, importRunOf } from './import-row.ts'

/** An import with what its reader may do with it. */
export interface ImportShown extends ImportRun {
  readonly mayUndo: boolean
}

/** Something wrong with a row, as it is shown. */
export interface ImportError {
  readonly row: number
  readonly column: string | null
  readonly code: string
  readonly text: Text
  readonly cell: string | null
}

/**
 * An import as it stands; one under way in this process to the newest row.
 *
 * @throws Refusal `import.unknown` - none, or not for this reader
 */
export async function readImport(
  registry: Registry,
  reader: Reader,
  id: string,
): Promise<ImportShown> {
  const [row] = await registry.bureau.database.transaction(reader, (tx) =>
    tx.rows(sql`select ${importColumns} from import_run
      where jurisdiction = ${reader.jurisdiction} and id = ${id}`),
  )
  if (row === undefined) throw importUnknown(id)
  return shown(registry, reader, row)
}

/** The newest imports into a register, fifty at most. */
export async function listImports(
  registry: Registry,
  reader: Reader,
  register: string,
): Promise<readonly ImportShown[]> {
  const rows = await registry.bureau.database.transaction(reader, (tx) =>
    tx.rows(sql`select ${importColumns} from import_run
      where jurisdiction = ${reader.jurisdiction} and register = ${register}
      order by started_at desc, id desc limit 50`),
  )
  return rows.map((row) => shown(registry, reader, row))
}

function shown(registry: Registry, reader: Reader, row: Row): ImportShown {
  const stored = importRunOf(row)
  const progress = stored.endedAt === null ? registry.imports.get(stored.id) : undefined
  const run = { ...stored, ...progress }
  const register = registerOf(registry.bureau, run.register)
  return { ...run, mayUndo: run.state === 'stored' && mayImport(register, reader.role) }
}

/** One page of what was wrong, in the order of the file. */
export async function listErrors(
  registry: Registry,
  reader: Reader,
  id: string,
  page: { readonly cursor?: string; readonly limit: number },
): Promise<{ readonly items: readonly ImportError[]; readonly next: string | null }> {
  const [row = '-1', ordinal = '0'] =
    page.cursor === undefined ? [] : readCursor(page.cursor, 2).map(wholeNumber)
  const rows = await registry.bureau.database.transaction(reader, (tx) =>
    tx.rows(sql`select row_number::text as n, ordinal::text as o, column_id, code, text_zh,
        text_en, cell from import_error
      where jurisdiction = ${reader.jurisdiction} and import_id = ${id}
      and (row_number, ordinal) > (${row}::bigint, ${ordinal}::integer)
      order by row_number, ordinal limit ${page.limit + 1}`),
  )
  const items = rows.slice(0, page.limit)
  const last = items.at(-1)
  const more = rows.length > page.limit && last !== undefined
  return {
    items: items.map(errorOf),
    next: more ? writeCursor([textOf(last, 'n'), textOf(last, 'o')]) : null,
  }
}

/** A cursor that was tampered with begins at the first page. */
const wholeNumber = (text: string) => (/^\d{1,9}$/.test(text) ? text : '0')

function errorOf(row: Row): ImportError {
  return {
    row: numberOf(row, 'n'),
    column: textOrNull(row, 'column_id'),
    code: textOf(row, 'code'),
    text: { zh: textOf(row, 'text_zh'), en: textOf(row, 'text_en') },
    cell: textOrNull(row, 'cell'),
  }
}

/**
 * Marks imports that a process left unfinished; called when a server starts. An import that was
 * running elsewhere stores nothing after this: its last statement finds its record ended.
 */
export async function endInterrupted(
  database: Database,
  jurisdiction: string,
  now: Instant,
): Promise<void> {
  await database.asOwner((tx) =>
    tx.rows(sql`update import_run set state = 'failed', ended_at = ${now},
        rows_inserted = 0, rows_updated = 0, rows_unchanged = 0,
        outcome = ${JSON.stringify(interrupted)}::jsonb
      where jurisdiction = ${jurisdiction} and ended_at is null
      and state in ('reading', 'checked', 'storing')`),
  )
}
