/** Registers: what the bureau keeps, as typed columns with labels, validation and open-data class. */
import type { Text } from '../values/text.ts'
import type { Option } from './fact.ts'
import type { Role } from './role.ts'

/** Kind of a column's value. Money is fen in the database and decimal yuan in ledgers. */
export type ColumnKind =
  | 'text'
  | 'creditCode'
  | 'date'
  | 'money'
  | 'count'
  | 'year'
  | 'choice'
  | 'truth'

/** What a column says of itself besides its kind. */
export interface ColumnDetail {
  /** Must be there in every row. */
  readonly required?: boolean
  /** A row may be without it where another column, by its id, holds one of these choices. */
  readonly unless?: { readonly column: string; readonly isOneOf: readonly string[] }
  /** Other headings under which ledgers carry this column. */
  readonly alsoCalled?: readonly string[]
  /** Anyone may see it. Other columns are for staff and for the party itself. */
  readonly open?: boolean
  /** Longest text in characters. */
  readonly maxLength?: number
  /** Smallest and greatest whole number. */
  readonly between?: readonly [bigint, bigint]
  /** The text is a decimal number, written with a point, such as `1273.36`. */
  readonly decimal?: boolean
  /** Money below zero is allowed. */
  readonly signed?: boolean
  /** Shown in the table of the register unless the reader chooses otherwise. */
  readonly shown?: boolean
  /** People may filter by it. */
  readonly filter?: boolean
  /** A code table read from the city: its districts. */
  readonly codes?: 'districts'
}

/** A column of a register. */
export interface Column<Id extends string = string, K extends ColumnKind = ColumnKind>
  extends ColumnDetail {
  /** Name in code and API, camelCase. */
  readonly id: Id
  /** Name in the database, snake_case. */
  readonly sql: string
  /** Register it belongs to. */
  readonly register: string
  /** Kind of its value. */
  readonly kind: K
  /** What people see, and the heading in ledgers. */
  readonly label: Text
  /** The answers of a choice. */
  readonly options?: readonly Option[]
}

/** A column before its register gives it a name. */
type Unnamed<K extends ColumnKind = ColumnKind> = Omit<Column<string, K>, 'id' | 'sql' | 'register'>

const plain =
  <K extends ColumnKind>(kind: K) =>
  (label: Text, detail: ColumnDetail = {}): Unnamed<K> => ({ kind, label, ...detail })

/** Declares columns, one word per kind. */
export const column = {
  /** Free text. */
  text: plain('text'),
  /** A unified social credit code. */
  creditCode: plain('creditCode'),
  /** A civil day. */
  date: plain('date'),
  /** An amount. */
  money: plain('money'),
  /** A whole number. */
  count: plain('count'),
  /** A year. */
  year: plain('year'),
  /** Yes or no. */
  truth: plain('truth'),
  /** One of named answers. */
  choice: (
    label: Text,
    options: readonly Option[],
    detail: ColumnDetail = {},
  ): Unnamed<'choice'> => ({ kind: 'choice', label, options, ...detail }),
}

type Columns<C extends Readonly<Record<string, Unnamed>>> = {
  readonly [Id in keyof C & string]: Column<Id, C[Id]['kind']>
}

/** What the bureau keeps of one kind of thing. */
export interface Register<
  C extends Readonly<Record<string, Column>> = Readonly<Record<string, Column>>,
> {
  /** Stable kebab-case id. */
  readonly id: string
  /** Table in the database; columns are named after the declaration. */
  readonly table: string
  /** What people see. */
  readonly title: Text
  /** One sentence on what is kept and where it comes from. */
  readonly about: Text
  /** Columns that identify a row. */
  readonly key: readonly string[]
  /** Column whose text is the name of the row, searched in Chinese. */
  readonly name: string
  /** Column that holds the credit code of the party the row belongs to. */
  readonly party?: string
  /** Who may read rows besides the party itself; `public` sees the open columns only. */
  readonly readers: readonly Role[]
  /** Rows that are still there; others are history and are offered nothing. */
  readonly present?: { readonly by: string; readonly is: string }
  /** Order of rows unless the reader chooses otherwise. */
  readonly order: { readonly by: string; readonly descending: boolean }
  /** All columns by id. */
  readonly columns: C
}

const snake = (id: string) => id.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Declares a register; its columns can be named by indicators, forms and certificates. */
export function register<const C extends Readonly<Record<string, Unnamed>>>(
  declared: Omit<Register, 'columns' | 'key' | 'name' | 'party' | 'order'> & {
    readonly key: readonly (keyof C & string)[]
    readonly name: keyof C & string
    readonly party?: keyof C & string
    readonly order: { readonly by: keyof C & string; readonly descending: boolean }
    readonly columns: C
  },
): Register<Columns<C>> {
  const columns: Record<string, Column> = {}
  for (const [id, unnamed] of Object.entries(declared.columns)) {
    columns[id] = { id, sql: snake(id), register: declared.id, ...unnamed }
  }
  // Same keys, each now named: the mapped type says what the loop does.
  return { ...declared, columns: columns as Columns<C> }
}
