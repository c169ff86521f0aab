/** Rate of the super-deduction by year and kind of firm (加计扣除比例). The highest that applies wins. */
import {
  atLeast,
  greatest,
  inForce,
  isTrue,
  ratio,
  when,
} from '../../declare/expression/expression.ts'
import { computed, nothing } from '../../declare/expression/number-words.ts'
import { fact } from '../../declare/fact.ts'
import { parameter } from '../../declare/parameter.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { percent, type Share } from '../../values/share.ts'
import {
  deduction2015,
  deduction2018,
  deduction2023,
  deductionChips2023,
  deductionManufacturing2021,
  deductionQuarter2022,
  deductionSme2017,
  deductionSme2022,
} from '../instruments/rd-super-deduction.ts'
import { eitRegulations } from '../instruments/tax.ts'

const old = eitRegulations.article(95)

/** For all that are not excluded. For intangible assets the year of amortisation decides. */
export const rdRateGeneral = parameter<Share>({
  id: 'rd-deduction.rate-general',
  title: { zh: '一般企业加计扣除比例', en: 'General rate' },
  unit: 'share',
  row: 'RD-2.general',
  values: [
    { from: civilDate('2008-01-01'), value: percent(50n), cite: old },
    { from: civilDate('2016-01-01'), value: percent(50n), cite: deduction2015.article(1, '(1)') },
    { from: civilDate('2018-01-01'), value: percent(75n), cite: deduction2018.article('whole') },
    { from: civilDate('2023-01-01'), value: percent(100n), cite: deduction2023.article(1) },
  ],
})

const special = (
  id: string,
  title: { zh: string; en: string },
  row: string,
  values: Parameters<typeof parameter<Share>>[0]['values'],
) =>
  parameter<Share>({
    id,
    title,
    unit: 'share',
    row,
    // Zero says that there is no rate of its own, so that the general one applies.
    values: [{ from: civilDate('2008-01-01'), value: percent(0n), cite: old }, ...values],
  })

export const rdRateManufacturing = special(
  'rd-deduction.rate-manufacturing',
  { zh: '制造业企业加计扣除比例', en: 'Rate of manufacturing' },
  'RD-2.manufacturing',
  [
    {
      from: civilDate('2021-01-01'),
      value: percent(100n),
      cite: deductionManufacturing2021.article('whole'),
    },
    { from: civilDate('2023-01-01'), value: percent(0n), cite: deduction2023.article(1) },
  ],
)

export const rdRateTechSme = special(
  'rd-deduction.rate-tech-sme',
  { zh: '科技型中小企业加计扣除比例', en: 'Rate of technology SMEs' },
  'RD-2.tech-sme',
  [
    { from: civilDate('2017-01-01'), value: percent(75n), cite: deductionSme2017.article('whole') },
    { from: civilDate('2020-01-01'), value: percent(0n), cite: deduction2018.article('whole') },
    {
      from: civilDate('2022-01-01'),
      value: percent(100n),
      cite: deductionSme2022.article('whole'),
    },
    { from: civilDate('2023-01-01'), value: percent(0n), cite: deduction2023.article(1) },
  ],
)

export const rdRateChips = special(
  'rd-deduction.rate-chips',
  {
    zh: '清单内集成电路、工业母机企业加计扣除比例',
    en: 'Rate of listed IC and machine-tool firms',
  },
  'RD-2.chips',
  [
    { from: civilDate('2023-01-01'), value: percent(120n), cite: deductionChips2023.article(1) },
    { from: civilDate('2028-01-01'), value: percent(0n), cite: deductionChips2023.article(1) },
  ],
)

/** Costs of the last quarter of 2022, for those still at 75 %. */
export const rdRateLastQuarter = special(
  'rd-deduction.rate-last-quarter',
  { zh: '2022年第四季度加计扣除比例', en: 'Rate of the last quarter of 2022' },
  'RD-2.quarter',
  [
    {
      from: civilDate('2022-10-01'),
      value: percent(100n),
      cite: deductionQuarter2022.article('whole'),
    },
    { from: civilDate('2023-01-01'), value: percent(0n), cite: deduction2023.article(1) },
  ],
)

export const manufacturingIncome = fact.money('manufacturing-income', {
  zh: '制造业主营业务收入（元）',
  en: 'Income from manufacturing (CNY)',
})

export const grossIncomeOfYear = fact.money(
  'gross-income-of-year',
  { zh: '全年收入总额（元）', en: 'Gross income of the year (CNY)' },
  { help: { zh: '企业所得税法第六条口径', en: 'As in article 6 of the income tax law' } },
)

export const isTechSme = fact.truth('in-tech-sme-register', {
  zh: '当年取得科技型中小企业入库登记编号',
  en: 'Has a number in the register of technology SMEs for the year',
})

export const isListedChipFirm = fact.truth('on-chip-list', {
  zh: '列入当年集成电路或工业母机企业清单',
  en: "On the year's list of IC or machine-tool firms",
})

const manufacturingHalf = parameter<Share>({
  id: 'rd-deduction.manufacturing-share',
  title: { zh: '制造业收入最低占比', en: 'Least share of manufacturing' },
  unit: 'share',
  row: 'RD-2.manufacturing',
  values: [
    {
      from: civilDate('2021-01-01'),
      value: percent(50n),
      cite: deductionManufacturing2021.article('whole'),
      grade: 'unverified',
    },
  ],
})

export const rdIsManufacturing = rule({
  id: 'rd-deduction.is-manufacturing',
  title: { zh: '以制造业业务为主', en: 'Mainly manufacturing' },
  row: 'RD-2.manufacturing',
  cite: deductionManufacturing2021.article('whole'),
  grade: 'unverified',
  effect: 'warn',
  from: civilDate('2021-01-01'),
  until: civilDate('2022-12-31'),
  holds: atLeast(ratio(manufacturingIncome, grossIncomeOfYear), inForce(manufacturingHalf)),
})

/** Half or more of gross income, asked as an answer because it only mattered in two years. */
export const isManufacturer = fact.truth('is-manufacturer', {
  zh: '以制造业为主营业务且收入占收入总额50%以上',
  en: 'Manufacturing is the main business, with half of gross income or more',
})

/** The rate of the year. */
export const rdRate = derivation({
  id: 'rd-deduction.rate',
  title: { zh: '适用的加计扣除比例', en: 'Rate that applies' },
  row: 'RD-2',
  cite: deduction2023.article(1),
  value: greatest(
    inForce(rdRateGeneral),
    when(isTrue(isManufacturer), inForce(rdRateManufacturing), nothing('share')),
    when(isTrue(isTechSme), inForce(rdRateTechSme), nothing('share')),
    when(isTrue(isListedChipFirm), inForce(rdRateChips), nothing('share')),
  ),
})

/** The rate of costs from October 2022 on; in other years that of the year. */
export const rdRateOfLastQuarter = derivation({
  id: 'rd-deduction.rate-of-last-quarter',
  title: { zh: '第四季度适用的加计扣除比例', en: 'Rate of the last quarter' },
  row: 'RD-2.quarter',
  cite: deductionQuarter2022.article('whole'),
  value: greatest(computed(rdRate), inForce(rdRateLastQuarter)),
})
