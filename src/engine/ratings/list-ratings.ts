/** Bad ratings that wait for somebody, the most urgent first. */
import { textOf, truthOf } from '../../store/cells.ts'
import type { Reader, Statement } from '../../store/database.ts'
import { type CivilDate, civilDate } from '../../values/civil-date.ts'
import type { Bureau } from '../bureau.ts'
import { type Light, lightOf } from '../clock/light.ts'
import { readCursor, writeCursor } from '../cursor.ts'

/** A task: a bad rating to answer, or an answer to review. */
export interface RatingTask {
  readonly caseId: string
  readonly title: string
  readonly receipt: string
  readonly partyName: string
  readonly service: string
  readonly level: string
  readonly stage: 'open' | 'appealed'
  readonly ratedOn: string
  readonly dueOn: string
  readonly provisional: boolean
  readonly light: Light
}

const list: Statement = {
  name: 'rating-tasks',
  text: `select r.case_id, c.title, c.receipt, c.party_name, r.service, r.level, r.stage,
      r.rated_on::text as rated_day, r.due_on::text as due_day, r.due_provisional
    from case_rating r join case_file c on c.jurisdiction = r.jurisdiction and c.id = r.case_id
    where r.jurisdiction = $1 and r.stage in ('open', 'appealed')
      and ($2::date is null or (r.due_on, r.case_id) > ($2::date, $3))
    order by r.due_on, r.case_id limit $4`,
}

/** A page of tasks. @throws Invalid when the cursor is none */
export async function listRatingTasks(
  bureau: Bureau,
  reader: Reader,
  page: { readonly cursor?: string; readonly limit: number; readonly today: CivilDate },
): Promise<{ readonly items: readonly RatingTask[]; readonly next: string | null }> {
  const [dueOn, id] = page.cursor === undefined ? [null, null] : readCursor(page.cursor, 2)
  const rows = await bureau.database.transaction(reader, (tx) =>
    tx.run(list, [reader.jurisdiction, dueOn ?? null, id ?? null, page.limit + 1]),
  )
  const items = rows.slice(0, page.limit).map((row): RatingTask => {
    const due = textOf(row, 'due_day')
    return {
      caseId: textOf(row, 'case_id'),
      title: textOf(row, 'title'),
      receipt: textOf(row, 'receipt'),
      partyName: textOf(row, 'party_name'),
      service: textOf(row, 'service'),
      level: textOf(row, 'level'),
      stage: textOf(row, 'stage') === 'appealed' ? 'appealed' : 'open',
      ratedOn: textOf(row, 'rated_day'),
      dueOn: due,
      provisional: truthOf(row, 'due_provisional'),
      light: lightOf(bureau.calendar, civilDate(due), page.today),
    }
  })
  const last = items.at(-1)
  const more = rows.length > page.limit && last !== undefined
  return { items, next: more ? writeCursor([last.dueOn, last.caseId]) : null }
}
