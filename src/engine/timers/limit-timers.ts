/** Reminders of time limits (催办): once when a limit is near, once when it has passed. */
import { textOf } from '../../store/cells.ts'
import type { Statement, Tx } from '../../store/database.ts'
import { addDays, type CivilDate, civilDate, dateInWords } from '../../values/civil-date.ts'
import type { Instant } from '../../values/instant.ts'
import type { Text } from '../../values/text.ts'
import type { Bureau } from '../bureau.ts'
import { lightDays } from '../clock/light.ts'
import { keepMessages } from '../outbox/keep-messages.ts'
import type { Message } from '../outbox/message.ts'
import type { Due, Timer } from './timer.ts'

const running: Statement = {
  name: 'timer-limits',
  text: `select c.id, c.due_on from case_file c where c.jurisdiction = $1 and c.closed_on is null
      and c.due_on <= $3 and ($4::date is null or c.due_on >= $4)
      and not exists (select 1 from fired_timer f where f.jurisdiction = c.jurisdiction
        and f.kind = $2 and f.subject = c.id and f.due = c.due_on::text)
    order by c.due_on, c.id limit $5`,
}

const subject: Statement = {
  name: 'timer-case',
  text: 'select title, receipt, party, state from case_file where jurisdiction = $1 and id = $2',
}

interface Said {
  readonly title: Text
  readonly text: (due: Text) => Text
}

const near: Said = {
  title: { zh: '办理期限临近', en: 'A time limit is near' },
  text: (due) => ({ zh: `期限为${due.zh}，请及时处理。`, en: `It is due by ${due.en}.` }),
}

const passed: Said = {
  title: { zh: '办理期限已过', en: 'A time limit has passed' },
  text: (due) => ({
    zh: `期限${due.zh}已过，请立即处理并说明原因。`,
    en: `It was due by ${due.en}. Act at once and give the reason.`,
  }),
}

/** Whoever must act is reminded: the applicant while a correction is awaited, else the officers. */
async function remind(
  bureau: Bureau,
  tx: Tx,
  kind: string,
  due: Due,
  said: Said,
  now: Instant,
): Promise<void> {
  const [row] = await tx.run(subject, [bureau.city.jurisdiction, due.subject])
  if (row === undefined) return
  const text = said.text(dateInWords(civilDate(due.due)))
  const title = textOf(row, 'title')
  const receipt = textOf(row, 'receipt')
  const about = (to: Message['to']): Message => ({
    id: `${due.subject}-${kind}-${due.due}-${to.id}`,
    to,
    topic: `timer.${kind}`,
    caseId: due.subject,
    title: said.title,
    text: {
      zh: `「${title}」（${receipt}）：${text.zh}`,
      en: `“${title}” (${receipt}): ${text.en}`,
    },
    at: now,
  })
  const awaited = textOf(row, 'state') === 'awaiting-correction'
  const party = { kind: 'party', id: textOf(row, 'party') } as const
  const officers = { kind: 'role', id: 'officer' } as const
  const heads = { kind: 'role', id: 'head' } as const
  const told = awaited ? [party] : kind === 'limit-passed' ? [officers, heads] : [officers]
  await keepMessages(bureau, tx, told.map(about))
}

async function casesDue(
  bureau: Bureau,
  tx: Tx,
  kind: string,
  days: { readonly upTo: CivilDate; readonly from: CivilDate | null },
  limit: number,
): Promise<readonly Due[]> {
  const values = [bureau.city.jurisdiction, kind, days.upTo, days.from, limit]
  const rows = await tx.run(running, values)
  return rows.map((row) => ({ subject: textOf(row, 'id'), due: textOf(row, 'due_on') }))
}

/** A limit is near: the light has turned yellow and the day is not over. */
export const limitNear: Timer = {
  kind: 'limit-near',
  due: (bureau, tx, today, limit) => {
    const { yellow } = lightDays(bureau.calendar, today)
    return casesDue(bureau, tx, limitNear.kind, { upTo: yellow, from: today }, limit)
  },
  fire: (bureau, tx, due, now) => remind(bureau, tx, limitNear.kind, due, near, now),
}

/** A limit has passed: its last day is over. */
export const limitPassed: Timer = {
  kind: 'limit-passed',
  due: (bureau, tx, today, limit) => {
    const yesterday = addDays(today, -1)
    return casesDue(bureau, tx, limitPassed.kind, { upTo: yesterday, from: null }, limit)
  },
  fire: (bureau, tx, due, now) => remind(bureau, tx, limitPassed.kind, due, passed, now),
}
