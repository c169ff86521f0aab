/** Names of the rows of every register, searched in memory and kept as the database has them. */
import { setImmediate as breathe } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Register } from '../../declare/register.ts'
import { numberOf, textOf, textOrNull, textsOf } from '../../store/cells.ts'
import type { Row } from '../../store/database.ts'
import type { Bureau } from '../bureau.ts'
import { NameIndex } from '../search/name-index.ts'
import { hasKeyAmong, keyColumns, partsOfKey, rowKeyOf } from './row-key.ts'
import { sqlTypeOf } from './stored-cell.ts'

/** What was found, best first. Only a hint: rows are read again under the reader's rights. */
export interface NamesFound {
  readonly keys: readonly string[]
  /** How many there are in all, where counted exactly. */
  readonly total: number | null
}

/** Rows read at once. */
const chunk = 4000

/**
 * An index of names per register. It is filled in the background; until it is complete `find`
 * answers undefined and lists search in the database. Writes of this process keep it up to date;
 * rows that other processes write are found after the next start.
 */
export class NameSearch {
  readonly #bureau: Bureau
  readonly #indexes = new Map<string, NameIndex>()
  readonly #complete = new Set<string>()
  #work: Promise<void> = Promise.resolve()
  #stopped = false

  constructor(bureau: Bureau) {
    this.#bureau = bureau
  }

  /** Fills the index of every register, or of one, in the background. */
  start(only?: string): void {
    for (const register of this.#bureau.registers.values()) {
      if (only === undefined || only === register.id) this.#later(() => this.#fill(register))
    }
  }

  /** Ends work in the background; nothing touches the database after this has answered. */
  async stop(): Promise<void> {
    this.#stopped = true
    await this.#work
  }

  /** Waits until everything noted so far can be found. */
  async settled(): Promise<void> {
    await this.#work
  }

  /** Rows found by name, best first; undefined while the index is being filled. */
  find(register: string, text: string, limit: number): NamesFound | undefined {
    const index = this.#indexes.get(register)
    if (index === undefined || !this.#complete.has(register)) return undefined
    const found = index.search(text, { limit })
    return {
      keys: found.hits.map((hit) => hit.key),
      total: found.estimated ? null : found.total,
    }
  }

  /** Rows were written: their names are read again. */
  noteChanged(register: string, keys: readonly string[]): void {
    const declared = this.#bureau.registers.get(register)
    if (declared === undefined || !this.#indexes.has(register)) return
    this.#later(() => this.#read(declared, keys))
  }

  /** An import was stored or undone: the names of all its rows are read again. */
  noteImport(register: string, importId: string): void {
    const declared = this.#bureau.registers.get(register)
    if (declared === undefined || !this.#indexes.has(register)) return
    this.#later(async () => {
      for (let piece = -1; ; ) {
        const next = await this.#insertedBy(importId, piece)
        if (next === undefined) break
        await this.#read(declared, next.keys)
        piece = next.piece
      }
      let after = ''
      for (;;) {
        const keys = await this.#changedBy(importId, after)
        await this.#read(declared, keys)
        const last = keys.at(-1)
        if (last === undefined || keys.length < chunk) return
        after = last
      }
    })
  }

  #later(work: () => Promise<void>): void {
    this.#work = this.#work.then(async () => {
      if (this.#stopped) return
      try {
        await work()
      } catch (error) {
        // Without a trustworthy index every search goes to the database, which is slower but right.
        this.#complete.clear()
        if (!this.#stopped) this.#failure = error
      }
    })
  }

  #failure: unknown

  /** Why names are searched in the database, if indexing failed. */
  get failure(): unknown {
    return this.#failure
  }

  async #fill(register: Register): Promise<void> {
    const index = new NameIndex(this.#bureau.city.districts.map(({ name }) => name.zh))
    this.#indexes.set(register.id, index)
    let after: readonly string[] | undefined
    while (!this.#stopped) {
      const rows = await this.#chunkOf(register, after)
      await index.addAll(named(rows))
      const last = rows.at(-1)
      if (last === undefined || rows.length < chunk) {
        this.#complete.add(register.id)
        return
      }
      after = partsOfKey(register, textOf(last, 'row_key'))
      await breathe()
    }
  }

  #chunkOf(register: Register, after: readonly string[] | undefined): Promise<readonly Row[]> {
    const { database, city } = this.#bureau
    const keys = keyColumns(register)
    const names = sql.join(keys.map((column) => sql.ref(`t.${column.sql}`)))
    const cells = keys.map(
      (column, index) => sql`${after?.[index] ?? ''}::${sql.raw(sqlTypeOf(column))}`,
    )
    const beyond = after === undefined ? sql`` : sql` and (${names}) > (${sql.join(cells)})`
    return database.asOwner((tx) =>
      tx.rows(sql`select ${rowKeyOf(register, 't')} as row_key, ${nameOf(register)} as name
        from ${sql.table(register.table)} t where jurisdiction = ${city.jurisdiction}${beyond}
        order by ${names} limit ${chunk}`),
    )
  }

  async #read(register: Register, keys: readonly string[]): Promise<void> {
    const { database, city } = this.#bureau
    const index = this.#indexes.get(register.id)
    if (index === undefined) return
    for (let from = 0; from < keys.length && !this.#stopped; from += chunk) {
      const some = keys.slice(from, from + chunk)
      const rows = await database.asOwner((tx) =>
        tx.rows(
          sql`select ${rowKeyOf(register, 't')} as row_key, ${nameOf(register)} as name
          from ${sql.table(register.table)} t where jurisdiction = ${city.jurisdiction}
          and ${hasKeyAmong(register, 't', some)}`,
          `names-of-${register.id}`,
        ),
      )
      const kept = new Set(rows.map((row) => textOf(row, 'row_key')))
      for (const key of some) if (!kept.has(key)) index.remove(key)
      await index.addAll(named(rows))
    }
    // Every new name leaves a dead entry behind; past a half, a fresh index costs less.
    if (index.waste > 0.5 && index.size > chunk) await this.#fill(register)
  }

  async #insertedBy(
    importId: string,
    after: number,
  ): Promise<{ readonly piece: number; readonly keys: readonly string[] } | undefined> {
    const { database, city } = this.#bureau
    const [row] = await database.asOwner((tx) =>
      tx.rows(sql`select piece, row_keys from import_insertion
        where jurisdiction = ${city.jurisdiction} and import_id = ${importId} and piece > ${after}
        order by piece limit 1`),
    )
    if (row === undefined) return undefined
    return { piece: numberOf(row, 'piece'), keys: textsOf(row, 'row_keys') }
  }

  async #changedBy(importId: string, after: string): Promise<readonly string[]> {
    const { database, city } = this.#bureau
    const rows = await database.asOwner((tx) =>
      tx.rows(sql`select row_key from import_change where jurisdiction = ${city.jurisdiction}
        and import_id = ${importId} and row_key > ${after} order by row_key limit ${chunk}`),
    )
    return rows.map((row) => textOf(row, 'row_key'))
  }
}

const nameOf = (register: Register) => {
  const column = register.columns[register.name]
  if (column === undefined) throw new Error(`register ${register.id} has no name`)
  return sql.ref(`t.${column.sql}`)
}

/** Keys longer than an index takes do not occur in registers; such a row is found by its key. */
const longestKey = 127

function* named(rows: readonly Row[]): Generator<readonly [string, string]> {
  for (const row of rows) {
    const name = textOrNull(row, 'name')
    const key = textOf(row, 'row_key')
    if (name !== null && key.length <= longestKey) yield [key, name]
  }
}
