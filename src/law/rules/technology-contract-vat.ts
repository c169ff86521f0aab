/** VAT exemption of technology transfer and development (技术转让、技术开发免征增值税). */
import {
  all,
  any,
  inForce,
  is,
  isListed,
  isTrue,
  not,
} from '../../declare/expression/expression.ts'
import { sumOver } from '../../declare/expression/row-words.ts'
import { fact } from '../../declare/fact.ts'
import { parameter } from '../../declare/parameter.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { vatLaw, vatPilot2016 } from '../instruments/tax.ts'
import { category } from './technology-contract-facts.ts'
import { filedByBuyer } from './technology-contract-registrant.ts'

/** Kinds whose income is exempt from VAT; whether they are since 2026 was not established. */
export const vatExemptCategories = parameter<readonly string[]>({
  id: 'technology-contract.vat-exempt-categories',
  title: { zh: '免征增值税的合同类别', en: 'Kinds exempt from VAT' },
  unit: 'list',
  values: [
    {
      from: civilDate('2016-05-01'),
      value: ['development', 'transfer', 'licensing'],
      cite: vatPilot2016.article('annex 3'),
    },
    { from: civilDate('2026-01-01'), value: null, cite: vatLaw.article(25), grade: 'unverified' },
  ],
})

/** The contract is of a kind whose income is exempt from VAT. */
export const vatExempt = rule({
  id: 'technology-contract.vat-exempt',
  title: { zh: '可以享受增值税免税', en: 'Exempt from VAT' },
  cite: vatPilot2016.article('annex 3'),
  effect: 'warn',
  // The relief is the seller's; a buyer of technology from outside has none of it.
  holds: all(not(filedByBuyer), isListed(category, inForce(vatExemptCategories))),
})

export const invoiceLineKind = fact.choice('invoice-line-kind', { zh: '项目', en: 'For' }, [
  { id: 'technology', label: { zh: '技术转让、开发', en: 'Transfer or development' } },
  { id: 'related', label: { zh: '与之相关的技术咨询、服务', en: 'Related consulting or service' } },
  { id: 'other', label: { zh: '其他', en: 'Other' } },
])

export const invoiceLineAmount = fact.money('invoice-line-amount', { zh: '金额', en: 'Amount' })

export const onSameInvoice = fact.truth('invoice-line-same', {
  zh: '与转让、开发价款开在同一张发票上',
  en: 'On the same invoice as the transfer or development',
})

export const invoiceLines = fact.rows('invoice-lines', { zh: '发票项目', en: 'Invoice lines' }, [
  invoiceLineKind,
  invoiceLineAmount,
  onSameInvoice,
])

/** Exempt income: technology, and related help to master it on the same invoice. */
export const vatExemptBase = derivation({
  id: 'technology-contract.vat-exempt-base',
  title: { zh: '免征增值税的收入', en: 'Income exempt from VAT' },
  cite: vatPilot2016.article('annex 3'),
  value: sumOver(
    invoiceLines,
    invoiceLineAmount,
    any(
      is(invoiceLineKind, 'technology'),
      all(is(invoiceLineKind, 'related'), isTrue(onSameInvoice)),
    ),
  ),
})
