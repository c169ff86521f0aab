/** What changes in the law on a day: documents, dated values and conditions that start or end. */
import type { Instrument } from '../../declare/instrument.ts'
import type { DatedValue, Parameter } from '../../declare/parameter.ts'
import type { Rule } from '../../declare/rule.ts'
import { addDays, type CivilDate } from '../../values/civil-date.ts'
import type { LawBook } from './law-book.ts'

/** A value that is another one from the day on. */
export interface ChangedValue {
  readonly parameter: Parameter
  /** Undefined where the law set none before. */
  readonly before: DatedValue | undefined
  readonly after: DatedValue
}

/** The changes of one day. */
export interface LawChanges {
  readonly starting: readonly Instrument[]
  /** Documents whose last day was the day before. */
  readonly ending: readonly Instrument[]
  readonly values: readonly ChangedValue[]
  readonly rulesStarting: readonly Rule[]
  readonly rulesEnding: readonly Rule[]
}

/** The changes between the day before and a day. */
export function changesOn(book: LawBook, on: CivilDate): LawChanges {
  const instruments = [...book.instruments.values()]
  const rules = rulesOf(book)
  return {
    starting: instruments.filter(({ inForce }) => inForce?.from === on),
    ending: instruments.filter(({ inForce }) => firstDayAfter(inForce?.to) === on),
    values: [...book.parameters.values()].flatMap((parameter) =>
      parameter.values.flatMap((after) =>
        after.from === on ? [{ parameter, before: before(parameter, after), after }] : [],
      ),
    ),
    rulesStarting: rules.filter(({ from }) => from === on),
    rulesEnding: rules.filter(({ until }) => firstDayAfter(until) === on),
  }
}

/** Every day on which something changes, in order. */
export function daysOfChange(book: LawBook): readonly CivilDate[] {
  const days = [
    ...[...book.instruments.values()].flatMap(({ inForce }) => [
      inForce?.from,
      firstDayAfter(inForce?.to),
    ]),
    ...[...book.parameters.values()].flatMap(({ values }) => values.map(({ from }) => from)),
    ...rulesOf(book).flatMap(({ from, until }) => [from, firstDayAfter(until)]),
  ]
  return [...new Set(days.flatMap((day) => (day === undefined ? [] : [day])))].sort()
}

const rulesOf = (book: LawBook): readonly Rule[] =>
  [...book.formulas.values()].flatMap((each) => ('holds' in each ? [each] : []))

const firstDayAfter = (day: CivilDate | undefined) =>
  day === undefined ? undefined : addDays(day, 1)

/** The value before, among those of the same switch, or the ordinary one. */
function before({ values }: Parameter, after: DatedValue): DatedValue | undefined {
  const earlier = values.filter(({ from }) => from < after.from)
  return (
    earlier.findLast(({ under }) => under === after.under) ??
    earlier.findLast(({ under }) => under === undefined)
  )
}
