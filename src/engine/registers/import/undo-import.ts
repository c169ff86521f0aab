/** Takes an import back as a whole: changed rows are what they were, new rows are gone. */
import { setImmediate as breathe } from 'node:timers/promises'
import { sql } from 'kysely'
import { Refusal } from '../../../declare/refusal.ts'
import type { Register } from '../../../declare/register.ts'
import { numberOf, textOf, textsOf } from '../../../store/cells.ts'
import type { Reader, Tx } from '../../../store/database.ts'
import type { Instant } from '../../../values/instant.ts'
import { importNotAllowed, importUnknown } from '../refusals.ts'
import { type Registry, registerOf } from '../registry.ts'
import { hasKeyAmong, rowKeyOf } from '../row-key.ts'
import { mayImport } from '../visible-columns.ts'
import { undone } from './import-outcome.ts'
import { importColumns, importRunOf } from './import-row.ts'
import type { Writing } from './store-rows.ts'

/** Rows taken back at once, so that the embedded database does not hold the thread. */
const rowsAtOnce = { embedded: 500, server: 10_000 }
/** Rows named in a refusal. */
const mostNamed = 20

/**
 * Undoes an import. Either every row is as it was before, or nothing is changed.
 *
 * @throws Refusal `import.not-undoable` - it is not stored, or rows were changed or removed since;
 * the first of them are named
 * @throws Refusal `import.unknown`, `import.not-allowed`
 */
export async function undoImport(
  registry: Registry,
  reader: Reader,
  id: string,
  now: Instant,
): Promise<void> {
  const { database } = registry.bureau
  const register = await database.transaction(reader, async (tx) => {
    const [row] = await tx.rows(sql`select ${importColumns} from import_run
      where jurisdiction = ${reader.jurisdiction} and id = ${id} for update`)
    if (row === undefined) throw importUnknown(id)
    const run = importRunOf(row)
    const declared = registerOf(registry.bureau, run.register)
    if (!mayImport(declared, reader.role)) throw importNotAllowed(declared.id)
    if (run.state !== 'stored') throw notStored(run.state)
    const writing = { jurisdiction: reader.jurisdiction, importId: id }
    const rows = await takeBack(tx, declared, writing, rowsAtOnce[database.kind])
    await tx.rows(sql`update import_run set state = 'undone',
        outcome = ${JSON.stringify(undone(reader.account, now, rows))}::jsonb
      where jurisdiction = ${reader.jurisdiction} and id = ${id}`)
    return declared
  })
  registry.counts.forget(register.id)
  registry.names.noteImport(register.id, id)
}

/** Rows that stand in the way of undoing: how many, and the first of them. */
interface InTheWay {
  count: number
  readonly named: string[]
}

function note(inTheWay: InTheWay, keys: readonly string[]): void {
  inTheWay.count += keys.length
  inTheWay.named.push(...keys.slice(0, mostNamed - inTheWay.named.length))
}

async function takeBack(tx: Tx, register: Register, writing: Writing, atOnce: number) {
  const inTheWay: InTheWay = { count: 0, named: [] }
  const inserted = await takeOut(tx, register, writing, atOnce, inTheWay)
  const changed = await putBack(tx, register, writing, atOnce, inTheWay)
  if (inTheWay.count > 0) throw rowsTouched(inTheWay.named, inTheWay.count)
  return inserted + changed
}

/** Removes the rows that were new. */
async function takeOut(
  tx: Tx,
  register: Register,
  writing: Writing,
  atOnce: number,
  inTheWay: InTheWay,
): Promise<number> {
  const { jurisdiction, importId } = writing
  let rows = 0
  for (let piece = -1; ; ) {
    const [next] = await tx.rows(sql`select piece, row_keys from import_insertion
      where jurisdiction = ${jurisdiction} and import_id = ${importId} and piece > ${piece}
      order by piece limit 1`)
    if (next === undefined) return rows
    piece = numberOf(next, 'piece')
    const all = textsOf(next, 'row_keys')
    for (let from = 0; from < all.length; from += atOnce) {
      const keys = all.slice(from, from + atOnce)
      // As the import left it: entered by it, and not written since.
      const gone = await tx.rows(sql`delete from ${sql.table(register.table)} t
        where t.jurisdiction = ${jurisdiction} and ${hasKeyAmong(register, 't', keys)}
        and t.source_kind = 'import' and t.source_id = ${importId} and t.rev = 1
        returning ${rowKeyOf(register, 't')} as row_key`)
      if (gone.length < keys.length) {
        const removed = new Set(gone.map((row) => textOf(row, 'row_key')))
        note(
          inTheWay,
          keys.filter((key) => !removed.has(key)),
        )
      }
      rows += keys.length
      await breathe()
    }
  }
}

/** Gives the rows that were changed back what they were. */
async function putBack(
  tx: Tx,
  register: Register,
  writing: Writing,
  atOnce: number,
  inTheWay: InTheWay,
): Promise<number> {
  let rows = 0
  let after = ''
  for (;;) {
    const noted = await tx.rows(sql`select row_key from import_change
      where jurisdiction = ${writing.jurisdiction} and import_id = ${writing.importId}
      and row_key > ${after} order by row_key limit ${atOnce}`)
    const keys = noted.map((row) => textOf(row, 'row_key'))
    const last = keys.at(-1)
    if (last === undefined) return rows
    note(inTheWay, await touchedAmong(tx, register, writing, keys))
    // Once one row stands in the way, the rest is only looked through for the refusal.
    if (inTheWay.count === 0) await restore(tx, register, writing, keys)
    rows += keys.length
    after = last
    await breathe()
  }
}

/** Rows that are no longer as the import left them. */
async function touchedAmong(
  tx: Tx,
  register: Register,
  { jurisdiction, importId }: Writing,
  keys: readonly string[],
): Promise<readonly string[]> {
  const rows = await tx.rows(sql`select c.row_key from import_change c
    where c.jurisdiction = ${jurisdiction} and c.import_id = ${importId}
    and c.row_key = any(${[...keys]}::text[])
    and (c.row_key, c.rev) not in (
      select ${rowKeyOf(register, 't')}, t.rev from ${sql.table(register.table)} t
      where t.jurisdiction = ${jurisdiction} and ${hasKeyAmong(register, 't', keys)}
      and t.source_kind = 'import' and t.source_id = ${importId})
    order by c.row_key`)
  return rows.map((row) => textOf(row, 'row_key'))
}

/** The image kept at the import comes back whole, with revision and source. */
async function restore(
  tx: Tx,
  register: Register,
  { jurisdiction, importId }: Writing,
  keys: readonly string[],
): Promise<void> {
  const names = Object.values(register.columns)
    .filter((column) => !register.key.includes(column.id))
    .map((column) => column.sql)
  const kept = [...names, 'rev', 'source_kind', 'source_id']
  const sets = kept.map((name) => sql`${sql.ref(name)} = ${sql.ref(`p.${name}`)}`)
  await tx.rows(sql`update ${sql.table(register.table)} t set ${sql.join(sets)}
    from import_change c
    cross join lateral jsonb_populate_record(null::${sql.table(register.table)}, c.previous) p
    where t.jurisdiction = ${jurisdiction} and ${hasKeyAmong(register, 't', keys)}
    and c.jurisdiction = ${jurisdiction} and c.import_id = ${importId}
    and c.row_key = ${rowKeyOf(register, 't')}`)
}

const notStored = (state: string) =>
  new Refusal(
    'import.not-undoable',
    {
      zh: '这次导入没有入库或已经撤销，没有可撤销的内容。',
      en: 'This import is not stored, or was undone already; there is nothing to undo.',
    },
    { state },
  )

function rowsTouched(keys: readonly string[], count: number): Refusal {
  const named = keys.join(', ')
  return new Refusal(
    'import.not-undoable',
    {
      zh: `导入之后有 ${count} 条记录又被改动，不能整体撤销：${named}。请先撤销后来的导入，或逐条更正。`,
      en: `${count} rows were changed after the import, so it cannot be undone as a whole: ${named}. Undo the later imports first, or correct the rows one by one.`,
    },
    { count, rows: named },
  )
}
