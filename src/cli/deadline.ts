/** `kechuang deadline`: counts a time limit. */
import { type CivilDate, parseCivilDate } from '../values/civil-date.ts'
import { parseLimit } from '../values/limit.ts'
import { type Command, Misuse, textOption } from './command.ts'

function day(text: string, option: string): CivilDate {
  const read = parseCivilDate(text)
  if (!read.ok) throw new Misuse(`--${option} ${text} is not a day; write it like 2019-06-03`)
  return read.value
}

/** Counts a limit from a day: working days by the announced calendar, or calendar days and months. */
export const deadlineCommand: Command = {
  usage: 'deadline --from DATE --limit "7 working days" [--pause A..B] [--known DATE] [--json]',
  about: 'counts a limit in working days, days or months',
  options: {
    from: { type: 'string', about: 'the day after which counting starts' },
    limit: { type: 'string', about: '"7 working days", "30 days", "1 month"' },
    pause: { type: 'string', about: 'stopped..resumed, several separated by commas' },
    known: { type: 'string', about: 'count by the calendar as it stood on this day' },
    json: { type: 'boolean', about: 'print JSON' },
  },
  async run(_positionals, options, { declarations, out }) {
    const from = day(textOption(options, 'from') ?? '', 'from')
    const limit = parseLimit(textOption(options, 'limit') ?? '')
    if (!limit.ok) throw new Misuse('--limit is needed, such as "7 working days"')
    const known = textOption(options, 'known')
    const pauses = (textOption(options, 'pause') ?? '')
      .split(',')
      .filter((part) => part !== '')
      .map((part) => {
        const [stopped = '', resumed = ''] = part.split('..')
        return { stopped: day(stopped, 'pause'), resumed: day(resumed, 'pause') }
      })
    const counted = declarations.calendar.deadline(from, limit.value, {
      pauses,
      ...(known === undefined ? {} : { known: day(known, 'known') }),
    })
    const { due, raw, provisional, countedDays, calendarVersion } = counted
    out(
      options.json === true
        ? `${JSON.stringify({ due, raw, provisional, calendarVersion, countedDays })}\n`
        : `${due}${provisional ? ' (provisional: the calendar of that year is not announced)' : ''}\n`,
    )
    return 0
  },
}
