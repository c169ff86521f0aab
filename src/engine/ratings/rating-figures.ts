/**
 * What is published of ratings: for every service and level how many, how many bad ones were
 * answered, and how many were left out and counted nowhere else. There is no way to ask for fewer.
 */
import { numberOf, textOf } from '../../store/cells.ts'
import type { Statement } from '../../store/database.ts'
import type { Bureau } from '../bureau.ts'

/** The ratings of one service in one year. Every rating given is in one of the numbers. */
export interface RatingFigures {
  readonly service: string
  /** How many of each level, by level; those left out are not among them. */
  readonly levels: Readonly<Record<string, number>>
  /** Levels three and better over all that count; null while there is none. */
  readonly satisfaction: Ratio | null
  readonly bad: number
  readonly calledBack: number
  readonly closed: number
  /** Bad ratings whose last day has passed without an answer. */
  readonly overdue: number
  /** Found wrong or malicious by the supervisor. */
  readonly excluded: number
}

/** An exact share. */
export interface Ratio {
  readonly n: number
  readonly d: number
}

const counts: Statement = {
  name: 'rating-figures',
  text: `select service, level, bad::text as bad, count(*)::int as given,
      count(*) filter (where stage = 'excluded')::int as excluded,
      count(*) filter (where stage <> 'excluded' and called_back_on is not null)::int as called,
      count(*) filter (where stage = 'closed')::int as closed,
      count(*) filter (where stage in ('open', 'appealed') and due_on < $3)::int as overdue
    from case_rating
    where jurisdiction = $1 and rated_on >= make_date($2, 1, 1) and rated_on < make_date($2 + 1, 1, 1)
    group by service, level, bad order by service, level`,
}

/** The figures of a year, service by service; read for the public, so past the rights of a reader. */
export async function ratingFigures(
  bureau: Bureau,
  year: number,
  today: string,
): Promise<readonly RatingFigures[]> {
  const rows = await bureau.database.asOwner((tx) =>
    tx.run(counts, [bureau.city.jurisdiction, year, today]),
  )
  return [...new Set(rows.map((row) => textOf(row, 'service')))].map((service) => {
    const own = rows.filter((row) => textOf(row, 'service') === service)
    const bad = own.filter((row) => textOf(row, 'bad') === 'true')
    const valid = (row: (typeof own)[number]) => numberOf(row, 'given') - numberOf(row, 'excluded')
    const total = sumOf(own, valid)
    const badCount = sumOf(bad, valid)
    return {
      service,
      levels: Object.fromEntries(own.map((row) => [textOf(row, 'level'), valid(row)])),
      satisfaction: total === 0 ? null : { n: total - badCount, d: total },
      bad: badCount,
      calledBack: sumOf(bad, (row) => numberOf(row, 'called')),
      closed: sumOf(bad, (row) => numberOf(row, 'closed')),
      overdue: sumOf(bad, (row) => numberOf(row, 'overdue')),
      excluded: sumOf(own, (row) => numberOf(row, 'excluded')),
    }
  })
}

const sumOf = <T>(all: readonly T[], of: (each: T) => number): number =>
  all.reduce((sum, each) => sum + of(each), 0)
