/** The register entry and certificate lines a granted case gives, from facts and computed values. */
import { sql } from 'kysely'
import type { Source } from '../../declare/certificate.ts'
import { isRows } from '../../declare/expression/read-fact.ts'
import type { Facts, FactValue } from '../../declare/fact.ts'
import type { Column } from '../../declare/register.ts'
import type { Service } from '../../declare/service.ts'
import { textOrNull } from '../../store/cells.ts'
import type { Tx } from '../../store/database.ts'
import type { Judgement } from '../eligibility/judge.ts'
import type { StoredEntry } from './case-event.ts'
import type { CaseState } from './case-state.ts'

/** What an entry can be made from. */
export interface Grounds {
  readonly current: CaseState
  readonly facts: Facts
  readonly judgement: Judgement
  /** What the registers keep about the applicant, by column id. */
  readonly applicant: Readonly<Record<string, string | null>>
  readonly certificateNumber: string
  readonly decidedOn: string
}

type Cell = string | boolean | null

function cellOf(value: FactValue | undefined): Cell {
  if (value === undefined) return null
  if (typeof value === 'bigint') return value.toString()
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (isRows(value)) throw new Error('a table is not a column of a register')
  throw new Error('a share is not a column of a register')
}

/** The value of a source, as registers store it: money is fen, days are ISO text. */
export function cellFor(source: Source, grounds: Grounds): Cell {
  if ('kind' in source) return cellOf(grounds.facts[source.id])
  if ('value' in source) {
    const computed = grounds.judgement.computed.find((each) => each.derivation.id === source.id)
    return cellOf(computed?.value)
  }
  switch (source.of) {
    case 'given': {
      const taken = grounds.facts[source.fact.id] === undefined ? source.otherwise : source.then
      return taken === null ? null : cellFor(taken, grounds)
    }
    case 'certificateNumber':
      return grounds.certificateNumber
    case 'decidedOn':
      return grounds.decidedOn
    case 'caseId':
      return grounds.current.id
    case 'applicant':
      return grounds.current.party
    case 'applicantName':
      return grounds.current.partyName
    case 'applicantColumn':
      return grounds.applicant[source.column.id] ?? null
  }
}

type ApplicantColumn = Extract<Source, { readonly of: 'applicantColumn' }>

function applicantColumnsIn(source: Source): readonly ApplicantColumn[] {
  if (!('of' in source)) return []
  if (source.of === 'applicantColumn') return [source]
  if (source.of !== 'given') return []
  return [source.then, source.otherwise].flatMap((each) =>
    each === null ? [] : applicantColumnsIn(each),
  )
}

/** What the entry and the certificate of a service take from registers about the applicant. */
export async function readApplicant(
  tx: Tx,
  service: Service,
  current: CaseState,
): Promise<Readonly<Record<string, string | null>>> {
  const { certificate, entry } = service.output
  const sources = [...Object.values(entry.columns), ...certificate.lines.map(({ from }) => from)]
  const wanted = sources.flatMap(applicantColumnsIn)
  const found: Record<string, string | null> = {}
  for (const table of new Set(wanted.map((each) => each.table))) {
    const [first, ...more] = wanted.filter((each) => each.table === table)
    if (first === undefined) continue
    const cells = [first, ...more].map(
      ({ column }) => sql`${sql.ref(column.sql)}::text as ${sql.ref(column.id)}`,
    )
    const [row] = await tx.rows(
      sql`select ${sql.join(cells)} from ${sql.table(table)}
        where jurisdiction = ${current.jurisdiction} and ${sql.ref(first.party.sql)} = ${current.party}`,
      `applicant-${service.id}-${table}`,
    )
    for (const { column } of [first, ...more]) {
      found[column.id] = row === undefined ? null : textOrNull(row, column.id)
    }
  }
  return found
}

/** The row a granted case enters. */
export function entryOf(service: Service, grounds: Grounds): StoredEntry {
  const { entry } = service.output
  const values: Record<string, Cell> = { [entry.state.column]: entry.state.inForce }
  for (const [column, source] of Object.entries(entry.columns)) {
    values[column] = cellFor(source, grounds)
  }
  const key = entry.register.key.map((column) => String(values[column])).join('|')
  return { register: entry.register.id, key, values }
}

/** Writes a new entry into its register, with the case as its source. */
export function insertEntry(
  tx: Tx,
  service: Service,
  entry: StoredEntry,
  current: CaseState,
): void {
  const { register } = service.output.entry
  const cells = Object.entries(entry.values)
  const writing = tx.rows(
    sql`insert into ${sql.table(register.table)}
      (jurisdiction, ${sql.join(cells.map(([id]) => sql.ref(sqlName(register.columns, id))))},
       source_kind, source_id)
      values (${current.jurisdiction}, ${sql.join(cells.map(([, cell]) => sql`${cell}`))},
       'case', ${current.id})`,
    `entry-${register.id}`,
  )
  tx.defer(writing)
}

/** Brings an entry to what the case now says. */
export function updateEntry(
  tx: Tx,
  service: Service,
  entry: StoredEntry,
  current: CaseState,
): void {
  const { register } = service.output.entry
  const sets = Object.entries(entry.values).map(
    ([id, cell]) => sql`${sql.ref(sqlName(register.columns, id))} = ${cell}`,
  )
  const writing = tx.rows(
    sql`update ${sql.table(register.table)} set rev = rev + 1, ${sql.join(sets)}
      where jurisdiction = ${current.jurisdiction} and source_kind = 'case'
      and source_id = ${current.id}`,
  )
  tx.defer(writing)
}

function sqlName(columns: Readonly<Record<string, Column>>, id: string): string {
  const found = columns[id]
  if (found === undefined) throw new Error(`the register has no column ${id}`)
  return found.sql
}
