import { expect, test } from 'vitest'
import { setOn } from '../../../test/support/law-on-day.ts'
import { years } from '../../values/limit.ts'
import { percent } from '../../values/share.ts'
import { checkedShare } from '../rules/rd-deduction-opinion.ts'
import { rdOtherShare } from '../rules/rd-deduction-parameters.ts'
import {
  rdOpinionLimit,
  rdPapersKept,
  rdPrepaymentMonths,
  rdSettlementBy,
} from './rd-deduction-limits.ts'

test.each([
  [rdPrepaymentMonths, '2022-12-31', '2023-01-01', ['07', '10']],
  [rdSettlementBy, '2015-12-31', '2016-01-01', ['05-31']],
  [rdPapersKept, '2020-12-31', '2021-01-01', years(10)],
  [rdOtherShare, '2015-12-31', '2016-01-01', percent(10n)],
  [checkedShare, '2015-12-31', '2016-01-01', percent(20n)],
  [rdOpinionLimit, '2015-12-31', '2016-01-01', null],
])('limit %# is set from its day on', (of, before, day, value) => {
  expect(setOn(of, before)).toBeUndefined()
  expect(setOn(of, day)).toEqual(value)
})
