/** The light of a clock: green with time left, yellow near the end, red on the last day and after. */
import type { CivilDate } from '../../values/civil-date.ts'
import type { WorkingCalendar } from '../../values/working-calendar.ts'

/** `none` while no clock runs. */
export type Light = 'green' | 'yellow' | 'red' | 'none'

/** Working days before the last day from which the light is yellow. */
const warningDays = 3

/** The last due days that are red and yellow on a day. */
export function lightDays(
  calendar: WorkingCalendar,
  today: CivilDate,
): { readonly red: CivilDate; readonly yellow: CivilDate } {
  return { red: today, yellow: calendar.addWorkdays(today, warningDays) }
}

/** The light of one clock. */
export function lightOf(calendar: WorkingCalendar, due: CivilDate | null, today: CivilDate): Light {
  if (due === null) return 'none'
  const { red, yellow } = lightDays(calendar, today)
  return due <= red ? 'red' : due <= yellow ? 'yellow' : 'green'
}
