/** What makes a development contract: a clear goal, not yet mastered, with novelty. */
import { all, is, isTrue, not, onlyWhen } from '../../declare/expression/expression.ts'
import { rule } from '../../declare/rule.ts'
import { rules2001 } from '../instruments/technology-contract.ts'
import { category, clearGoal, masteredWhenSigned, novelty } from './technology-contract-facts.ts'

export const isDevelopment = rule({
  id: 'technology-contract.development',
  title: { zh: '符合技术开发合同的认定条件', en: 'Meets the conditions of a development contract' },
  cite: rules2001.article('ch. 2'),
  holds: onlyWhen(
    is(category, 'development'),
    all(isTrue(clearGoal), not(masteredWhenSigned), isTrue(novelty)),
  ),
  effect: 'return',
  remedy: {
    zh: '签订时已掌握的技术请按技术转让、许可或服务申请；仅改变尺寸、参数、排列的不是开发',
    en: 'What was already mastered is a transfer, licence or service; a change of size or arrangement is no development',
  },
})
