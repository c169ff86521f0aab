/** Whether a city is a demonstration or real; the database says so, for ever. */
import type { Register } from '../../declare/register.ts'
import { textOf } from '../../store/cells.ts'
import type { Database, Statement } from '../../store/database.ts'
import type { Instant } from '../../values/instant.ts'

/** What the records of a city are. */
export type CityKind = 'demonstration' | 'real'

const recorded: Statement = {
  name: 'city-kind',
  text: 'select kind from city_kind where jurisdiction = $1',
}

const record: Statement = {
  name: 'city-kind-record',
  text: `insert into city_kind (jurisdiction, kind, since) values ($1, $2, $3)
    on conflict (jurisdiction) do nothing`,
}

const others: Statement = {
  name: 'city-neighbours',
  text: 'select jurisdiction from city_kind where jurisdiction <> $1 order by 1',
}

/** Other cities that share the database. */
export async function neighboursOf(
  database: Database,
  jurisdiction: string,
): Promise<readonly string[]> {
  const rows = await database.runAsOwner(others, [jurisdiction])
  return rows.map((row) => textOf(row, 'jurisdiction'))
}

/** Tables that hold nothing while a city is new, besides its registers. */
const firstTables = ['account', 'draft', 'case_event', 'case_file', 'import_run', 'number_series']

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

/** Whether anything of the city is kept already. */
async function holdsAnything(
  database: Database,
  jurisdiction: string,
  registers: readonly Register[],
): Promise<boolean> {
  const tables = [...firstTables, ...registers.map((each) => each.table)]
  const looks = tables.map(
    (table) => `exists (select 1 from ${quoted(table)} where jurisdiction = $1)`,
  )
  const text = `select ${looks.join(' or ')} as held`
  const [row] = await database.runAsOwner({ name: 'city-holds', text }, [jurisdiction])
  return row?.held === true
}

/**
 * What a city is; undefined while its database is new. A database that holds anything but does not
 * say what it is counts as real.
 */
export async function cityKind(
  database: Database,
  jurisdiction: string,
  registers: readonly Register[],
): Promise<CityKind | undefined> {
  const [row] = await database.runAsOwner(recorded, [jurisdiction])
  if (row !== undefined) return textOf(row, 'kind') === 'demonstration' ? 'demonstration' : 'real'
  return (await holdsAnything(database, jurisdiction, registers)) ? 'real' : undefined
}

/**
 * Settles what a city is, once: a new one becomes what is wished, any other stays what it is.
 *
 * @returns what it is
 */
export async function settleCityKind(
  database: Database,
  jurisdiction: string,
  registers: readonly Register[],
  wish: CityKind,
  now: Instant,
): Promise<CityKind> {
  const kind = (await cityKind(database, jurisdiction, registers)) ?? wish
  await database.runAsOwner(record, [jurisdiction, kind, now])
  // Of two programs that settle it at once the first one counts for both.
  const [row] = await database.runAsOwner(recorded, [jurisdiction])
  if (row === undefined) throw new Error('the kind of the city was not recorded')
  return textOf(row, 'kind') === 'demonstration' ? 'demonstration' : 'real'
}
