/** A contract is filed after it was signed and within its term. */
import { all, atLeast, atMost, filingDay } from '../../declare/expression/expression.ts'
import { rule } from '../../declare/rule.ts'
import { measures2000 } from '../instruments/technology-contract.ts'
import { signedOn, validUntil } from './technology-contract-facts.ts'

export const withinTerm = rule({
  id: 'technology-contract.within-term',
  title: { zh: '合同已生效且在有效期内', en: 'The contract is in force and within its term' },
  cite: measures2000.article(8),
  holds: all(
    atMost(signedOn, filingDay),
    atLeast(validUntil, filingDay),
    atLeast(validUntil, signedOn),
  ),
  remedy: {
    zh: '请核对签订日期与有效期；已届满的合同不能登记',
    en: 'Check both days; a contract whose term has ended cannot be registered',
  },
})
