import { expect, test } from 'vitest'
import { setOn } from '../../../test/support/law-on-day.ts'
import { days, months, workingDays, years } from '../../values/limit.ts'
import { percent } from '../../values/share.ts'
import { hnteConductWindow } from '../rules/hnte-conduct.ts'
import { hnteOtherShare } from '../rules/hnte-rd-cost.ts'
import { hnteStaffDays } from '../rules/hnte-staff.ts'
import {
  hnteChangeReportLimit,
  hnteNameChangePublicity,
  hnteNationalReportBy,
  hntePublicity,
  hnteValidity,
  hnteYearlyReportBy,
} from './hnte-limits.ts'

test.each([
  [hntePublicity, workingDays(10)],
  [hnteNameChangePublicity, workingDays(10)],
  [hnteValidity, years(3)],
  [hnteChangeReportLimit, months(3)],
  [hnteYearlyReportBy, ['05-31']],
  [hnteNationalReportBy, ['11-30']],
])('limit %# is set from 2016 on', (limit, value) => {
  expect(setOn(limit, '2015-12-31')).toBeUndefined()
  expect(setOn(limit, '2016-01-01')).toEqual(value)
})

test.each([
  [hnteConductWindow, days(365)],
  [hnteStaffDays, 183n],
  [hnteOtherShare, percent(20n)],
])('what is counted %# is set from 2016 on', (of, value) => {
  expect(setOn(of, '2015-12-31')).toBeUndefined()
  expect(setOn(of, '2016-01-01')).toEqual(value)
})
