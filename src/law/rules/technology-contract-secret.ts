/** A technical secret (技术秘密) is one only with all four marks. */
import { all, isKnown, isOneOf, isTrue, onlyWhen } from '../../declare/expression/expression.ts'
import { fact } from '../../declare/fact.ts'
import { rule } from '../../declare/rule.ts'
import { draftRules } from '../instruments/technology-contract.ts'
import { subtype } from './technology-contract-facts.ts'

/** The contract is about a technical secret. */
export const isOfSecret = isOneOf(subtype, ['secret-transfer', 'secret-licence'])

export const secretMarks = fact.truth(
  'secret-marks',
  {
    zh: '该技术秘密不为公众所知悉、具有商业价值、实用并已采取保密措施',
    en: 'The secret is unknown to the public, of commercial value, usable and protected',
  },
  { optional: true },
)

export const secretIsOne = rule({
  id: 'technology-contract.secret-is-one',
  title: { zh: '技术秘密符合条件', en: 'The secret is one' },
  cite: draftRules.article(11),
  grade: 'secondary',
  holds: onlyWhen(all(isOfSecret, isKnown(secretMarks)), isTrue(secretMarks)),
  remedy: {
    zh: '已公开或未采取保密措施的技术不能作为技术秘密转让、许可',
    en: 'What is public or unprotected cannot be transferred or licensed as a secret',
  },
})
