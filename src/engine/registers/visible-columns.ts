/** Which columns of a register somebody may see; everything that reads a register asks here. */
import { bureauItself } from '../../declare/authority.ts'
import type { Column, Register } from '../../declare/register.ts'
import type { Role } from '../../declare/role.ts'
import type { Reader } from '../../store/database.ts'
import { columnHidden, registerNotReadable } from './refusals.ts'

/** What a reader sees of a register in lists, filters, searches and exports. */
export interface Sight {
  /** Columns by id; no other column may be shown, filtered or sorted by, searched or exported. */
  readonly columns: ReadonlyMap<string, Column>
  /** Every row the city keeps, or only those of the reader's own parties. */
  readonly rows: 'all' | 'own'
}

/** Who is asking. */
export type Asking = Pick<Reader, 'role' | 'parties' | 'authority'>

const isStaff = ({ role, authority = bureauItself }: Asking) =>
  role !== 'public' && role !== 'applicant' && authority === bureauItself

const pick = (register: Register, may: (column: Column) => boolean) =>
  new Map(Object.entries(register.columns).filter(([, column]) => may(column)))

/**
 * What a reader sees of a register.
 *
 * Staff whom the register names see everything. Everybody sees the open columns of a register open
 * to the public. A party sees all columns of its own rows, and of a register that is not open it
 * sees nothing else.
 *
 * @throws Refusal `register.not-readable`
 */
export function sightOf(register: Register, asking: Asking): Sight {
  if (isStaff(asking) && register.readers.includes(asking.role)) {
    return { columns: pick(register, () => true), rows: 'all' }
  }
  if (register.readers.includes('public')) {
    const columns = pick(register, (column) => column.open === true)
    // A key shown in addresses would give away a column that is not open.
    if (register.key.every((id) => columns.has(id))) return { columns, rows: 'all' }
  }
  if (asking.role === 'applicant' && register.party !== undefined && asking.parties.length > 0) {
    return { columns: pick(register, () => true), rows: 'own' }
  }
  throw registerNotReadable(register.id)
}

/**
 * A column the reader named.
 *
 * @throws Refusal `column.hidden` - unknown or not shown; the answer does not tell which
 */
export function visibleColumn(register: Register, sight: Sight, id: string): Column {
  const column = sight.columns.get(id)
  if (column === undefined) throw columnHidden(register.id, id)
  return column
}

/** Columns of one row: all of them for the party the row belongs to. */
export function columnsOfRow(
  register: Register,
  sight: Sight,
  asking: Asking,
  party: string | null,
): ReadonlyMap<string, Column> {
  const own = asking.role === 'applicant' && party !== null && asking.parties.includes(party)
  return own ? pick(register, () => true) : sight.columns
}

/** Whether somebody may load ledgers into a register: officers and heads who keep it. */
export function mayImport(register: Register, role: Role): boolean {
  return (role === 'officer' || role === 'head') && register.readers.includes(role)
}
