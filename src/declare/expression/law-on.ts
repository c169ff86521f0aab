/** The law as it stands on one day: every parameter's value in force. */
import type { CivilDate } from '../../values/civil-date.ts'
import { type DatedValue, type Parameter, valueOn } from '../parameter.ts'

/** What the evaluator asks of the law. */
export interface Law {
  /** The day by which is judged. */
  readonly on: CivilDate
  /** The parameter itself. */
  parameter(id: string): Parameter | undefined
  /** Its value in force on the day, with its article. */
  value(id: string): DatedValue | undefined
}

/**
 * The law on a day.
 *
 * @param switches - law switches the city has turned on
 */
export function lawOn(
  on: CivilDate,
  parameters: Iterable<Parameter>,
  switches: readonly string[] = [],
): Law {
  const byId = new Map<string, Parameter>()
  for (const each of parameters) byId.set(each.id, each)
  const values = new Map<string, DatedValue | undefined>()
  return {
    on,
    parameter: (id) => byId.get(id),
    value(id) {
      if (values.has(id)) return values.get(id)
      const found = byId.get(id)
      const value = found === undefined ? undefined : valueOn(found, on, switches)
      values.set(id, value)
      return value
    },
  }
}
