/** Compares the lines of ratings that lists and figures read with the events of their cases. */
import { textOf } from '../../store/cells.ts'
import type { Reader, Statement } from '../../store/database.ts'
import type { Bureau } from '../bureau.ts'
import { eventsOfCases } from '../cases/rebuild.ts'
import { type RatingState, ratingAfter } from './rating-state.ts'
import { lineOf } from './read-rating.ts'

const page: Statement = {
  name: 'ratings-kept',
  text: `select c.case_id, r.level, r.bad::text as bad, r.rated_on::text as rated_day, r.stage,
      r.due_on::text as due_day, r.due_provisional::text as due_provisional, r.outcome,
      r.called_back_on::text as called_day, r.closed_on::text as closed_day
    from (select case_id from case_rating where jurisdiction = $1 and case_id > $2
      union select case_id from case_event
        where jurisdiction = $1 and case_id > $2 and kind = 'rated'
      order by case_id limit $3) c
    left join case_rating r on r.jurisdiction = $1 and r.case_id = c.case_id
    order by c.case_id`,
}
const columns = [
  'level',
  'bad',
  'rated_day',
  'stage',
  'due_day',
  'due_provisional',
  'outcome',
  'called_day',
  'closed_day',
] as const
/** Cases compared at a time. */
const atOnce = 500

/** Cases whose line differs from their events, up to a page of them. */
export async function checkRatings(bureau: Bureau, reader: Reader): Promise<readonly string[]> {
  const { jurisdiction } = reader
  const faults: string[] = []
  for (let from = ''; faults.length < atOnce; ) {
    const last = await bureau.database.transaction(reader, async (tx) => {
      const rows = await tx.run(page, [jurisdiction, from, atOnce])
      const ids = rows.map((row) => textOf(row, 'case_id'))
      const said = new Map<string, RatingState | undefined>()
      for (const { event } of await eventsOfCases(tx, jurisdiction, ids)) {
        said.set(event.caseId, ratingAfter(said.get(event.caseId), event))
      }
      for (const row of rows) {
        const caseId = textOf(row, 'case_id')
        const state = said.get(caseId)
        const line = state === undefined ? columns.map(() => null) : lineOf(state)
        const shown = columns.map((column) => row[column] ?? null)
        if (line.map(String).join('\n') !== shown.map(String).join('\n')) faults.push(caseId)
      }
      return rows.length < atOnce ? undefined : textOf(rows.at(-1) ?? {}, 'case_id')
    })
    if (last === undefined) break
    from = last
  }
  return faults
}
