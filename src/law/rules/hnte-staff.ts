/** HNTE condition 4: share of S&T staff (科技人员占比). */

import {
  atLeast,
  inForce,
  isKnown,
  plus,
  ratio,
  when,
} from '../../declare/expression/expression.ts'
import { mean } from '../../declare/expression/number-words.ts'
import { countOver, sumOver } from '../../declare/expression/row-words.ts'
import { parameter } from '../../declare/parameter.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { percent, type Share } from '../../values/share.ts'
import { guide2016, measures2016 } from '../instruments/hnte.ts'
import {
  hnteRdStaff,
  hnteStaff,
  rdStaffAtEnd,
  rdStaffAtStart,
  staffAtEnd,
  staffAtStart,
  staffByMonth,
} from './hnte-facts.ts'

/** Month = (first day + last day) ÷ 2; year = sum of the months ÷ months in business. */
export const hnteMeanStaff = derivation({
  id: 'hnte.mean-staff',
  title: { zh: '职工全年月平均数', en: 'Mean staff of the year' },
  row: 'HNTE-4.averages',
  unit: 'people',
  cite: guide2016.article('ch. 3', '(5)'),
  value: mean(
    ratio(sumOver(staffByMonth, staffAtStart), countOver(staffByMonth)),
    ratio(sumOver(staffByMonth, staffAtEnd), countOver(staffByMonth)),
  ),
})

export const hnteMeanRdStaff = derivation({
  id: 'hnte.mean-rd-staff',
  title: { zh: '科技人员全年月平均数', en: 'Mean S&T staff of the year' },
  row: 'HNTE-4.averages',
  unit: 'people',
  cite: guide2016.article('ch. 3', '(5)'),
  value: mean(
    ratio(sumOver(staffByMonth, rdStaffAtStart), countOver(staffByMonth)),
    ratio(sumOver(staffByMonth, rdStaffAtEnd), countOver(staffByMonth)),
  ),
})

export const hnteStaffFloor = parameter<Share>({
  id: 'hnte.staff-share',
  title: { zh: '科技人员最低占比', en: 'Least share of S&T staff' },
  unit: 'share',
  row: 'HNTE-3.c4',
  values: [
    { from: civilDate('2016-01-01'), value: percent(10n), cite: measures2016.article(11, '(4)') },
  ],
})

export const hnteStaffShare = rule({
  id: 'hnte.staff-share-met',
  title: { zh: '科技人员占比', en: 'Share of S&T staff' },
  row: 'HNTE-3.c4',
  cite: measures2016.article(11, '(4)'),
  holds: atLeast(
    when(
      isKnown(staffByMonth),
      // Months and halves are in both means, so the ratio of the sums is that of the means.
      ratio(
        plus(sumOver(staffByMonth, rdStaffAtStart), sumOver(staffByMonth, rdStaffAtEnd)),
        plus(sumOver(staffByMonth, staffAtStart), sumOver(staffByMonth, staffAtEnd)),
      ),
      ratio(hnteRdStaff, hnteStaff),
    ),
    inForce(hnteStaffFloor),
  ),
})

/** Days of R&D and related work in the year from which a person is S&T staff. */
export const hnteStaffDays = parameter<bigint>({
  id: 'hnte.staff-days',
  title: { zh: '科技人员全年累计工作天数', en: 'Days of work in the year for S&T staff' },
  unit: 'days',
  row: 'HNTE-4.staff',
  values: [{ from: civilDate('2016-01-01'), value: 183n, cite: guide2016.article('ch. 3', '(5)') }],
})
