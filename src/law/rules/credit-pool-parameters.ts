/** Credit pool: amounts, shares, days and thresholds (资金池参数). Those of 2025 were not read. */
import { type LawSwitch, parameter } from '../../declare/parameter.ts'
import { civilDate } from '../../values/civil-date.ts'
import { days, type Limit, workingDays } from '../../values/limit.ts'
import { type Fen, yuan } from '../../values/money.ts'
import { percent, type Share } from '../../values/share.ts'
import { creditMechanism2025, creditPool2019, creditPool2021 } from '../instruments/credit-pool.ts'

const first = civilDate('2019-01-01')
const second = civilDate('2021-07-01')
const unread = {
  from: civilDate('2025-10-01'),
  value: null,
  cite: creditMechanism2025.article('whole'),
}
const ours = {
  from: first,
  cite: creditPool2019.article('procedure'),
  grade: 'design-default' as const,
}

export const poolCap = parameter<Fen>({
  id: 'credit-pool.annual-cap',
  title: { zh: '资金池年度预算上限', en: 'Most the pool pays a year' },
  unit: 'fen',
  row: 'POOL-2.pool',
  values: [
    { from: first, value: yuan(200_000_000n), cite: creditPool2019.article('pool') },
    { from: second, value: yuan(200_000_000n), cite: creditPool2021.article('pool') },
    unread,
  ],
})

export const borrowerCap = parameter<Fen>({
  id: 'credit-pool.borrower-annual-cap',
  title: { zh: '单个企业年度贷款上限', en: 'Most loans of one enterprise a year' },
  unit: 'fen',
  row: 'POOL-2.borrower-cap',
  values: [
    { from: first, value: yuan(20_000_000n), cite: creditPool2019.article('borrower') },
    {
      from: second,
      value: yuan(20_000_000n),
      cite: creditPool2021.article('borrower'),
      grade: 'unverified',
    },
    unread,
  ],
})

export const mostCompensated = parameter<Share>({
  id: 'credit-pool.most-compensated',
  title: { zh: '补偿比例上限', en: 'Most compensated' },
  unit: 'share',
  row: 'POOL-2.share',
  values: [
    { from: first, value: percent(50n), cite: creditPool2019.article('compensation') },
    { from: second, value: percent(50n), cite: creditPool2021.article('compensation') },
    unread,
  ],
})

/** The figure was cut off in the copy that was read: it must be confirmed before a bank is paid. */
export const bankCap = parameter<Share>({
  id: 'credit-pool.bank-annual-cap',
  title: { zh: '银行年度补偿占发放额比例上限', en: 'Most a bank claims of what it lent' },
  unit: 'share',
  row: 'POOL-2.bank',
  values: [{ from: first, value: null, cite: creditPool2019.article('bank') }],
})

/** Lets claims beyond the pool wait for next year, instead of paying all of them in part. */
export const carryOver: LawSwitch = {
  id: 'credit-pool.carry-over',
  title: { zh: '超出资金池的补偿结转下年', en: 'Claims beyond the pool are carried over' },
  cite: creditPool2019.article('pool'),
}

/** A gap of the law: what happens when claims exceed the pool. */
export const paidInPart = parameter<boolean>({
  id: 'credit-pool.paid-in-part',
  title: { zh: '超出资金池时按比例补偿', en: 'Claims are cut in proportion' },
  unit: 'yes or no',
  row: 'POOL-4.pool',
  values: [
    { ...ours, value: true },
    { ...ours, value: false, under: carryOver.id },
  ],
})

const share = (id: string, zh: string, en: string, value: Share) =>
  parameter<Share>({
    id: `credit-pool.${id}`,
    title: { zh, en },
    unit: 'share',
    row: 'POOL-5',
    values: [{ ...ours, value }],
  })

export const stopLoss = share(
  'stop-loss',
  '停止新增业务的不良率',
  'Bad rate that stops',
  percent(3n),
)
export const freezeFrom = share(
  'freeze',
  '全池冻结比例',
  'Part that freezes the pool',
  percent(80n),
)

const count = (id: string, zh: string, en: string, unit: string, value: bigint) =>
  parameter<bigint>({
    id: `credit-pool.${id}`,
    title: { zh, en },
    unit,
    row: 'POOL-3',
    values: [{ ...ours, value }],
  })

export const overdueDays = count('overdue-days', '逾期天数', 'Days overdue', 'days', 90n)
export const quartersBelow = count(
  'quarters-below',
  '恢复业务所需连续季度',
  'Quarters below before business resumes',
  'quarters',
  2n,
)

const limit = (id: string, zh: string, en: string, value: Limit) =>
  parameter<Limit>({
    id: `credit-pool.${id}`,
    title: { zh, en },
    unit: 'limit',
    row: 'POOL-3',
    values: [{ ...ours, value }],
  })

/** Days within which each step is taken; the measures’ own were not obtained. */
export const reportLimit = limit(
  'report-limit',
  '放款后报送期限',
  'Report after drawdown',
  days(30),
)
export const filingLimit = limit('filing-limit', '备案期限', 'Registration', workingDays(5))
export const noticeLimit = limit('notice-limit', '逾期通知期限', 'Notice of default', days(30))
export const reviewLimit = limit('review-limit', '专项审核期限', 'Special audit', workingDays(30))
export const publicityTime = limit('publicity', '公示期', 'Publicity', workingDays(5))
export const receiptLimit = limit(
  'receipt-limit',
  '回款报告期限',
  'Report of receipts',
  workingDays(10),
)
export const returnLimit = limit('return-limit', '返还期限', 'Return of the share', days(30))
