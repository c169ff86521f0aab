/** Reads one row with where it came from, in words. */
import { sql } from 'kysely'
import type { Register } from '../../declare/register.ts'
import { instantOf, numberOf, textOf, textOrNull } from '../../store/cells.ts'
import type { Reader, Row, Tx } from '../../store/database.ts'
import { showInstant } from '../../values/instant.ts'
import type { Text } from '../../values/text.ts'
import { rowUnknown } from './refusals.ts'
import type { Registry } from './registry.ts'
import { hasKeyAmong, partsOfKey, rowKeyOf } from './row-key.ts'
import { type RegisterRow, shownRow } from './row-query.ts'
import { columnsOfRow, sightOf } from './visible-columns.ts'

/** Ways by which a row comes into a register. */
export type SourceKind = 'import' | 'case' | 'generator' | 'officer'

const sourceKinds: readonly SourceKind[] = ['import', 'case', 'generator', 'officer']

/** Where a row came from. */
export interface RowSource {
  readonly kind: SourceKind
  /** Id of the import or the case, or name of the generator's part. */
  readonly id: string
  readonly text: Text
}

/** A row with its revision and source. */
export interface RowDetail extends RegisterRow {
  readonly rev: number
  readonly source: RowSource
}

/**
 * Reads one row. A party sees all columns of its own row, also where lists show it only the open ones.
 *
 * @throws Refusal `row.unknown` - there is none, or the reader may not see it
 * @throws Refusal `register.not-readable`
 */
export async function readRow(
  registry: Registry,
  reader: Reader,
  register: Register,
  key: string,
): Promise<RowDetail> {
  const sight = sightOf(register, reader)
  if (partsOfKey(register, key) === undefined) throw rowUnknown(register.id, key)
  const party = register.party === undefined ? undefined : register.columns[register.party]
  const names = Object.values(register.columns).map((column) => sql.ref(`t.${column.sql}`))
  return registry.bureau.database.transaction(reader, async (tx) => {
    const [row] = await tx.rows(sql`select ${rowKeyOf(register, 't')} as row_key, t.rev,
        t.source_kind, t.source_id, ${sql.join(names)}
      from ${sql.table(register.table)} t
      where t.jurisdiction = ${reader.jurisdiction} and ${hasKeyAmong(register, 't', [key])}`)
    const owner = row === undefined || party === undefined ? null : textOrNull(row, party.sql)
    const hidden = sight.rows === 'own' && (owner === null || !reader.parties.includes(owner))
    if (row === undefined || hidden) throw rowUnknown(register.id, key)
    const columns = columnsOfRow(register, sight, reader, owner)
    return {
      ...shownRow(columns, row),
      rev: numberOf(row, 'rev'),
      source: await sourceOf(tx, reader, row),
    }
  })
}

async function sourceOf(tx: Tx, reader: Reader, row: Row): Promise<RowSource> {
  const kind = sourceKinds.find((known) => known === row.source_kind)
  const id = textOf(row, 'source_id')
  switch (kind) {
    case 'import':
      return { kind, id, text: await importText(tx, reader, id) }
    case 'case':
      return { kind, id, text: await caseText(tx, reader, id) }
    case 'generator':
      return {
        kind,
        id,
        text: { zh: '演示数据，由程序生成', en: 'Demonstration record made by a program' },
      }
    case 'officer':
      return { kind, id, text: { zh: '由工作人员登记', en: 'Entered by an officer' } }
    case undefined:
      throw new Error('a row of unknown source')
  }
}

/** Names the file to those who may see imports; to others only that there was one. */
async function importText(tx: Tx, reader: Reader, id: string): Promise<Text> {
  const [run] = await tx.rows(sql`select file_name, started_at from import_run
    where jurisdiction = ${reader.jurisdiction} and id = ${id}`)
  if (run === undefined) return { zh: '由台账导入', en: 'Imported from a ledger' }
  const file = textOf(run, 'file_name')
  const at = instantOf(run, 'started_at')
  return {
    zh: `${showInstant(at, 'zh')}由台账《${file}》导入`,
    en: `Imported from the ledger “${file}” on ${showInstant(at, 'en')}`,
  }
}

async function caseText(tx: Tx, reader: Reader, id: string): Promise<Text> {
  const [found] = await tx.rows(sql`select receipt from case_file
    where jurisdiction = ${reader.jurisdiction} and id = ${id}`)
  if (found === undefined) return { zh: '由办件产生', en: 'Entered by a decided case' }
  const receipt = textOf(found, 'receipt')
  return { zh: `由办件 ${receipt} 产生`, en: `Entered by case ${receipt}` }
}
