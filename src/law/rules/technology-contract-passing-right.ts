/** A service passes no intellectual property right (服务不涉及知识产权转移). */
import { all, is, isKnown, not, onlyWhen } from '../../declare/expression/expression.ts'
import { fact } from '../../declare/fact.ts'
import { rule } from '../../declare/rule.ts'
import { rules2001 } from '../instruments/technology-contract.ts'
import { category } from './technology-contract-facts.ts'

export const rightPasses = fact.truth(
  'right-passes',
  { zh: '合同涉及知识产权转移', en: 'An intellectual property right passes' },
  { optional: true },
)

export const servicePassesNoRight = rule({
  id: 'technology-contract.service-passes-no-right',
  title: { zh: '技术服务不涉及知识产权转移', en: 'A service passes no right' },
  cite: rules2001.article(40),
  holds: onlyWhen(all(is(category, 'services'), isKnown(rightPasses)), not(rightPasses)),
  effect: 'return',
  remedy: { zh: '请改按技术转让或许可申请', en: 'File it as a transfer or licence' },
})
