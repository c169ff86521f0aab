/** A patent licence does not outlive its patent (许可期限). */
import { all, atMost, isKnown, isOneOf, onlyWhen } from '../../declare/expression/expression.ts'
import { fact } from '../../declare/fact.ts'
import { rule } from '../../declare/rule.ts'
import { civilCode } from '../instruments/civil-code.ts'
import { subtype, validUntil } from './technology-contract-facts.ts'

/** The contract licenses a patent. */
export const isPatentLicence = isOneOf(subtype, ['patent-licence', 'patent-licence-before-2021'])

export const patentUntil = fact.date(
  'patent-until',
  { zh: '专利权届满日', en: 'The patent lasts until' },
  { optional: true },
)

export const licenceWithinPatent = rule({
  id: 'technology-contract.licence-within-patent',
  title: { zh: '许可期限不超过专利权期限', en: 'The licence ends with the patent at the latest' },
  cite: civilCode.article(865),
  holds: onlyWhen(all(isPatentLicence, isKnown(patentUntil)), atMost(validUntil, patentUntil)),
  remedy: { zh: '请更正合同有效期', en: 'Correct the term of the contract' },
})
