/** What the engine asks of the database, whether it is embedded or a server. */
import type { RawBuilder } from 'kysely'
import type { Role } from '../declare/role.ts'

/** On whose behalf a transaction runs; row-level security reads exactly this. */
export interface Reader {
  /** GB/T 2260 code of the city. */
  readonly jurisdiction: string
  /** Role in force. */
  readonly role: Role
  /** Id of the account; `public` and `system` have none. */
  readonly account: string
  /** Credit codes of the parties an applicant acts for. */
  readonly parties: readonly string[]
  /** Id of the authority whose people the account belongs to; the bureau itself if left out. */
  readonly authority?: string
}

/** A fixed statement of the hot path, prepared once per connection. */
export interface Statement {
  /** Unique name under which it is prepared. */
  readonly name: string
  /** Its text with $1, $2, … */
  readonly text: string
}

/** Any value a parameter may carry. Money and days travel as strings. */
export type Parameter =
  | string
  | number
  | boolean
  | null
  | Uint8Array
  | readonly string[]
  | readonly (string | null)[]
  | readonly number[]

/** A row as the database gave it; whole numbers, days and instants are strings. */
export type Row = Readonly<Record<string, unknown>>

/** One transaction. */
export interface Tx {
  /**
   * Runs a query composed with kysely's `sql` tag; values are always parameters.
   *
   * @param prepareAs - a name, where the text is the same every time and worth preparing
   */
  rows(query: RawBuilder<unknown>, prepareAs?: string): Promise<readonly Row[]>
  /** Runs a prepared statement. */
  run(statement: Statement, values: readonly Parameter[]): Promise<readonly Row[]>
  /**
   * Runs a prepared statement that stays even if this transaction is undone, so that nobody waits
   * for a row it wrote until the commit. It is durable no later than this transaction. Where there
   * is but one connection it is part of the transaction.
   */
  apart(statement: Statement, values: readonly Parameter[]): Promise<readonly Row[]>
  /**
   * Lets the transaction wait for a write just before it commits, instead of here. A write that
   * fails still undoes everything; on a server it travels together with the commit.
   */
  defer(writing: Promise<unknown>): void
  /**
   * Loads csv text (no header, empty = null) into columns of a table. On behalf of a reader only
   * temporary tables can be loaded: COPY does not work under row-level security.
   */
  copy(into: CopyTarget, csv: AsyncIterable<string> | Iterable<string>): Promise<void>
  /** All rows of a table as csv, such as {@link copy} loads it. For owners only. */
  read(from: CopyTarget): AsyncIterable<Uint8Array>
}

/** Where a bulk load goes. Names come from declarations, never from input. */
export interface CopyTarget {
  /** Table. */
  readonly table: string
  /** Columns in the order of the csv. */
  readonly columns: readonly string[]
}

/** A database of one or more cities. */
export interface Database {
  /** How it runs, for banners and health. */
  readonly kind: 'embedded' | 'server'
  /**
   * Runs work in one transaction as somebody: both all of it and none of it.
   *
   * A transaction that loses a race inside the database (serialisation failure, deadlock) is run
   * again from the start, so work must have no effect outside it.
   */
  transaction<T>(as: Reader, work: (tx: Tx) => Promise<T>): Promise<T>
  /** Runs work as the owner of the tables: migrations, the demonstration, session look-up. */
  asOwner<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** Runs one prepared statement as the owner, outside a transaction. */
  runAsOwner(statement: Statement, values: readonly Parameter[]): Promise<readonly Row[]>
  /** Runs a script of several statements as the owner, in one transaction. */
  script(text: string): Promise<void>
  /** Ends all connections. */
  close(): Promise<void>
}
