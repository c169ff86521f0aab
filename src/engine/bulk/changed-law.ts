/** The law with some parameters changed, for simulations; nothing is stored. */
import type { Law } from '../../declare/expression/law-on.ts'
import type { ParameterValue } from '../../declare/parameter.ts'
import type { CivilDate } from '../../values/civil-date.ts'

/** A parameter as it would be from a day on. */
export interface ParameterChange {
  readonly parameter: string
  readonly value: ParameterValue
  /** First day on which it would apply; always when left out. */
  readonly from?: CivilDate
}

/** The law as it would be; before the day of a change it is as it is. */
export function changedLaw(law: Law, changes: readonly ParameterChange[]): Law {
  const applying = new Map(
    changes
      .filter(({ from }) => from === undefined || from <= law.on)
      .map((change) => [change.parameter, change.value]),
  )
  return {
    ...law,
    value(id) {
      const now = law.value(id)
      const changed = applying.get(id)
      return now === undefined || changed === undefined ? now : { ...now, value: changed }
    },
  }
}
