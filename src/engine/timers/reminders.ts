/** Two reminders of one kind of last day: once when it is near, once when it has passed. */
import { textOf } from '../../store/cells.ts'
import type { Row, Statement } from '../../store/database.ts'
import { addDays, civilDate, dateInWords } from '../../values/civil-date.ts'
import type { Text } from '../../values/text.ts'
import { lightDays } from '../clock/light.ts'
import { keepMessages } from '../outbox/keep-messages.ts'
import type { Message, Recipient } from '../outbox/message.ts'
import type { Timer } from './timer.ts'

/** What one reminder says. */
export interface Said {
  readonly title: Text
  readonly text: (due: Text) => Text
}

/** A kind of last day. */
export interface Remembered {
  /** Kinds of timer are this and `-near`, this and `-passed`. */
  readonly kind: string
  /**
   * Cases by their last days, the earliest first: `subject` and `due_on`, of jurisdiction, kind of
   * timer, last and first day (null for any) and how many.
   */
  readonly waiting: Statement
  /** What a reminder is about: `title`, `receipt` and what {@link told} reads, of jurisdiction and case. */
  readonly subject: Statement
  /** Who is told. */
  told(subject: Row, hasPassed: boolean): readonly Recipient[]
  readonly near: Said
  readonly passed: Said
}

/** The reminders: near from the day its light turns yellow to the last day; passed from the day after. */
export function reminders(of: Remembered): { readonly near: Timer; readonly passed: Timer } {
  const reminder = (hasPassed: boolean): Timer => {
    const kind = `${of.kind}-${hasPassed ? 'passed' : 'near'}`
    const said = hasPassed ? of.passed : of.near
    return {
      kind,
      async due(bureau, tx, today, limit) {
        const { yellow } = lightDays(bureau.calendar, today)
        const days = hasPassed ? [addDays(today, -1), null] : [yellow, today]
        const rows = await tx.run(of.waiting, [bureau.city.jurisdiction, kind, ...days, limit])
        return rows.map((row) => ({ subject: textOf(row, 'subject'), due: textOf(row, 'due_on') }))
      },
      async fire(bureau, tx, { subject, due }, now) {
        const [row] = await tx.run(of.subject, [bureau.city.jurisdiction, subject])
        if (row === undefined) return
        const text = said.text(dateInWords(civilDate(due)))
        const [title, receipt] = [textOf(row, 'title'), textOf(row, 'receipt')]
        const about = (to: Recipient): Message => ({
          id: `${subject}-${kind}-${due}-${to.id}`,
          to,
          topic: `timer.${kind}`,
          caseId: subject,
          title: said.title,
          text: {
            zh: `「${title}」（${receipt}）：${text.zh}`,
            en: `“${title}” (${receipt}): ${text.en}`,
          },
          at: now,
        })
        await keepMessages(bureau, tx, of.told(row, hasPassed).map(about))
      },
    }
  }
  return { near: reminder(false), passed: reminder(true) }
}
