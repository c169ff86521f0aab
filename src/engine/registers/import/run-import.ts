/** Imports a ledger: checked as a whole first, then stored in one transaction. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { Refusal } from '../../../declare/refusal.ts'
import type { Column, Register } from '../../../declare/register.ts'
import type { Reader, Tx } from '../../../store/database.ts'
import type { Instant } from '../../../values/instant.ts'
import { newId } from '../../identifiers.ts'
import type { SheetLimits } from '../../sheets/sheet.ts'
import { importNotAllowed } from '../refusals.ts'
import type { Registry } from '../registry.ts'
import { mayImport } from '../visible-columns.ts'
import type { CheckedFile } from './check-file.ts'
import { checkInThread } from './check-in-thread.ts'
import type { RowProblem } from './check-row.ts'
import { outcomeOf, remarks, rowsRefused } from './import-outcome.ts'
import type { ImportProgress } from './import-progress.ts'
import { type ImportMode, insertImport, type Outcome, updateImport } from './import-row.ts'
import type { ChosenColumns } from './mapping.ts'
import { makeStaging } from './staging.ts'
import { storeErrors } from './store-errors.ts'
import { storeRows } from './store-rows.ts'

/** A ledger to import. */
export interface ImportInput {
  readonly register: Register
  readonly reader: Reader
  /** The ledger as a file on this machine; the caller removes it when the import has ended. */
  readonly path: string
  /** Its name as the sender knows it, for the record. */
  readonly fileName: string
  readonly sha256: string
  readonly mode: ImportMode
  /** Gives the same report and stores nothing. */
  readonly dryRun: boolean
  /** What the sender decided about headings. */
  readonly chosen: ChosenColumns
  readonly limits?: Partial<SheetLimits>
  /** Code of the thread that checks; see `checkingThread`. */
  readonly thread?: URL
  /** The time, asked when the import begins and when it ends. */
  now(): Instant
  /** Told of an error that is ours. */
  fault(error: unknown): void
}

/** An import under way. */
export interface StartedImport {
  readonly id: string
  /** Settles when it has ended, however it ended; never fails. */
  readonly finished: Promise<void>
}

/** Rows per piece: on the embedded database a piece must not hold the thread for long. */
const rowsPerPiece = { embedded: 500, server: 5000 }

/**
 * Begins to import a ledger and answers at once; how far it is stands in `registry.imports` and in
 * its record.
 *
 * Rows and the record that they are stored are one transaction: after a crash either all of it is
 * there or nothing. The same ledger twice changes nothing the second time.
 *
 * @throws Refusal `import.not-allowed` - the reader does not keep the register
 * @throws Refusal `import.busy` - another import into it is under way
 */
export async function startImport(registry: Registry, input: ImportInput): Promise<StartedImport> {
  const { register, reader } = input
  if (!mayImport(register, reader.role)) throw importNotAllowed(register.id)
  if (registry.importing.has(register.id)) throw busy(register)
  registry.importing.add(register.id)
  const startedAt = input.now()
  const id = newId(startedAt)
  const progress: ImportProgress = {
    state: 'reading',
    read: 0,
    inserted: 0,
    updated: 0,
    unchanged: 0,
    refused: 0,
  }
  try {
    await registry.bureau.database.transaction(reader, (tx) =>
      tx.rows(
        insertImport({
          id,
          startedAt,
          jurisdiction: reader.jurisdiction,
          register: register.id,
          fileName: input.fileName,
          sha256: input.sha256,
          mode: input.mode,
          dryRun: input.dryRun,
          account: reader.account,
        }),
      ),
    )
  } catch (error) {
    registry.importing.delete(register.id)
    throw error
  }
  registry.imports.set(id, progress)
  const finished = run(registry, input, id, progress).finally(() => {
    registry.importing.delete(register.id)
    registry.imports.delete(id)
  })
  return { id, finished }
}

async function run(
  registry: Registry,
  input: ImportInput,
  id: string,
  progress: ImportProgress,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kechuang-import-'))
  try {
    const checked = await checkInThread(
      input.thread,
      {
        path: input.path,
        register: input.register,
        districts: registry.bureau.city.districts,
        chosen: input.chosen,
        folder,
        rowsPerPiece: rowsPerPiece[registry.bureau.database.kind],
        limits: input.limits ?? {},
      },
      (now) => Object.assign(progress, now),
    )
    await storeChecked(registry, input, id, progress, checked)
    if (progress.state !== 'stored') return
    registry.counts.forget(input.register.id)
    registry.names.noteImport(input.register.id, id)
    await learn(registry, input, progress.inserted + progress.updated)
  } catch (error) {
    if (!(error instanceof Refusal)) input.fault(error)
    await end(registry, input, id, progress, error)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Rows whose change makes the database's picture of a table wrong enough to slow lists down. */
const manyRows = 1000

/** Lets the database see what the table now holds; the embedded one never does so by itself. */
async function learn(registry: Registry, input: ImportInput, changed: number): Promise<void> {
  if (changed < manyRows) return
  try {
    await registry.bureau.database.asOwner(async (tx) => {
      // A small sample is enough to choose between an index and a scan, and is soon taken.
      await tx.rows(sql`set local default_statistics_target = 20`)
      await tx.rows(sql`analyze ${sql.table(input.register.table)}`)
    })
  } catch (error) {
    // The rows are stored; only lists may be slower until the server looks by itself.
    input.fault(error)
  }
}

/** Notes why an import stored nothing. Where even that fails, the next start notes it. */
async function end(
  registry: Registry,
  input: ImportInput,
  id: string,
  progress: ImportProgress,
  error: unknown,
): Promise<void> {
  const state = error instanceof Refusal ? 'refused' : 'failed'
  Object.assign(progress, { state, inserted: 0, updated: 0, unchanged: 0 })
  const of = { jurisdiction: input.reader.jurisdiction, id }
  try {
    await registry.bureau.database.transaction(input.reader, (tx) =>
      tx.rows(updateImport(of, progress, input.now(), { outcome: outcomeOf(error) })),
    )
  } catch (cause) {
    input.fault(cause)
  }
}

/** Stores rows, problems and the record of the import: all of it or nothing. */
async function storeChecked(
  registry: Registry,
  input: ImportInput,
  id: string,
  progress: ImportProgress,
  checked: CheckedFile,
): Promise<void> {
  const { database } = registry.bureau
  const { reader, mode, dryRun } = input
  const of = { jurisdiction: reader.jurisdiction, id }
  const writing = { jurisdiction: reader.jurisdiction, importId: id }
  const cellsRefused = checked.refused
  const mapping = { mapping: checked.headings }
  Object.assign(progress, { state: 'checked', read: checked.read, refused: cellsRefused })
  await database.transaction(reader, (tx) => tx.rows(updateImport(of, progress, null, mapping)))
  const hopeless = mode === 'all-or-nothing' && cellsRefused > 0
  const final = await database.transaction(reader, async (tx) => {
    const found = hopeless ? [] : await tryRows(tx, input, writing, progress, checked)
    const refused = cellsRefused + found.length
    const stored = !dryRun && !(mode === 'all-or-nothing' && refused > 0)
    if (!hopeless) await tx.rows(stored ? sql`release savepoint rows` : sql`rollback to rows`)
    await storeErrors(tx, writing, checked.errors, found)
    const state = stored
      ? ('stored' as const)
      : dryRun
        ? ('checked' as const)
        : ('refused' as const)
    const counted = dryRun || stored ? {} : { inserted: 0, updated: 0, unchanged: 0 }
    const last: ImportProgress = { ...progress, ...counted, state, refused }
    const outcome: Outcome | null =
      mode === 'all-or-nothing' && refused > 0
        ? rowsRefused(refused)
        : remarks(checked.problems + found.length, refused, [...checked.notes])
    const [written] = await tx.rows(updateImport(of, last, input.now(), { outcome }))
    if (written === undefined) throw new Error('the import was ended by somebody else')
    return last
  })
  Object.assign(progress, final)
}

/** Brings the rows in behind a savepoint; whether they stay is decided afterwards. */
async function tryRows(
  tx: Tx,
  input: ImportInput,
  writing: { readonly jurisdiction: string; readonly importId: string },
  progress: ImportProgress,
  checked: CheckedFile,
): Promise<readonly RowProblem[]> {
  const { register } = input
  progress.state = 'storing'
  await tx.rows(sql`select pg_advisory_xact_lock(hashtext(${`import ${register.id}`}))`)
  await tx.rows(sql`savepoint rows`)
  const columns = checked.columns.map((id) => columnOf(register, id))
  const staging = await makeStaging(tx, register, columns, writing.jurisdiction)
  return storeRows(tx, staging, writing, checked.rows, (stored) => {
    const { inserted, updated, unchanged } = stored
    Object.assign(progress, {
      inserted,
      updated,
      unchanged,
      refused: checked.refused + stored.refused,
    })
  })
}

function columnOf(register: Register, id: string): Column {
  const column = register.columns[id]
  if (column === undefined) throw new Error(`the register has no column ${id}`)
  return column
}

const busy = (register: Register) =>
  new Refusal(
    'import.busy',
    {
      zh: `「${register.title.zh}」正在进行另一次导入。请等它结束后再导入。`,
      en: `Another import into ${register.title.en} is under way. Wait until it has ended.`,
    },
    { register: register.id },
  )
