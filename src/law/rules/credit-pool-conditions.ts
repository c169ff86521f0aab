/** Credit pool: which loans are registered, when a loan is in default, and when business stops (条件). */

import { later } from '../../declare/expression/day-words.ts'
import {
  all,
  any,
  atLeast,
  atMost,
  inForce,
  isOneOf,
  isTrue,
  moreThan,
  not,
  onlyWhen,
  ratio,
} from '../../declare/expression/expression.ts'
import { fact } from '../../declare/fact.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { creditPool2019, creditPool2021 } from '../instruments/credit-pool.ts'
import { claimsOfPool } from './credit-pool-amounts.ts'
import {
  freezeFrom,
  overdueDays,
  poolCap,
  quartersBelow,
  reportLimit,
  stopLoss,
} from './credit-pool-parameters.ts'

const procedure = creditPool2019.article('procedure')

export const eligibleOnDrawdown = fact.truth('pool-eligible-on-drawdown', {
  zh: '放款日为在穗科技型中小企业，有自主知识产权、创新性和市场前景',
  en: 'On the day of drawdown a technology SME of the city with own IP and prospects',
})
export const loanUse = fact.choice('pool-loan-use', { zh: '贷款用途', en: 'Use of the loan' }, [
  { id: 'business', label: { zh: '生产经营', en: 'business' } },
  { id: 'real-estate', label: { zh: '房地产', en: 'real estate' } },
  { id: 'securities', label: { zh: '证券、期货等投资', en: 'securities' } },
])
export const inOtherPool = fact.choice(
  'pool-in-other-pool',
  { zh: '是否已纳入其他资金池', en: 'In another pool already' },
  [
    { id: 'no', label: { zh: '否', en: 'no' } },
    { id: 'netted', label: { zh: '是，已扣除', en: 'yes, netted' } },
    { id: 'yes', label: { zh: '是', en: 'yes' } },
  ],
)
export const drawnOn = fact.date('pool-drawn-on', { zh: '放款日', en: 'Day of drawdown' })
export const reportedOn = fact.date('pool-reported-on', { zh: '报送日', en: 'Day of the report' })
export const renewed = fact.truth('pool-renewal-counted', {
  zh: '属未还本续贷且此前已计为新贷款',
  en: 'A renewal without repayment that has been counted as new before',
})
export const daysOverdue = fact.count('pool-days-overdue', { zh: '逾期天数', en: 'Days overdue' })
export const loanClass = fact.choice(
  'pool-loan-class',
  { zh: '五级分类', en: 'Class of the loan' },
  [
    { id: 'normal', label: { zh: '正常', en: 'normal' } },
    { id: 'special-mention', label: { zh: '关注', en: 'special mention' } },
    { id: 'substandard', label: { zh: '次级', en: 'substandard' } },
    { id: 'doubtful', label: { zh: '可疑', en: 'doubtful' } },
    { id: 'loss', label: { zh: '损失', en: 'loss' } },
  ],
)
export const recoveryStarted = fact.truth('pool-recovery-started', {
  zh: '已启动诉讼、仲裁或催收',
  en: 'A suit, arbitration or dunning has begun',
})
export const badPrincipal = fact.money('pool-bad-principal', {
  zh: '不良贷款本金（元）',
  en: 'Principal of bad loans (CNY)',
})
export const allPrincipal = fact.money('pool-all-principal', {
  zh: '未偿贷款本金（元）',
  en: 'Principal outstanding (CNY)',
})
export const isSuspended = fact.truth('pool-bank-suspended', {
  zh: '该银行已暂停新增业务',
  en: 'The bank is suspended',
})
export const quartersBelowStop = fact.count('pool-quarters-below', {
  zh: '不良率连续低于停止线的季度数',
  en: 'Quarters in a row with the rate below the stop',
})

/** A borrower that later loses its status stays covered: the day of drawdown decides. */
export const borrowerEligible = rule({
  id: 'credit-pool.borrower-eligible',
  title: { zh: '借款企业符合条件', en: 'An eligible borrower' },
  cite: creditPool2021.article('borrower'),
  row: 'POOL-3.L1',
  holds: isTrue(eligibleOnDrawdown),
})
export const useAllowed = rule({
  id: 'credit-pool.use-allowed',
  title: { zh: '未用于房地产、证券', en: 'Not for real estate or securities' },
  cite: procedure,
  row: 'POOL-3.L1',
  holds: not(isOneOf(loanUse, ['real-estate', 'securities'])),
})
export const notInOtherPool = rule({
  id: 'credit-pool.not-in-other-pool',
  title: { zh: '未重复纳入其他资金池', en: 'Not in another pool' },
  cite: procedure,
  row: 'POOL-3.L1',
  holds: not(isOneOf(inOtherPool, ['yes'])),
})
export const reportedInTime = rule({
  id: 'credit-pool.reported-in-time',
  title: { zh: '放款后按期报送', en: 'Reported in time' },
  cite: procedure,
  grade: 'design-default',
  row: 'POOL-3.L1',
  holds: atMost(reportedOn, later(drawnOn, inForce(reportLimit))),
})
export const countedOnce = rule({
  id: 'credit-pool.renewal-counted-once',
  title: { zh: '未还本续贷只计一次', en: 'A renewal counts as new only once' },
  cite: procedure,
  grade: 'design-default',
  row: 'POOL-6.renewal',
  holds: not(renewed),
})

/** More than 90 days overdue, or substandard and worse. */
export const inDefault = rule({
  id: 'credit-pool.in-default',
  title: { zh: '贷款已违约', en: 'The loan is in default' },
  cite: procedure,
  grade: 'design-default',
  row: 'POOL-3.L4',
  holds: any(
    moreThan(daysOverdue, inForce(overdueDays)),
    isOneOf(loanClass, ['substandard', 'doubtful', 'loss']),
  ),
})
export const recoveryBegun = rule({
  id: 'credit-pool.recovery-begun',
  title: { zh: '已启动追偿', en: 'Recovery has begun' },
  cite: procedure,
  row: 'POOL-3.L5',
  holds: isTrue(recoveryStarted),
  remedy: { zh: '请先启动追偿', en: 'Begin recovery first' },
})

export const badRate = derivation({
  id: 'credit-pool.bad-rate',
  title: { zh: '不良率', en: 'Rate of bad loans' },
  cite: procedure,
  row: 'POOL-5.npl',
  value: ratio(badPrincipal, allPrincipal),
})

/** A suspended bank resumes after two quarters below the stop. */
export const bankMayRegister = rule({
  id: 'credit-pool.bank-may-register',
  title: { zh: '银行可新增备案', en: 'The bank may register new loans' },
  cite: procedure,
  grade: 'design-default',
  row: 'POOL-5.stop',
  holds: all(
    atMost(badRate.value, inForce(stopLoss)),
    onlyWhen(isSuspended, atLeast(quartersBelowStop, inForce(quartersBelow))),
  ),
})
export const poolOpen = rule({
  id: 'credit-pool.open',
  title: { zh: '资金池未冻结', en: 'The pool is not frozen' },
  cite: procedure,
  grade: 'design-default',
  row: 'POOL-5.freeze',
  holds: not(atLeast(ratio(claimsOfPool, inForce(poolCap)), inForce(freezeFrom))),
})
