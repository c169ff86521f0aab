/** Lists cases for a desk: filtered, sorted, by pages, with counts by light. */
import { type RawBuilder, sql } from 'kysely'
import { numberOf } from '../../store/cells.ts'
import type { Reader } from '../../store/database.ts'
import { type CivilDate, parseCivilDate } from '../../values/civil-date.ts'
import { parseInstant } from '../../values/instant.ts'
import type { Bureau } from '../bureau.ts'
import { type Light, lightDays } from '../clock/light.ts'
import { notACursor, readCursor, writeCursor } from '../cursor.ts'
import { caseColumns, caseOf } from './case-row.ts'
import type { CaseState, State } from './case-state.ts'

/** What to list. */
export interface CaseQuery {
  readonly service?: string
  readonly states?: readonly State[]
  readonly light?: Light
  /** Open at this stage. */
  readonly stage?: string
  /** Open at a stage of this authority. With either, days and lights are those of the stage. */
  readonly authority?: string
  /** Part of a title, an applicant's name, a receipt or a certificate number. */
  readonly text?: string
  readonly sort: 'due' | 'filed' | '-filed'
  readonly cursor?: string
  readonly limit: number
}

/** One page of cases. */
export interface CasePage {
  readonly items: readonly CaseState[]
  readonly next: string | null
  readonly total: number
  readonly counts: Readonly<Record<Light, number>>
}

const farFuture = '9999-12-31'

/** Lists the cases a reader may see. */
export async function listCases(
  bureau: Bureau,
  reader: Reader,
  query: CaseQuery,
  today: CivilDate,
): Promise<CasePage> {
  const { red, yellow } = lightDays(bureau.calendar, today)
  const due = dueColumn(query)
  const light = sql`case when ${due} is null then 'none' when ${due} <= ${red}::date then 'red'
    when ${due} <= ${yellow}::date then 'yellow' else 'green' end`
  const filters: RawBuilder<unknown>[] = [sql`jurisdiction = ${reader.jurisdiction}`]
  if (query.service !== undefined) filters.push(sql`service = ${query.service}`)
  if (query.states !== undefined && query.states.length > 0) {
    filters.push(sql`state = any(${[...query.states]})`)
  }
  if (isAtStage(query)) {
    filters.push(sql`closed_on is null and exists (${openStages(query)})`)
  }
  if (query.text !== undefined && query.text !== '') {
    const like = `%${query.text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    filters.push(sql`(title like ${like} or party_name like ${like} or receipt = ${query.text}
      or certificate_number = ${query.text})`)
  }
  const where = sql.join(filters, sql` and `)
  const shown = query.light === undefined ? where : sql`${where} and ${light} = ${query.light}`
  const order = orderOf(query.sort, due)
  const from = query.cursor === undefined ? undefined : placeOf(query.cursor, query.sort)
  const beyond =
    from === undefined
      ? sql``
      : sql` and (${order.by}, id) ${order.descending ? sql`<` : sql`>`}
          (${from[0]}${order.cast}, ${from[1]})`
  const direction = order.descending ? sql`desc` : sql`asc`
  return bureau.database.transaction(reader, async (tx) => {
    const counted = await tx.rows(
      sql`select ${light} as light, count(*)::integer as n from case_file where ${where} group by 1`,
    )
    const rows = await tx.rows(
      sql`select ${sql.raw(caseColumns)} from case_file where ${shown}${beyond}
        order by ${order.by} ${direction}, id ${direction} limit ${query.limit + 1}`,
    )
    const items = rows.slice(0, query.limit).map((row) => caseOf(row).state)
    const last = items.at(-1)
    const counts = { green: 0, yellow: 0, red: 0, none: 0 }
    for (const row of counted) {
      const name = lightOf(row.light)
      counts[name] = numberOf(row, 'n')
    }
    const total =
      query.light === undefined
        ? counts.green + counts.yellow + counts.red + counts.none
        : counts[query.light]
    const next =
      rows.length > query.limit && last !== undefined
        ? writeCursor([
            query.sort === 'due' ? (shownDue(last, query) ?? farFuture) : last.filedAt,
            last.id,
          ])
        : null
    return { items, next, total, counts }
  })
}

/** Where a page begins; a cursor of another list or sort is none of ours. */
function placeOf(cursor: string, sort: CaseQuery['sort']): readonly string[] {
  const place = readCursor(cursor, 2)
  const [by = ''] = place
  const read = sort === 'due' ? parseCivilDate(by) : parseInstant(by)
  if (!read.ok) throw notACursor()
  return place
}

function lightOf(cell: unknown): Light {
  return cell === 'red' || cell === 'yellow' || cell === 'green' ? cell : 'none'
}

function orderOf(sort: CaseQuery['sort'], due: RawBuilder<unknown>) {
  if (sort === 'due') {
    return {
      by: sql`coalesce(${due}, ${farFuture}::date)`,
      cast: sql`::date`,
      descending: false,
    }
  }
  return { by: sql`filed_at`, cast: sql`::timestamptz`, descending: sort === '-filed' }
}

const isAtStage = ({ stage, authority }: CaseQuery): boolean =>
  stage !== undefined || authority !== undefined

/** The open stages of a case that a query is about. */
function openStages({ stage, authority }: CaseQuery): RawBuilder<unknown> {
  const wanted = [
    ...(stage === undefined ? [] : [sql`at ->> 'stage' = ${stage}`]),
    ...(authority === undefined ? [] : [sql`at ->> 'authority' = ${authority}`]),
  ]
  return sql`select (at -> 'clock' ->> 'due')::date as due
    from jsonb_array_elements(position -> 'open') as open_stage (at)
    where ${sql.join(wanted, sql` and `)}`
}

/** The day a list shows and sorts by: of the whole, or of the stages it is about. */
const dueColumn = (query: CaseQuery): RawBuilder<unknown> =>
  isAtStage(query) ? sql`(select min(due) from (${openStages(query)}) as at_stage)` : sql`due_on`

function shownDue(of: CaseState, query: CaseQuery): string | null {
  if (!isAtStage(query)) return of.dueOn
  const days = of.position.open.flatMap(({ stage, authority, clock }) => {
    const isWanted =
      (query.stage ?? stage) === stage && (query.authority ?? authority) === authority
    return isWanted && clock != null && clock.due !== null ? [clock.due] : []
  })
  return days.sort()[0] ?? null
}
