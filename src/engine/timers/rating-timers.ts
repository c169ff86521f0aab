/** Reminders of bad ratings that wait for their answer: once near the last day, once after it. */
import { textOf } from '../../store/cells.ts'
import type { Text } from '../../values/text.ts'
import { reminders } from './reminders.ts'

const dueBy = (due: Text): Text => ({
  zh: `差评答复期限为${due.zh}。`,
  en: `the answer to its rating is due by ${due.en}.`,
})

/** The office answers, the supervisor reviews; a day that has passed is told the heads too. */
const ratings = reminders({
  kind: 'rating',
  waiting: {
    name: 'timer-ratings',
    text: `select r.case_id as subject, r.due_on::text as due_on from case_rating r
      where r.jurisdiction = $1 and r.stage in ('open', 'appealed')
        and r.due_on <= $3 and ($4::date is null or r.due_on >= $4)
        and not exists (select 1 from fired_timer f where f.jurisdiction = r.jurisdiction
          and f.kind = $2 and f.subject = r.case_id and f.due = r.due_on::text)
      order by r.due_on, r.case_id limit $5`,
  },
  subject: {
    name: 'timer-rated-case',
    text: `select c.title, c.receipt, r.stage from case_file c join case_rating r
        on r.jurisdiction = c.jurisdiction and r.case_id = c.id
      where c.jurisdiction = $1 and c.id = $2`,
  },
  told(row, hasPassed) {
    const acts = textOf(row, 'stage') === 'appealed' ? 'supervisor' : 'officer'
    const roles = hasPassed ? [...new Set([acts, 'head', 'supervisor'])] : [acts]
    return roles.map((id) => ({ kind: 'role', id }))
  },
  near: { title: { zh: '差评答复期限临近', en: 'A rating waits for its answer' }, text: dueBy },
  passed: { title: { zh: '差评逾期未答复', en: 'A rating was not answered in time' }, text: dueBy },
})

/** The last day for an answer is near. */
export const ratingNear = ratings.near

/** It has passed without one. */
export const ratingPassed = ratings.passed
