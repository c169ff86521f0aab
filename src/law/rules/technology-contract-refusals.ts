/** Grounds on which a contract is not registered (不予登记). */
import { isTrue, not } from '../../declare/expression/expression.ts'
import { rule } from '../../declare/rule.ts'
import { draftRules } from '../instruments/technology-contract.ts'
import {
  objectClear,
  partiesClear,
  priceClear,
  sealsMatch,
  unlawful,
} from './technology-contract-facts.ts'

// The 2001 rules give the same grounds; the revised text is the one that was read.
const grounds = draftRules.article(39)

export const clearParties = rule({
  id: 'technology-contract.clear-parties',
  title: { zh: '合同主体明确', en: 'The parties are clear' },
  cite: grounds,
  grade: 'secondary',
  holds: isTrue(partiesClear),
  remedy: { zh: '请在合同中写明双方主体', en: 'Name both parties in the contract' },
})

export const clearObject = rule({
  id: 'technology-contract.clear-object',
  title: { zh: '合同标的明确', en: 'The object is clear' },
  cite: grounds,
  grade: 'secondary',
  holds: isTrue(objectClear),
  remedy: {
    zh: '请补充技术内容、指标和交付物',
    en: 'Add what the technology is, its measures and deliverables',
  },
})

export const clearPrice = rule({
  id: 'technology-contract.clear-price',
  title: { zh: '价款约定明确', en: 'The price is clear' },
  cite: grounds,
  grade: 'secondary',
  holds: isTrue(priceClear),
  remedy: { zh: '请明确价款、报酬或使用费', en: 'State the price, fee or remuneration' },
})

export const lawfulClauses = rule({
  id: 'technology-contract.lawful-clauses',
  title: { zh: '不含非法垄断或侵权条款', en: 'No clause that monopolises or infringes' },
  cite: grounds,
  grade: 'secondary',
  holds: not(unlawful),
  remedy: { zh: '请删除该条款后申请', en: 'Remove the clause first' },
})

export const matchingSeals = rule({
  id: 'technology-contract.matching-seals',
  title: { zh: '名称与印章一致', en: 'Names are those of the seals' },
  cite: grounds,
  grade: 'secondary',
  holds: isTrue(sealsMatch),
  remedy: { zh: '请更正名称或重新用印', en: 'Correct the names or seal again' },
})
