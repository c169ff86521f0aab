/** Who and what has no super-deduction (不适用加计扣除的企业、行业和活动). */
import { yearOfDay } from '../../declare/expression/day-words.ts'
import {
  all,
  any,
  atLeast,
  atMost,
  filingDay,
  inForce,
  is,
  isListed,
  isTrue,
  minus,
  not,
  onlyWhen,
  plus,
  positive,
  ratio,
} from '../../declare/expression/expression.ts'
import { computed } from '../../declare/expression/number-words.ts'
import { sumOver } from '../../declare/expression/row-words.ts'
import { parameter } from '../../declare/parameter.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { percent, type Share } from '../../values/share.ts'
import {
  deduction2015,
  deductionGuide2023,
  deductionNotice2015,
  deductionNotice2017,
  deductionOverseas2018,
} from '../instruments/rd-super-deduction.ts'
import { rdContractInChina, rdContractOverseas } from './rd-deduction-facts.ts'
import { grossIncomeOfYear } from './rd-deduction-rate.ts'
import {
  contractsRegistered,
  costYear,
  incomeLine,
  incomeLines,
  incomeOfLine,
  investmentIncome,
  isResidentTaxpayer,
  nonTaxableOfYear,
  rdActivity,
  rdRole,
  resultsOnlyTrustee,
  soundAccounts,
} from './rd-deduction-scope-facts.ts'
import { auditedCollection } from './tech-sme-facts.ts'

const from = civilDate('2016-01-01')

export const rdTaxpayer = rule({
  id: 'rd-deduction.taxpayer',
  title: {
    zh: '会计核算健全、查账征收的居民企业',
    en: 'A resident taxpayer with audited accounts',
  },
  row: 'RD-3.taxpayer',
  from,
  cite: deduction2015.article(5, '(1)'),
  holds: all(isTrue(isResidentTaxpayer), isTrue(soundAccounts), isTrue(auditedCollection)),
  remedy: { zh: '核定征收企业不能享受', en: 'Not for taxpayers by assessment' },
})

/** By GB/T 4754, at present its edition of 2017. */
export const excludedIndustries = parameter<readonly string[]>({
  id: 'rd-deduction.excluded-industries',
  title: { zh: '不适用加计扣除的行业', en: 'Excluded industries' },
  unit: 'list',
  row: 'RD-3.industries',
  values: [
    {
      from,
      value: ['tobacco', 'hospitality', 'trade', 'real-estate', 'leasing', 'entertainment'],
      cite: deduction2015.article(4),
    },
  ],
})

export const excludedShare = parameter<Share>({
  id: 'rd-deduction.excluded-share',
  title: { zh: '不适用行业收入占比上限', en: 'Most that excluded industries may be' },
  unit: 'share',
  row: 'RD-3.industries',
  values: [{ from, value: percent(50n), cite: deductionNotice2015.article(4) }],
})

export const excludedIncomeShare = derivation({
  id: 'rd-deduction.excluded-income-share',
  title: { zh: '不适用行业收入占比', en: 'Share of excluded industries' },
  row: 'RD-3.industries',
  cite: deductionNotice2015.article(4),
  value: ratio(
    sumOver(incomeLines, incomeOfLine, isListed(incomeLine, inForce(excludedIndustries))),
    minus(grossIncomeOfYear, plus(nonTaxableOfYear, investmentIncome)),
  ),
})

export const rdIndustryAllowed = rule({
  id: 'rd-deduction.industry-allowed',
  title: { zh: '不属于不适用加计扣除的行业', en: 'Not mainly in an excluded industry' },
  row: 'RD-3.industries',
  cite: deductionNotice2015.article(4),
  holds: atMost(computed(excludedIncomeShare), inForce(excludedShare)),
})

/** Creative design is no R&D and is allowed all the same. */
export const allowedActivities = parameter<readonly string[]>({
  id: 'rd-deduction.allowed-activities',
  title: { zh: '可以加计扣除的活动', en: 'Activities that count' },
  unit: 'list',
  row: 'RD-3.activities',
  values: [{ from, value: ['research', 'creative'], cite: deduction2015.article(1, '(2)') }],
})

export const rdActivityAllowed = rule({
  id: 'rd-deduction.activity-allowed',
  title: { zh: '属于可以加计扣除的活动', en: 'An activity that counts' },
  row: 'RD-3.activities',
  cite: deduction2015.article(1, '(2)'),
  holds: isListed(rdActivity, inForce(allowedActivities)),
})

export const rdNotTrustee = rule({
  id: 'rd-deduction.not-trustee',
  title: { zh: '受托方不得加计扣除', en: 'A trustee never deducts' },
  row: 'RD-3.trustee',
  from,
  cite: deductionNotice2017.article(7, '(5)'),
  holds: not(is(rdRole, 'trustee')),
})

export const rdPayerOwns = rule({
  id: 'rd-deduction.payer-owns',
  title: { zh: '委托方拥有成果', en: 'The payer has a part in the results' },
  row: 'RD-6.results',
  from,
  cite: deductionGuide2023.article(3, '(1)'),
  holds: onlyWhen(is(rdRole, 'payer'), not(resultsOnlyTrustee)),
})

export const rdContractsRegistered = rule({
  id: 'rd-deduction.contracts-registered',
  title: { zh: '委托研发合同已登记', en: 'Contract R&D is registered' },
  row: 'RD-6.registration',
  from,
  cite: deductionOverseas2018.article(2),
  holds: onlyWhen(
    any(positive(rdContractInChina), positive(rdContractOverseas)),
    isTrue(contractsRegistered),
  ),
  remedy: {
    zh: '境外委托由委托方登记，境内委托由研究开发方登记技术开发合同',
    en: 'The payer registers overseas contracts, the developer domestic ones',
  },
})

const firstYear = parameter<bigint>({
  id: 'rd-deduction.first-year',
  title: { zh: '可追溯的最早年度', en: 'Earliest year' },
  unit: 'year',
  row: 'RD-6.missed',
  values: [{ from, value: 2016n, cite: deduction2015.article(5, '(4)') }],
})
const yearsBack = parameter<bigint>({
  id: 'rd-deduction.years-back',
  title: { zh: '追溯年数上限', en: 'Most years back' },
  unit: 'years',
  row: 'RD-6.missed',
  values: [{ from, value: 3n, cite: deduction2015.article(5, '(4)') }],
})

export const rdInTime = rule({
  id: 'rd-deduction.in-time',
  title: { zh: '在追溯期内', en: 'Within the years that can be claimed back' },
  row: 'RD-6.missed',
  cite: deduction2015.article(5, '(4)'),
  holds: all(
    atLeast(costYear, inForce(firstYear)),
    atMost(minus(yearOfDay(filingDay), costYear), inForce(yearsBack)),
  ),
})
