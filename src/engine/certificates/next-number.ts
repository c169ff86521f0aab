/**
 * Gives the next number of a series. No number is given twice; numbers that are in use already, such
 * as those of an imported ledger, are stepped over.
 *
 * Every grant takes a number of the same series. Were its row locked until the commit, grants would
 * wait for each other's disk; so a server gives the number apart from the transaction that uses it,
 * and a transaction that fails after that leaves its number unused. The embedded database has no
 * second connection, and no gaps.
 */
import { numberOf, textOrNull, truthOf } from '../../store/cells.ts'
import type { Parameter, Statement, Tx } from '../../store/database.ts'

/** A form of the number: what stands before and after the serial, and how many digits it has. */
export interface SerialPlace {
  readonly before: string
  readonly digits: number
  readonly after: string
}

/** A column that holds numbers given elsewhere; names come from declarations, never from input. */
export interface NumberedColumn {
  readonly table: string
  readonly column: string
}

/** What a serial is asked for. */
export interface SerialWanted {
  readonly jurisdiction: string
  readonly series: string
  /** What the serial restarts in, such as year and registry point. */
  readonly period: string
  /** Every form in which the number may stand somewhere. */
  readonly forms: readonly SerialPlace[]
  /** Where numbers in use stand. */
  readonly usedIn: readonly NumberedColumn[]
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

/** Whether a serial is in use in any form; forms are $4 to $6. */
function inUse(serial: string, usedIn: readonly NumberedColumn[]): string {
  const places = usedIn.map(
    ({ table, column }) => `exists (select 1 from ${quoted(table)} used
      where used.jurisdiction = $1 and used.${quoted(column)} =
        form.before || lpad(${serial}::text, form.digits, '0') || form.after)`,
  )
  return `coalesce((select bool_or(${places.join(' or ')})
    from unnest($4::text[], $5::integer[], $6::text[]) as form (before, digits, after)), false)`
}

const name = (kind: string, usedIn: readonly NumberedColumn[]) =>
  `number-${kind}-${usedIn.map(({ table }) => table).join('-')}`

const next = (usedIn: readonly NumberedColumn[]): Statement => ({
  name: name('next', usedIn),
  text: `with given as (
      insert into number_series (jurisdiction, series, period, last) values ($1, $2, $3, 1)
      on conflict (jurisdiction, series, period) do update set last = number_series.last + 1
      returning last)
    select last::text as last, ${inUse('last', usedIn)} as used from given`,
})

/** Finds the next free serial and takes it, unless somebody took it or a later one meanwhile. */
const nextFree = (usedIn: readonly NumberedColumn[]): Statement => ({
  name: name('free', usedIn),
  text: `with free as (
      select serial from generate_series($7::bigint, $8::bigint) as serial
      where not ${inUse('serial', usedIn)} order by serial limit 1),
    taken as (
      update number_series set last = free.serial from free
      where jurisdiction = $1 and series = $2 and period = $3 and last < free.serial
      returning last)
    select (select serial::text from free) as found, (select last::text from taken) as taken`,
})

/** Serials looked at with one question when the next one is in use. */
const stride = 1000

/**
 * The next serial of a series within a period.
 *
 * @returns the serial; one past the last that has room when all are in use
 */
export async function nextSerial(tx: Tx, wanted: SerialWanted): Promise<number> {
  const { jurisdiction, series, period, forms, usedIn } = wanted
  const values: readonly Parameter[] = [
    jurisdiction,
    series,
    period,
    forms.map((each) => each.before),
    forms.map((each) => each.digits),
    forms.map((each) => each.after),
  ]
  const most = 10 ** Math.max(...forms.map((each) => each.digits)) - 1
  for (;;) {
    const [row] = await tx.apart(next(usedIn), values)
    if (row === undefined) throw new Error('the series gave no number')
    const given = numberOf(row, 'last')
    if (given > most || !truthOf(row, 'used')) return given
    const free = await stepOver(tx, usedIn, values, { from: given + 1, most })
    if (free !== 'overtaken') return free
  }
}

/** The first serial not in use, now taken; or word that somebody else took it first. */
async function stepOver(
  tx: Tx,
  usedIn: readonly NumberedColumn[],
  values: readonly Parameter[],
  { from, most }: { readonly from: number; readonly most: number },
): Promise<number | 'overtaken'> {
  for (let first = from; first <= most; first += stride) {
    const upTo = Math.min(first + stride - 1, most)
    const [free] = await tx.apart(nextFree(usedIn), [...values, first, upTo])
    if (free === undefined || textOrNull(free, 'found') === null) continue
    return textOrNull(free, 'taken') === null ? 'overtaken' : numberOf(free, 'taken')
  }
  return most + 1
}
