/** Content decides what a contract is, not the category it was filed as (认定类别). */
import { equal, isKnown, onlyWhen } from '../../declare/expression/expression.ts'
import { rule } from '../../declare/rule.ts'
import { courtInterpretation } from '../instruments/civil-code.ts'
import { category, recognisedCategory } from './technology-contract-facts.ts'

/** The conditions were judged for the category filed; another one is for the officer to answer for. */
export const categoryStands = rule({
  id: 'technology-contract.category-stands',
  title: { zh: '认定类别与申请类别一致', en: 'Recognised as the category it was filed as' },
  cite: courtInterpretation.article(42),
  holds: onlyWhen(isKnown(recognisedCategory), equal(recognisedCategory, category)),
  effect: 'warn',
  remedy: {
    zh: '请核对认定类别的条件；不能确定的退回，由申请人按该类别重新申请',
    en: 'Check the conditions of the category found; in doubt return it to be filed again as that',
  },
})
