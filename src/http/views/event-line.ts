/** The parts of which the lines of an event are made. */
import { civilDate, dateInWords } from '../../values/civil-date.ts'
import type { Text } from '../../values/text.ts'
import type { EventView } from '../contract/cases.ts'

/** One line: what it is, and what it says. */
export type Line = EventView['lines'][number]

/** A text that is the same in every language. */
export const same = (text: string): Text => ({ zh: text, en: text })

/** A line. */
export const line = (label: Text, value: Text): Line => ({ label, value })

/** What somebody wrote; no line where nothing was. */
export const given = (label: Text, value: string): Line[] =>
  value === '' ? [] : [line(label, same(value))]

/** A stored day as people write it. */
export const dayText = (day: string): Text => dateInWords(civilDate(day))
