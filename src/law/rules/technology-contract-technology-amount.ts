/** Technology amount (技术交易额): the whole money less what is not technology. */
import {
  all,
  atMost,
  isKnown,
  minus,
  not,
  notNegative,
  onlyWhen,
} from '../../declare/expression/expression.ts'
import { sumOver } from '../../declare/expression/row-words.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { rules2001 } from '../instruments/technology-contract.ts'
import {
  isCarrier,
  itemAmount,
  nonTechnicalItems,
  recognisedTechnology,
  recognisedTotal,
  totalAmount,
} from './technology-contract-facts.ts'

/** A reasonable quantity of what carries the technology is not deducted. */
export const technologyAmount = derivation({
  id: 'technology-contract.technology-amount',
  title: { zh: '技术交易额', en: 'Technology amount' },
  cite: rules2001.article('ch. 7'),
  value: minus(totalAmount, sumOver(nonTechnicalItems, itemAmount, not(isCarrier))),
})

export const technologyAmountInRange = rule({
  id: 'technology-contract.technology-amount-in-range',
  title: {
    zh: '技术交易额不为负且不超过成交总额',
    en: 'Technology amount between zero and the contract value',
  },
  cite: rules2001.article('ch. 7'),
  grade: 'design-default',
  holds: onlyWhen(
    isKnown(nonTechnicalItems),
    all(notNegative(technologyAmount.value), atMost(technologyAmount.value, totalAmount)),
  ),
  remedy: {
    zh: '请核对非技术性支出，其合计不能超过合同成交总额',
    en: 'Check the non-technical items; together they cannot exceed the contract value',
  },
})

export const recognisedAmountInRange = rule({
  id: 'technology-contract.recognised-amount-in-range',
  title: {
    zh: '认定的技术交易额不超过认定的成交额',
    en: 'Recognised technology amount at most the recognised value',
  },
  cite: rules2001.article('ch. 7'),
  grade: 'design-default',
  holds: onlyWhen(
    all(isKnown(recognisedTechnology), isKnown(recognisedTotal)),
    atMost(recognisedTechnology, recognisedTotal),
  ),
  remedy: { zh: '请核对认定金额', en: 'Check the recognised amounts' },
})
