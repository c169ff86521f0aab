/** Credit pool: figures by which it is judged (资金池指标). */
import { minus, ratio } from '../../declare/expression/expression.ts'
import { type Fact, fact } from '../../declare/fact.ts'
import { derivation } from '../../declare/rule.ts'
import { creditPool2019 } from '../instruments/credit-pool.ts'

const money = (id: string, zh: string, en: string) =>
  fact.money(`pool-${id}`, { zh: `${zh}（元）`, en: `${en} (CNY)` })

export const newLoans = money('new-loans', '本年新增贷款', 'New loans of the year')
export const budgetPaid = money('budget-paid', '资金池本年支付', 'Paid by the pool in the year')
export const lentSoFar = money('lent-so-far', '累计贷款', 'Lent so far')
export const compensated = money('compensated', '累计补偿', 'Compensated so far')
export const returnedSoFar = money('returned', '累计返还', 'Returned so far')
export const firstLoans = money('first-loans', '首贷金额', 'First loans of a borrower')
export const unsecured = money('unsecured-loans', '信用贷款金额', 'Unsecured loans')

type Money = Fact<'money'>
const figure = (id: string, zh: string, en: string, unit: string, over: Money, under: Money) =>
  derivation({
    id: `credit-pool.${id}`,
    title: { zh, en },
    cite: creditPool2019.article('procedure'),
    grade: 'design-default',
    unit,
    row: 'POOL-5',
    value: ratio(over, under),
  })

/** New loans for each yuan paid. */
export const leverage = figure('leverage', '放大倍数', 'Leverage', 'times', newLoans, budgetPaid)
export const recoveryRate = figure(
  'recovery-rate',
  '回收率',
  'Recovery rate',
  'share',
  returnedSoFar,
  compensated,
)
export const firstLoanPart = figure(
  'first-loan-part',
  '首贷占比',
  'Part of first loans',
  'share',
  firstLoans,
  newLoans,
)
export const unsecuredPart = figure(
  'unsecured-part',
  '信用贷占比',
  'Part of unsecured loans',
  'share',
  unsecured,
  newLoans,
)

/** What the pool has paid and not had back, of all that was lent. */
export const lossRate = derivation({
  id: 'credit-pool.loss-rate',
  title: { zh: '代偿率', en: 'Loss rate' },
  cite: creditPool2019.article('procedure'),
  grade: 'design-default',
  row: 'POOL-5',
  value: ratio(minus(compensated, returnedSoFar), lentSoFar),
})
