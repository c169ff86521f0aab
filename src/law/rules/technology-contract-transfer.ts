/** What makes a transfer or licence: a result already mastered, with its rights stated. */
import { all, isOneOf, isTrue, not, onlyWhen } from '../../declare/expression/expression.ts'
import { rule } from '../../declare/rule.ts'
import { rules2001 } from '../instruments/technology-contract.ts'
import {
  category,
  masteredWhenSigned,
  publicDomain,
  rightStated,
} from './technology-contract-facts.ts'

export const isTransfer = rule({
  id: 'technology-contract.transfer',
  title: {
    zh: '符合技术转让或许可合同的认定条件',
    en: 'Meets the conditions of a transfer or licence',
  },
  cite: rules2001.article('ch. 3'),
  holds: onlyWhen(
    isOneOf(category, ['transfer', 'licensing']),
    all(isTrue(masteredWhenSigned), isTrue(rightStated)),
  ),
  effect: 'return',
  remedy: {
    zh: '尚未掌握的技术请按技术开发申请；须约定权利归属或使用权',
    en: 'What is not yet mastered is a development; ownership or right of use must be stated',
  },
})

export const notPublicDomain = rule({
  id: 'technology-contract.not-public-domain',
  title: { zh: '标的不是公知技术', en: 'The object is not public knowledge' },
  cite: rules2001.article(30),
  holds: onlyWhen(isOneOf(category, ['transfer', 'licensing']), not(publicDomain)),
  effect: 'return',
  remedy: {
    zh: '公知技术不能转让；含有实际技术指导的可按技术服务申请',
    en: 'Public knowledge cannot be transferred; with real guidance it may be filed as a service',
  },
})
