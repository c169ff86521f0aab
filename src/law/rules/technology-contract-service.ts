/** What makes a service contract: a specific technical problem, and no routine work. */
import { is, isTrue, not, onlyWhen } from '../../declare/expression/expression.ts'
import { rule } from '../../declare/rule.ts'
import { rules2001 } from '../instruments/technology-contract.ts'
import { category, routineWork, technicalProblem } from './technology-contract-facts.ts'

export const isService = rule({
  id: 'technology-contract.service',
  title: { zh: '符合技术服务合同的认定条件', en: 'Meets the conditions of a service contract' },
  cite: rules2001.article(40),
  holds: onlyWhen(is(category, 'services'), isTrue(technicalProblem)),
  effect: 'return',
  remedy: {
    zh: '须有特定技术问题和可考核的质量、数量指标',
    en: 'It needs a specific technical problem and measures of quality and quantity',
  },
})

export const notRoutine = rule({
  id: 'technology-contract.not-routine',
  title: { zh: '不是常规加工、检验或工程', en: 'Not ordinary processing, testing or works' },
  cite: rules2001.article(42),
  holds: onlyWhen(is(category, 'services'), not(routineWork)),
  remedy: {
    zh: '常规工作不予登记；其中独立的非常规技术问题可单独立项计价后申请',
    en: 'Routine work is not registered; a separate non-routine problem with its own price may be',
  },
})
