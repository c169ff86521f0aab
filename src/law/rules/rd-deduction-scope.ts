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
import { fact } from '../../declare/fact.ts'
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
  projectOpinion2017,
} from '../instruments/rd-super-deduction.ts'
import { rdContractInChina, rdContractOverseas } from './rd-deduction-facts.ts'
import { grossIncomeOfYear } from './rd-deduction-rate.ts'
import { auditedCollection } from './tech-sme-facts.ts'

const from = civilDate('2016-01-01')

export const soundAccounts = fact.truth('sound-accounts', {
  zh: '会计核算健全,能够准确归集研发费用',
  en: 'Sound accounts that keep R&D costs apart',
})
export const isResidentTaxpayer = fact.truth('resident-taxpayer', {
  zh: '居民企业',
  en: 'A resident enterprise',
})

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

export const incomeLine = fact.choice('income-industry', { zh: '业务所属行业', en: 'Industry' }, [
  { id: 'tobacco', label: { zh: '烟草制造业', en: 'tobacco manufacturing' } },
  { id: 'hospitality', label: { zh: '住宿和餐饮业', en: 'accommodation and catering' } },
  { id: 'trade', label: { zh: '批发和零售业', en: 'wholesale and retail' } },
  { id: 'real-estate', label: { zh: '房地产业', en: 'real estate' } },
  { id: 'leasing', label: { zh: '租赁和商务服务业', en: 'leasing and business services' } },
  { id: 'entertainment', label: { zh: '娱乐业', en: 'entertainment' } },
  { id: 'other', label: { zh: '其他行业', en: 'any other' } },
])
export const incomeOfLine = fact.money('income-of-industry', {
  zh: '主营业务收入(元)',
  en: 'Income from this business (CNY)',
})
export const incomeLines = fact.rows(
  'income-by-industry',
  { zh: '分行业主营业务收入', en: 'Income by industry' },
  [incomeLine, incomeOfLine],
)

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

export const nonTaxableOfYear = fact.money('non-taxable-of-year', {
  zh: '其中不征税收入(元)',
  en: 'Of this, income that is not taxed (CNY)',
})
export const investmentIncome = fact.money(
  'investment-income',
  { zh: '其中投资收益(元)', en: 'Of this, investment income (CNY)' },
  { help: { zh: '股息红利和股权转让所得', en: 'Dividends and gains on shares' } },
)

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

export const rdActivity = fact.choice('rd-activity', { zh: '活动性质', en: 'Kind of activity' }, [
  { id: 'research', label: { zh: '研究开发活动', en: 'research and development' } },
  { id: 'creative', label: { zh: '创意设计活动', en: 'creative design' } },
  { id: 'upgrade', label: { zh: '产品的常规性升级', en: 'routine upgrade of products' } },
  {
    id: 'public-result',
    label: { zh: '对公开科研成果的直接应用', en: 'direct use of public results' },
  },
  { id: 'support', label: { zh: '商品化后的技术支持', en: 'support after commercialisation' } },
  { id: 'repeat', label: { zh: '重复或简单改变', en: 'repetition or simple change' } },
  {
    id: 'market-study',
    label: { zh: '市场、效率或管理研究', en: 'market, efficiency or management study' },
  },
  {
    id: 'routine',
    label: {
      zh: '常规质量控制、测试分析、维修维护',
      en: 'routine quality control, testing, maintenance',
    },
  },
  {
    id: 'humanities',
    label: { zh: '社会科学、艺术或人文学研究', en: 'social sciences, arts, humanities' },
  },
])

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

export const rdRole = fact.choice('rd-role', { zh: '研发方式', en: 'Way of R&D' }, [
  { id: 'own', label: { zh: '自主研发', en: 'own R&D' } },
  { id: 'payer', label: { zh: '委托研发的委托方', en: 'payer of contract R&D' } },
  { id: 'trustee', label: { zh: '委托研发的受托方', en: 'trustee of contract R&D' } },
  { id: 'partner', label: { zh: '合作研发的一方', en: 'partner in joint R&D' } },
  { id: 'group', label: { zh: '集团集中研发的受益方', en: 'member of group R&D' } },
])

export const rdNotTrustee = rule({
  id: 'rd-deduction.not-trustee',
  title: { zh: '受托方不得加计扣除', en: 'A trustee never deducts' },
  row: 'RD-3.trustee',
  from,
  cite: deductionNotice2017.article(7, '(5)'),
  holds: not(is(rdRole, 'trustee')),
})

export const resultsOnlyTrustee = fact.truth('results-only-trustee', {
  zh: '委托研发成果只归受托方所有',
  en: 'The results belong to the trustee alone',
})

export const rdPayerOwns = rule({
  id: 'rd-deduction.payer-owns',
  title: { zh: '委托方拥有成果', en: 'The payer has a part in the results' },
  row: 'RD-6.results',
  from,
  cite: deductionGuide2023.article(3, '(1)'),
  holds: onlyWhen(is(rdRole, 'payer'), not(resultsOnlyTrustee)),
})

export const contractsRegistered = fact.truth('rd-contracts-registered', {
  zh: '委托研发合同已经科技部门登记',
  en: 'The contracts are registered at the S&T department',
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
    zh: '境外委托由委托方登记,境内委托由研究开发方登记技术开发合同',
    en: 'The payer registers overseas contracts, the developer domestic ones',
  },
})

export const costYear = fact.count('rd-cost-year', {
  zh: '费用所属年度',
  en: 'Year of the costs',
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

export const opinionExperts = parameter<bigint>({
  id: 'rd-deduction.opinion-experts',
  title: { zh: '项目鉴定最少专家人数', en: 'Fewest experts of a project opinion' },
  unit: 'people',
  row: 'RD-7.opinion',
  values: [{ from: civilDate('2017-07-21'), value: 3n, cite: projectOpinion2017.article('whole') }],
})

/** Part of all users that the tax bureau checks each year. */
export const checkedShare = parameter<Share>({
  id: 'rd-deduction.checked-share',
  title: { zh: '年度核查面', en: 'Part that is checked each year' },
  unit: 'share',
  row: 'RD-7.checks',
  values: [{ from, value: percent(20n), cite: deductionNotice2015.article(7) }],
})

export const needsOpinion = fact.truth('project-doubted', {
  zh: '税务机关对项目有异议',
  en: 'The tax office doubts the project',
})
export const governmentProject = fact.truth('government-project', {
  zh: '省部级(含)以上科研计划项目,或以前年度已鉴定的跨年度项目',
  en: 'A project of a provincial or ministerial programme, or appraised in an earlier year',
})

/** Holds where the S&T department is to be asked. */
export const rdOpinionNeeded = rule({
  id: 'rd-deduction.opinion-needed',
  title: { zh: '需要科技部门项目鉴定', en: 'The S&T department is asked' },
  row: 'RD-7.opinion',
  from,
  cite: deduction2015.article(5, '(3)'),
  effect: 'warn',
  holds: all(isTrue(needsOpinion), not(governmentProject)),
})
