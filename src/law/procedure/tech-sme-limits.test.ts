import { expect, test } from 'vitest'
import { setOn } from '../../../test/support/law-on-day.ts'
import { months, workingDays, years } from '../../values/limit.ts'
import { percent } from '../../values/share.ts'
import { siteCheckShare } from '../rules/tech-sme-check.ts'
import {
  techSmeBatches,
  techSmeChangeReportLimit,
  techSmeFraudBar,
  techSmePublicity,
  techSmeRound,
  techSmeUpdateBy,
} from './tech-sme-limits.ts'

test.each([
  [techSmePublicity, workingDays(10), '2017-05-02', '2017-05-03'],
  [techSmeChangeReportLimit, months(3), '2017-05-02', '2017-05-03'],
  [techSmeUpdateBy, ['03-31'], '2017-05-02', '2017-05-03'],
  [techSmeFraudBar, years(3), '2025-12-31', '2026-01-01'],
  [siteCheckShare, percent(5n), '2025-12-31', '2026-01-01'],
  [techSmeRound, ['06-01', '08-31'], '2025-12-31', '2026-01-01'],
  [techSmeBatches, ['06-30', '07-31', '08-31', '10-15'], '2025-12-31', '2026-01-01'],
])('limit %# is set from its day on', (limit, value, before, day) => {
  expect(setOn(limit, before)).toBeUndefined()
  expect(setOn(limit, day)).toEqual(value)
})

test.each([techSmeRound, techSmeBatches])('the windows of 2026 are not those of 2027', (window) => {
  expect(setOn(window, '2026-12-31')).not.toBeNull()
  expect(setOn(window, '2027-01-01')).toBeNull()
})
