/** Time limits that services share. */
import { parameter } from '../../declare/parameter.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Limit, workingDays } from '../../values/limit.ts'
import { licensingLaw } from '../instruments/licensing-law.ts'

/** Within which everything to be corrected is told; later the application counts as accepted. */
export const correctionNoticeLimit = parameter<Limit>({
  id: 'procedure.correction-notice-limit',
  title: { zh: '一次性告知补正的期限', en: 'Limit for asking for corrections' },
  unit: 'limit',
  values: [
    {
      from: civilDate('2000-01-01'),
      value: workingDays(5),
      cite: licensingLaw.article(32),
      grade: 'design-default',
    },
  ],
})
