/** Reminders of time limits (催办): once when a limit is near, once when it has passed. */
import { textOf } from '../../store/cells.ts'
import { reminders } from './reminders.ts'

/** Whoever must act is reminded: the applicant while a correction is awaited, else the officers. */
const limits = reminders({
  kind: 'limit',
  waiting: {
    name: 'timer-limits',
    text: `select c.id as subject, c.due_on from case_file c
      where c.jurisdiction = $1 and c.closed_on is null
        and c.due_on <= $3 and ($4::date is null or c.due_on >= $4)
        and not exists (select 1 from fired_timer f where f.jurisdiction = c.jurisdiction
          and f.kind = $2 and f.subject = c.id and f.due = c.due_on::text)
      order by c.due_on, c.id limit $5`,
  },
  subject: {
    name: 'timer-case',
    text: 'select title, receipt, party, state from case_file where jurisdiction = $1 and id = $2',
  },
  told(row, hasPassed) {
    if (textOf(row, 'state') === 'awaiting-correction') {
      return [{ kind: 'party', id: textOf(row, 'party') }]
    }
    const roles = hasPassed ? ['officer', 'head'] : ['officer']
    return roles.map((id) => ({ kind: 'role', id }))
  },
  near: {
    title: { zh: '办理期限临近', en: 'A time limit is near' },
    text: (due) => ({ zh: `期限为${due.zh}，请及时处理。`, en: `It is due by ${due.en}.` }),
  },
  passed: {
    title: { zh: '办理期限已过', en: 'A time limit has passed' },
    text: (due) => ({
      zh: `期限${due.zh}已过，请立即处理并说明原因。`,
      en: `It was due by ${due.en}. Act at once and give the reason.`,
    }),
  },
})

/** A limit is near: the light has turned yellow and the day is not over. */
export const limitNear = limits.near

/** A limit has passed: its last day is over. */
export const limitPassed = limits.passed
