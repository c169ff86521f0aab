/** Income-tax subsidy: what each item gives, their sum and the cap (补贴金额). */
import {
  all,
  any,
  greatest,
  inForce,
  isListed,
  isTrue,
  least,
  minus,
  moreThan,
  not,
  positive,
  ratio,
  when,
} from '../../declare/expression/expression.ts'
import {
  computed,
  exact,
  nothing,
  product,
  toMoney,
} from '../../declare/expression/number-words.ts'
import { countOver, sumOver } from '../../declare/expression/row-words.ts'
import { type LawSwitch, parameter } from '../../declare/parameter.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Fen, yuan } from '../../values/money.ts'
import { percent, type Share } from '../../values/share.ts'
import { guangdongIit2019, guangdongIit2023, guangzhouIit2019 } from '../instruments/iit-subsidy.ts'
import { incomeItems, paidHere, paidInChina, taxable, taxYear } from './iit-subsidy-facts.ts'

const since = civilDate('2019-01-01')
const formula = guangzhouIit2019.article(10)

/** The tax of Hong Kong that is taken as standard. */
export const standardRate = parameter<Share>({
  id: 'iit-subsidy.standard-rate',
  title: { zh: '标准税率', en: 'Standard rate' },
  unit: 'share',
  row: 'IIT-4.rate',
  values: [{ from: since, value: percent(15n), cite: guangdongIit2019.article('formula') }],
})

/** Lets an item taxed below the standard reduce what another gives; by the wording it does not. */
export const itemsOffset: LawSwitch = {
  id: 'iit-subsidy.items-offset',
  title: { zh: '各项所得可相互抵减', en: 'Items of income offset each other' },
  cite: formula,
}

/** A gap of the law: "the part that exceeds" is read as never below zero. */
export const offset = parameter<boolean>({
  id: 'iit-subsidy.offset',
  title: { zh: '低于标准的项目抵减其他项目', en: 'Items below the standard reduce others' },
  unit: 'yes or no',
  row: 'IIT-4.floor',
  values: [
    { from: since, value: false, cite: formula, grade: 'design-default' },
    { from: since, value: true, cite: formula, grade: 'design-default', under: itemsOffset.id },
  ],
})

/** Most that one person is paid for one tax year. */
export const yearlyCap = parameter<Fen>({
  id: 'iit-subsidy.cap',
  title: { zh: '每人每纳税年度补贴上限', en: 'Most a person is paid for a tax year' },
  unit: 'fen',
  row: 'IIT-4.cap',
  values: [
    {
      from: civilDate('2023-06-19'),
      value: yuan(5_000_000n),
      cite: guangdongIit2023.article('whole'),
    },
  ],
})

/** The first tax year of the cap was not read: 2021 is assumed. */
export const cappedYears = parameter<readonly string[]>({
  id: 'iit-subsidy.capped-tax-years',
  title: { zh: '适用上限的纳税年度', en: 'Tax years to which the cap applies' },
  unit: 'list',
  row: 'IIT-4.cap',
  values: [
    {
      from: since,
      value: ['2021', '2022', '2023', '2024', '2025', '2026', '2027'],
      cite: guangdongIit2023.article('whole'),
      grade: 'design-default',
    },
  ],
})

const standardTax = product(inForce(standardRate), exact(taxable))

/** (tax paid in China − 15% of the income) × the part of it paid here. */
const ofItem = product(minus(exact(paidInChina), standardTax), ratio(paidHere, paidInChina))

/** Exact until here; rounded to the fen once. */
const sumOfItems = toMoney(
  greatest(
    nothing('share'),
    sumOver(
      incomeItems,
      ofItem,
      any(
        moreThan(exact(paidInChina), standardTax),
        all(isTrue(inForce(offset)), positive(paidInChina)),
      ),
    ),
  ),
  'half-up',
)

/** Before the cap. */
export const subsidyBeforeCap = derivation({
  id: 'iit-subsidy.before-cap',
  title: { zh: '各项所得补贴合计', en: 'Sum over the items' },
  cite: formula,
  row: 'IIT-4',
  value: sumOfItems,
})

/** What is paid. */
export const subsidy = derivation({
  id: 'iit-subsidy.amount',
  title: { zh: '补贴金额', en: 'Subsidy' },
  cite: formula,
  row: 'IIT-4',
  value: when(
    isListed(taxYear, inForce(cappedYears)),
    least(computed(subsidyBeforeCap), inForce(yearlyCap)),
    computed(subsidyBeforeCap),
  ),
})

export const paidHereIsPart = rule({
  id: 'iit-subsidy.paid-here-is-part',
  title: { zh: '在广州缴税不超过境内缴税', en: 'Tax paid here is part of that paid in China' },
  cite: formula,
  row: 'IIT-4.definitions',
  holds: not(positive(countOver(incomeItems, moreThan(paidHere, paidInChina)))),
  effect: 'return',
  remedy: { zh: '请核对纳税记录', en: 'Check the tax record' },
})
