/** Credit pool: what is covered of a loan, claimed, paid and returned (补偿金额). Only principal counts. */
import {
  excess,
  inForce,
  isTrue,
  least,
  moreThan,
  ratio,
  shareOf,
  when,
} from '../../declare/expression/expression.ts'
import { computed, exact, product, toMoney } from '../../declare/expression/number-words.ts'
import { fact } from '../../declare/fact.ts'
import { derivation } from '../../declare/rule.ts'
import { creditPool2019 } from '../instruments/credit-pool.ts'
import {
  bankCap,
  borrowerCap,
  mostCompensated,
  paidInPart,
  poolCap,
} from './credit-pool-parameters.ts'

const cite = creditPool2019.article('compensation')

export const loan = fact.money('pool-loan', {
  zh: '贷款本金（元）',
  en: 'Principal of the loan (CNY)',
})
export const earlierLoans = fact.money('pool-earlier-loans', {
  zh: '该企业本年度此前已备案贷款（元）',
  en: 'Loans of the enterprise registered earlier in the year (CNY)',
})
export const outstanding = fact.money('pool-outstanding', {
  zh: '违约时未偿本金（元）',
  en: 'Principal outstanding at default (CNY)',
})
export const agreedShare = fact.share('pool-agreed-share', {
  zh: '约定补偿比例',
  en: 'Share of the loss agreed with the bank',
})
export const claimsOfBank = fact.money('pool-claims-of-bank', {
  zh: '该银行本年度全部补偿申请（元）',
  en: 'All claims of the bank for the year (CNY)',
})
export const lentByBank = fact.money('pool-lent-by-bank', {
  zh: '该银行本年度报送贷款实际发放额（元）',
  en: 'Lent by the bank on reported loans in the year (CNY)',
})
export const claimsOfPool = fact.money('pool-claims-of-year', {
  zh: '本年度核定的全部补偿申请（元）',
  en: 'All verified claims of the year (CNY)',
})
export const claimsBefore = fact.money('pool-claims-before', {
  zh: '本年度先于本笔核定的补偿申请（元）',
  en: 'Claims of the year verified before this one (CNY)',
})
export const recovered = fact.money('pool-recovered', {
  zh: '补偿后收回本金（元）',
  en: 'Principal recovered after payment (CNY)',
})
export const recoveryCosts = fact.money('pool-recovery-costs', {
  zh: '追偿费用（元）',
  en: 'Costs of recovery (CNY)',
})

/** In the order of registration, until the yearly cap of the borrower is used up. */
export const covered = derivation({
  id: 'credit-pool.covered',
  title: { zh: '纳入补偿范围的本金', en: 'Principal covered' },
  cite: creditPool2019.article('borrower'),
  row: 'POOL-4.covered',
  value: least(loan, excess(inForce(borrowerCap), earlierLoans)),
})

/** In proportion where a loan is partly covered. */
const lossExact = product(exact(outstanding), ratio(covered.value, loan))
const claimed = least(agreedShare, inForce(mostCompensated))

export const lossBase = derivation({
  id: 'credit-pool.loss-base',
  title: { zh: '损失基数', en: 'Loss that counts' },
  cite,
  grade: 'design-default',
  row: 'POOL-4.loss',
  value: toMoney(lossExact, 'down'),
})

/** Rounded down to the fen. */
export const claim = derivation({
  id: 'credit-pool.claim',
  title: { zh: '补偿申请额', en: 'Claim' },
  cite,
  row: 'POOL-4.claim',
  value: toMoney(product(claimed, lossExact), 'down'),
})

/** Unknown until the cap of a bank has been confirmed. */
export const payableToBank = derivation({
  id: 'credit-pool.payable-to-bank',
  title: { zh: '银行年度可补偿额', en: 'What a bank can be paid for the year' },
  cite: creditPool2019.article('bank'),
  row: 'POOL-4.bank',
  value: least(claimsOfBank, shareOf(lentByBank, inForce(bankCap))),
})

/** When all claims exceed the pool each is cut in proportion, or by the switch later ones wait. */
export const payable = derivation({
  id: 'credit-pool.payable',
  title: { zh: '本年度支付额', en: 'Paid this year' },
  cite: creditPool2019.article('pool'),
  grade: 'design-default',
  row: 'POOL-4.pool',
  value: when(
    moreThan(claimsOfPool, inForce(poolCap)),
    when(
      isTrue(inForce(paidInPart)),
      toMoney(product(exact(claim.value), ratio(inForce(poolCap), claimsOfPool)), 'down'),
      least(computed(claim), excess(inForce(poolCap), claimsBefore)),
    ),
    computed(claim),
  ),
})

/** Of what is recovered after costs, the pool has back its part of the loss and never more than it paid. */
export const returned = derivation({
  id: 'credit-pool.returned',
  title: { zh: '应返还额', en: 'To be returned' },
  cite,
  grade: 'design-default',
  row: 'POOL-4.recovery',
  value: least(
    claim.value,
    toMoney(
      product(exact(excess(recovered, recoveryCosts)), ratio(exact(claim.value), lossExact)),
      'half-up',
    ),
  ),
})

/** The part of a loan beyond the yearly cap of its borrower. */
export const uncovered = derivation({
  id: 'credit-pool.uncovered',
  title: { zh: '超出上限未纳入的本金', en: 'Principal registered as not covered' },
  cite: creditPool2019.article('borrower'),
  row: 'POOL-3.L2',
  value: excess(loan, covered.value),
})
