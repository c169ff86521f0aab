/** Reminders of bad ratings that wait for their answer: once near the last day, once after it. */
import { textOf } from '../../store/cells.ts'
import type { Statement, Tx } from '../../store/database.ts'
import { addDays, type CivilDate, civilDate, dateInWords } from '../../values/civil-date.ts'
import type { Instant } from '../../values/instant.ts'
import type { Text } from '../../values/text.ts'
import type { Bureau } from '../bureau.ts'
import { lightDays } from '../clock/light.ts'
import { keepMessages } from '../outbox/keep-messages.ts'
import type { Due, Timer } from './timer.ts'

const waiting: Statement = {
  name: 'timer-ratings',
  text: `select r.case_id, r.due_on::text as due_on from case_rating r
    where r.jurisdiction = $1 and r.stage in ('open', 'appealed')
      and r.due_on <= $3 and ($4::date is null or r.due_on >= $4)
      and not exists (select 1 from fired_timer f where f.jurisdiction = r.jurisdiction
        and f.kind = $2 and f.subject = r.case_id and f.due = r.due_on::text)
    order by r.due_on, r.case_id limit $5`,
}

const subject: Statement = {
  name: 'timer-rated-case',
  text: `select c.title, c.receipt, r.stage from case_file c join case_rating r
      on r.jurisdiction = c.jurisdiction and r.case_id = c.id
    where c.jurisdiction = $1 and c.id = $2`,
}

async function dueBetween(
  bureau: Bureau,
  tx: Tx,
  kind: string,
  days: { readonly upTo: CivilDate; readonly from: CivilDate | null },
  limit: number,
): Promise<readonly Due[]> {
  const values = [bureau.city.jurisdiction, kind, days.upTo, days.from, limit]
  const rows = await tx.run(waiting, values)
  return rows.map((row) => ({ subject: textOf(row, 'case_id'), due: textOf(row, 'due_on') }))
}

/** The office answers, the supervisor reviews; a day that has passed is told the heads too. */
async function remind(
  bureau: Bureau,
  tx: Tx,
  kind: string,
  due: Due,
  title: Text,
  now: Instant,
): Promise<void> {
  const [row] = await tx.run(subject, [bureau.city.jurisdiction, due.subject])
  if (row === undefined) return
  const acts = textOf(row, 'stage') === 'appealed' ? 'supervisor' : 'officer'
  const told = kind === ratingPassed.kind ? [...new Set([acts, 'head', 'supervisor'])] : [acts]
  const last = dateInWords(civilDate(due.due))
  const [name, receipt] = [textOf(row, 'title'), textOf(row, 'receipt')]
  const messages = told.map((role) => ({
    id: `${due.subject}-${kind}-${due.due}-${role}`,
    to: { kind: 'role', id: role } as const,
    topic: `timer.${kind}`,
    caseId: due.subject,
    title,
    text: {
      zh: `「${name}」（${receipt}）：差评答复期限为${last.zh}。`,
      en: `“${name}” (${receipt}): the answer to its rating is due by ${last.en}.`,
    },
    at: now,
  }))
  await keepMessages(bureau, tx, messages)
}

/** The last day for an answer is near. */
export const ratingNear: Timer = {
  kind: 'rating-near',
  due: (bureau, tx, today, limit) => {
    const { yellow } = lightDays(bureau.calendar, today)
    return dueBetween(bureau, tx, ratingNear.kind, { upTo: yellow, from: today }, limit)
  },
  fire: (bureau, tx, due, now) =>
    remind(
      bureau,
      tx,
      ratingNear.kind,
      due,
      { zh: '差评答复期限临近', en: 'A rating waits for its answer' },
      now,
    ),
}

/** It has passed without one. */
export const ratingPassed: Timer = {
  kind: 'rating-passed',
  due: (bureau, tx, today, limit) =>
    dueBetween(bureau, tx, ratingPassed.kind, { upTo: addDays(today, -1), from: null }, limit),
  fire: (bureau, tx, due, now) =>
    remind(
      bureau,
      tx,
      ratingPassed.kind,
      due,
      { zh: '差评逾期未答复', en: 'A rating was not answered in time' },
      now,
    ),
}
