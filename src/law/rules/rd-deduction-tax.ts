/** What a super-deduction is worth: tax saved, or added to the loss (减税额估算). */
import { excess, inForce, least, minus } from '../../declare/expression/expression.ts'
import { amount, exactAmount, nothing, product } from '../../declare/expression/number-words.ts'
import { parameter } from '../../declare/parameter.ts'
import { derivation } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { lossYears2018 } from '../instruments/rd-super-deduction.ts'
import { eitLaw } from '../instruments/tax.ts'
import { hnteTaxRate, statutoryTaxRate } from './hnte-after.ts'
import { rdSuperDeduction } from './rd-deduction-amount.ts'
import { taxableIncomeBefore } from './rd-deduction-facts.ts'

const _from = civilDate('2016-01-01')
const since2018 = civilDate('2018-01-01')

const profit = excess(taxableIncomeBefore, nothing('money'))
const used = least(rdSuperDeduction.value, profit)

export const rdUsed = derivation({
  id: 'rd-deduction.used',
  title: { zh: '本年抵减的应纳税所得额', en: 'Deducted this year' },
  row: 'RD-5.tax',
  cite: eitLaw.article(30),
  value: used,
})

export const rdSavedAt25 = derivation({
  id: 'rd-deduction.saved-at-25',
  title: { zh: '按25%税率估算的减税额', en: 'Estimated saving at 25 %' },
  row: 'RD-5.tax',
  cite: eitLaw.article(4),
  value: amount(product(exactAmount(used), inForce(statutoryTaxRate))),
})

export const rdSavedAt15 = derivation({
  id: 'rd-deduction.saved-at-15',
  title: { zh: '按15%税率估算的减税额', en: 'Estimated saving at 15 %' },
  row: 'RD-5.tax',
  cite: eitLaw.article(28),
  value: amount(product(exactAmount(used), inForce(hnteTaxRate))),
})

/** Losses do not exclude: what is not used enlarges the loss. */
export const rdNewLoss = derivation({
  id: 'rd-deduction.new-loss',
  title: { zh: '加大的可弥补亏损', en: 'Added to the loss carried forward' },
  row: 'RD-5.tax',
  cite: eitLaw.article(18),
  value: minus(rdSuperDeduction.value, used),
})

export const lossYears = parameter<bigint>({
  id: 'rd-deduction.loss-years',
  title: { zh: '亏损结转年限', en: 'Years a loss is carried forward' },
  unit: 'years',
  row: 'RD-5.tax',
  values: [{ from: civilDate('2008-01-01'), value: 5n, cite: eitLaw.article(18) }],
})
export const lossYearsOfInnovators = parameter<bigint>({
  id: 'rd-deduction.loss-years-of-innovators',
  title: {
    zh: '高企和科技型中小企业亏损结转年限',
    en: 'Years for high-tech firms and technology SMEs',
  },
  unit: 'years',
  row: 'RD-5.tax',
  values: [{ from: since2018, value: 10n, cite: lossYears2018.article('whole') }],
})
