/** Caps and parts of R&D costs by year (限额与计入比例). */
import { parameter } from '../../declare/parameter.ts'
import { civilDate } from '../../values/civil-date.ts'
import { percent, type Share, share } from '../../values/share.ts'
import {
  deduction2015,
  deductionNotice2015,
  deductionNotice2021,
  deductionOverseas2018,
} from '../instruments/rd-super-deduction.ts'

const from = civilDate('2016-01-01')
const since2018 = civilDate('2018-01-01')

/** Other costs are at most 10 % of a total that includes them. */
export const rdOtherShare = parameter<Share>({
  id: 'rd-deduction.other-share',
  title: { zh: '其他相关费用占比上限', en: 'Most that other costs may be of the total' },
  unit: 'share',
  row: 'RD-5.other',
  values: [{ from, value: percent(10n), cite: deduction2015.article(1, '(1)') }],
})

/** The same limit against the five kinds of cost: 10 ÷ (100 − 10). */
export const rdOtherToFive = parameter<Share>({
  id: 'rd-deduction.other-to-five',
  title: { zh: '其他相关费用与前五项之比的上限', en: 'Most that other costs may be of the five' },
  unit: 'share',
  row: 'RD-5.other',
  values: [{ from, value: share(10n, 90n), cite: deduction2015.article(1, '(1)') }],
})

/** 0 while the cap was that of each project, 1 since it is that of all together. */
export const rdCapCombined = parameter<bigint>({
  id: 'rd-deduction.cap-combined',
  title: { zh: '其他相关费用限额统一计算', en: 'One cap over all projects' },
  unit: 'count',
  row: 'RD-5.other',
  values: [
    { from, value: 0n, cite: deductionNotice2015.article(2) },
    { from: civilDate('2021-01-01'), value: 1n, cite: deductionNotice2021.article(3) },
  ],
})

export const rdContractShare = parameter<Share>({
  id: 'rd-deduction.contract-share',
  title: { zh: '委托境内研发计入比例', en: 'Part of domestic contract R&D that counts' },
  unit: 'share',
  row: 'RD-4.7',
  values: [{ from, value: percent(80n), cite: deduction2015.article(2, '(1)') }],
})

/** Nothing before 2018. */
export const rdOverseasShare = parameter<Share>({
  id: 'rd-deduction.overseas-share',
  title: { zh: '委托境外研发计入比例', en: 'Part of overseas contract R&D that counts' },
  unit: 'share',
  row: 'RD-4.8',
  values: [
    { from, value: percent(0n), cite: deduction2015.article(2) },
    { from: since2018, value: percent(80n), cite: deductionOverseas2018.article(1) },
  ],
})

export const rdOverseasLimit = parameter<Share>({
  id: 'rd-deduction.overseas-limit',
  title: {
    zh: '委托境外研发与境内费用之比的上限',
    en: 'Most that overseas may be of domestic costs',
  },
  unit: 'share',
  row: 'RD-4.8',
  values: [
    { from, value: percent(0n), cite: deduction2015.article(2) },
    { from: since2018, value: share(2n, 3n), cite: deductionOverseas2018.article(1) },
  ],
})
