/** A day among what a request asks. */
import { Invalid } from '../declare/refusal.ts'
import { type CivilDate, parseCivilDate } from '../values/civil-date.ts'

/**
 * Reads a day.
 *
 * @throws Invalid - no such day
 */
export function dayAsked(text: string): CivilDate {
  const read = parseCivilDate(text)
  if (read.ok) return read.value
  throw new Invalid([
    {
      field: 'on',
      code: 'date.format',
      text: {
        zh: '日期不存在或格式不对，请按 2019-06-03 填写',
        en: 'No such day; write it like 2019-06-03',
      },
      level: 'refuse',
    },
  ])
}
