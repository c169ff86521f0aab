/** Loads a demonstration behind a running server, part by part, by the same rules as real cases. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Demonstration, DemoPart } from '../../declare/demonstration.ts'
import { textOf } from '../../store/cells.ts'
import type { Statement } from '../../store/database.ts'
import { type CivilDate, civilDate } from '../../values/civil-date.ts'
import { civilDateOf, type Instant } from '../../values/instant.ts'
import type { Text } from '../../values/text.ts'
import { keepAccount } from '../access/account.ts'
import type { Bureau } from '../bureau.ts'
import { csvLine } from './csv-line.ts'
import { demoCaseLoader } from './demo-case.ts'

/** How far a load has come. */
export interface Progress {
  readonly part: Text
  readonly done: number
  readonly total: number
}

const loadedParts: Statement = {
  name: 'demonstration-loaded',
  text: 'select part from demonstration_part where jurisdiction = $1',
}

const notePart: Statement = {
  name: 'demonstration-note',
  text: 'insert into demonstration_part (jurisdiction, part, loaded_at) values ($1, $2, $3)',
}

/** Rows and cases written in one transaction; small, so that the server stays responsive. */
const rowsAtOnce = 1000
const casesAtOnce = 100

/** Milliseconds between batches: a request takes several turns of the event loop. */
const breath = 8

const dayNote = 'day '
const batchNote = (part: string, batch: number) => `${part}#${batch}`

/** Synthetic records never come among real ones; who calls this has asked what the city is. */
function refuseReal(bureau: Bureau): void {
  if (!bureau.demonstration) throw new Error('a real city is given no demonstration')
}

/** Creates the accounts of a demonstration. */
export async function loadAccounts(bureau: Bureau, demonstration: Demonstration): Promise<void> {
  refuseReal(bureau)
  for (const { login, password, ...account } of demonstration.accounts) {
    await keepAccount(bureau.database, bureau.city.jurisdiction, account, {
      login,
      password,
      demonstration: true,
    })
  }
}

/**
 * Loads what is not loaded yet. Each batch is one transaction that also notes the batch, so a load
 * cut off at any moment goes on where it was.
 *
 * @param report - told after every batch
 */
export async function loadDemonstration(
  bureau: Bureau,
  demonstration: Demonstration,
  now: Instant,
  report: (progress: Progress) => void,
): Promise<void> {
  refuseReal(bureau)
  const { database, city } = bureau
  const noted = await database.runAsOwner(loadedParts, [city.jurisdiction])
  const loaded = new Set(noted.map((row) => textOf(row, 'part')))
  const parts = demonstration.parts(await dayOf(bureau, loaded, now))
  const total = parts.reduce((sum, part) => sum + part.count, 0)
  let before = 0
  for (const part of parts) {
    const tell = (done: number) => report({ part: part.title, done: before + done, total })
    if (!loaded.has(part.id)) await loadPart(bureau, part, now, loaded, tell)
    before += part.count
    tell(0)
  }
  // Where no daemon does it, the database learns the sizes of its tables from us.
  await database.script('analyze')
}

/** The day of the first load: one cut off before midnight goes on with the same cases after it. */
async function dayOf(
  bureau: Bureau,
  loaded: ReadonlySet<string>,
  now: Instant,
): Promise<CivilDate> {
  const noted = [...loaded].find((part) => part.startsWith(dayNote))
  if (noted !== undefined) return civilDate(noted.slice(dayNote.length))
  const day = civilDateOf(now)
  await bureau.database.runAsOwner(notePart, [bureau.city.jurisdiction, dayNote + day, now])
  return day
}

async function loadPart(
  bureau: Bureau,
  part: DemoPart,
  now: Instant,
  loaded: ReadonlySet<string>,
  tell: (done: number) => void,
): Promise<void> {
  const { database, city } = bureau
  const size = 'rows' in part ? rowsAtOnce : casesAtOnce
  const load = 'rows' in part ? rowLoader(bureau, part) : demoCaseLoader(bureau)
  let batch = 0
  let done = 0
  for (const items of inBatches<unknown>('rows' in part ? part.rows() : part.cases(), size)) {
    const note = batchNote(part.id, batch++)
    if (loaded.has(note)) load.skip(items)
    else {
      await database.asOwner(async (tx) => {
        await load.write(tx, items)
        await tx.run(notePart, [city.jurisdiction, note, now])
      })
    }
    done += items.length
    tell(done)
    await pause(breath)
  }
  await database.runAsOwner(notePart, [city.jurisdiction, part.id, now])
}

function rowLoader(bureau: Bureau, part: Extract<DemoPart, { rows(): unknown }>) {
  const { register } = part
  const columns = Object.values(register.columns)
  const names = ['jurisdiction', ...columns.map((each) => each.sql), 'source_kind', 'source_id']
  return {
    skip: () => undefined,
    async write(
      tx: Parameters<Parameters<Bureau['database']['asOwner']>[0]>[0],
      rows: readonly unknown[],
    ) {
      const lines = rows.map((row) => {
        const cells: unknown = row
        const at = (id: string): unknown =>
          typeof cells === 'object' && cells !== null ? Reflect.get(cells, id) : null
        const values = columns.map((each) => at(each.id))
        return csvLine([bureau.city.jurisdiction, ...values, 'generator', part.id])
      })
      await tx.copy({ table: register.table, columns: names }, lines)
    },
  }
}

function* inBatches<T>(items: Iterable<T>, size: number): Generator<readonly T[]> {
  let held: T[] = []
  for (const item of items) {
    held.push(item)
    if (held.length === size) {
      yield held
      held = []
    }
  }
  if (held.length > 0) yield held
}
