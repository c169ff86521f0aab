import { expect, test } from 'vitest'
import { valueOn } from '../../declare/parameter.ts'
import { civilDate } from '../../values/civil-date.ts'
import { months, workingDays, years } from '../../values/limit.ts'
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
  expect(valueOn(limit, civilDate('2015-12-31'))).toBeUndefined()
  expect(valueOn(limit, civilDate('2016-01-01'))?.value).toEqual(value)
})
