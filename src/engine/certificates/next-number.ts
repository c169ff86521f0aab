/**
 * Gives the next number of a series, without gaps of its own: the series row is locked until the
 * commit. Numbers that are in use already, such as those of an imported ledger, are stepped over.
 */
import { numberOf, textOf, truthOf } from '../../store/cells.ts'
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

const nextFree = (usedIn: readonly NumberedColumn[]): Statement => ({
  name: name('free', usedIn),
  text: `with free as (
      select serial from generate_series($7::bigint, $8::bigint) as serial
      where not ${inUse('serial', usedIn)} order by serial limit 1)
    update number_series set last = free.serial from free
    where jurisdiction = $1 and series = $2 and period = $3 returning last::text as last`,
})

/** Serials looked at with one question when the next one is in use. */
const stride = 1000

/**
 * The next serial of a series within a period. A transaction that fails gives its serial back.
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
  const [row] = await tx.run(next(usedIn), values)
  if (row === undefined) throw new Error('the series gave no number')
  const given = Number(textOf(row, 'last'))
  if (!truthOf(row, 'used')) return given
  const most = 10 ** Math.max(...forms.map((each) => each.digits)) - 1
  for (let from = given + 1; from <= most; from += stride) {
    const upTo = Math.min(from + stride - 1, most)
    const [free] = await tx.run(nextFree(usedIn), [...values, from, upTo])
    if (free !== undefined) return numberOf(free, 'last')
  }
  return most + 1
}
