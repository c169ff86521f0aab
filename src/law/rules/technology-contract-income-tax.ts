/** Income-tax relief for technology transfer (技术转让所得企业所得税减免), per taxpayer and tax year. */
import {
  all,
  any,
  atLeast,
  excess,
  inForce,
  is,
  isListed,
  isTrue,
  least,
  lessThan,
  minus,
  not,
  shareOf,
} from '../../declare/expression/expression.ts'
import { fact } from '../../declare/fact.ts'
import { parameter } from '../../declare/parameter.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Fen, yuan } from '../../values/money.ts'
import { percent, type Share } from '../../values/share.ts'
import { eitRegulations, eitTransfer2010, eitTransfer2015 } from '../instruments/tax.ts'
import { category, subtype } from './technology-contract-facts.ts'
import { filedByBuyer } from './technology-contract-registrant.ts'

/** Income of a tax year up to which transfer is free of income tax; all contracts share it. */
export const incomeTaxExemptUpTo = parameter<Fen>({
  id: 'technology-contract.income-tax-exempt-up-to',
  title: { zh: '技术转让所得免税额', en: 'Transfer income free of income tax' },
  unit: 'fen',
  values: [
    {
      from: civilDate('2008-01-01'),
      value: yuan(5_000_000n),
      cite: eitRegulations.article(90),
    },
  ],
})

/** Part of the income above that is taxed. */
export const incomeTaxedPart = parameter<Share>({
  id: 'technology-contract.income-taxed-part',
  title: { zh: '超过部分计税比例', en: 'Part of the rest that is taxed' },
  unit: 'share',
  values: [
    { from: civilDate('2008-01-01'), value: percent(50n), cite: eitRegulations.article(90) },
  ],
})

/** The statutory rate. High-tech firms also halve from this rate, not from 15%. */
export const incomeTaxRate = parameter<Share>({
  id: 'technology-contract.income-tax-rate',
  title: { zh: '企业所得税法定税率', en: 'Statutory rate of enterprise income tax' },
  unit: 'share',
  values: [
    {
      from: civilDate('2008-01-01'),
      value: percent(25n),
      cite: eitRegulations.article(90),
      grade: 'secondary',
    },
  ],
})

export const transferIncomeOfYear = fact.money('transfer-income-of-year', {
  zh: '本纳税年度技术转让所得（元）',
  en: 'Transfer income of the tax year',
})

const aboveExempt = excess(transferIncomeOfYear, inForce(incomeTaxExemptUpTo))

/** Exempt part of the income. */
export const incomeTaxExempt = derivation({
  id: 'technology-contract.income-tax-exempt',
  title: { zh: '免税所得', en: 'Exempt income' },
  cite: eitRegulations.article(90),
  value: least(transferIncomeOfYear, inForce(incomeTaxExemptUpTo)),
})

/** Tax on the income above the exempt part. */
export const incomeTaxDue = derivation({
  id: 'technology-contract.income-tax-due',
  title: { zh: '技术转让所得应纳税额', en: 'Tax on transfer income' },
  cite: eitRegulations.article(90),
  value: shareOf(shareOf(aboveExempt, inForce(incomeTaxedPart)), inForce(incomeTaxRate)),
})

/** What the relief saves against the statutory rate. */
export const incomeTaxRelief = derivation({
  id: 'technology-contract.income-tax-relief',
  title: { zh: '企业所得税减免额', en: 'Income tax saved' },
  cite: eitRegulations.article(90),
  value: minus(shareOf(transferIncomeOfYear, inForce(incomeTaxRate)), incomeTaxDue.value),
})

/** Years a licence must run, the last one included. */
export const licenceYears = parameter<bigint>({
  id: 'technology-contract.income-tax-licence-years',
  title: { zh: '许可最短年限', en: 'Shortest licence' },
  unit: 'years',
  values: [{ from: civilDate('2008-01-01'), value: 5n, cite: eitTransfer2010.article(2) }],
})

/** Kinds of licence that count although they are not exclusive for the whole world. */
export const licenceKindsThatCount = parameter<readonly string[]>({
  id: 'technology-contract.income-tax-licence-kinds',
  title: {
    zh: '非全球独占许可中可享受的方式',
    en: 'Licences that count besides world-wide exclusive ones',
  },
  unit: 'list',
  values: [
    { from: civilDate('2008-01-01'), value: [], cite: eitTransfer2010.article(2) },
    {
      from: civilDate('2015-10-01'),
      value: ['exclusive', 'sole', 'ordinary'],
      cite: eitTransfer2015.article(2),
    },
  ],
})

/** Share of ownership between the parties from which a deal is excluded. */
export const relatedFrom = parameter<Share>({
  id: 'technology-contract.income-tax-related-from',
  title: { zh: '不享受优惠的关联持股比例', en: 'Relation from which there is no relief' },
  unit: 'share',
  values: [
    { from: civilDate('2008-01-01'), value: percent(100n), cite: eitTransfer2010.article(4) },
  ],
})

export const licenceKind = fact.choice('licence-kind', { zh: '许可方式', en: 'Kind of licence' }, [
  { id: 'exclusive', label: { zh: '独占许可', en: 'exclusive' } },
  { id: 'sole', label: { zh: '排他许可', en: 'sole' } },
  { id: 'ordinary', label: { zh: '普通许可（含未约定）', en: 'ordinary, or nothing agreed' } },
])

export const licenceTermYears = fact.count('licence-term-years', {
  zh: '许可年限（满年）',
  en: 'Full years the licence runs',
})

export const worldWide = fact.truth('licence-world-wide', {
  zh: '许可范围为全球',
  en: 'The licence is for the whole world',
})

export const relatedShare = fact.share('parties-related-share', {
  zh: '买卖双方直接或间接持股比例',
  en: 'Direct or indirect ownership between the parties',
})

/** A licence, whichever category the law of its day gave it. */
const isLicence = any(is(category, 'licensing'), is(subtype, 'patent-licence-before-2021'))

const longLicence = all(
  isLicence,
  atLeast(licenceTermYears, inForce(licenceYears)),
  any(
    all(is(licenceKind, 'exclusive'), isTrue(worldWide)),
    isListed(licenceKind, inForce(licenceKindsThatCount)),
  ),
)

/** Ownership passes, or a long licence, between parties not wholly related. */
export const incomeTaxEligible = rule({
  id: 'technology-contract.income-tax-eligible',
  title: { zh: '可以享受企业所得税减免', en: 'Income-tax relief' },
  cite: eitRegulations.article(90),
  effect: 'warn',
  holds: all(
    // The relief is the seller's.
    not(filedByBuyer),
    any(all(is(category, 'transfer'), not(isLicence)), longLicence),
    lessThan(relatedShare, inForce(relatedFrom)),
  ),
})
