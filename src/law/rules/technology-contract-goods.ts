/** The mere sale of goods with their manuals is no transfer (单纯产品交易). */
import { all, isKnown, isOneOf, not, onlyWhen } from '../../declare/expression/expression.ts'
import { fact } from '../../declare/fact.ts'
import { rule } from '../../declare/rule.ts'
import { rules2001 } from '../instruments/technology-contract.ts'
import { category } from './technology-contract-facts.ts'

export const goodsOnly = fact.truth(
  'goods-only',
  { zh: '仅交付产品及其说明资料', en: 'Only goods and their manuals are delivered' },
  { optional: true },
)

export const notGoodsOnly = rule({
  id: 'technology-contract.not-goods-only',
  title: { zh: '不是单纯的产品交易', en: 'Not the mere sale of goods' },
  cite: rules2001.article(32),
  holds: onlyWhen(
    all(isOneOf(category, ['transfer', 'licensing']), isKnown(goodsOnly)),
    not(goodsOnly),
  ),
  remedy: {
    zh: '产品买卖不予登记；其中的技术部分可单独订立合同后申请',
    en: 'A sale is not registered; its technology part may be, under a contract of its own',
  },
})
