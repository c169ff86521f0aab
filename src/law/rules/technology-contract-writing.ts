/** Contracts are filed in writing; oral ones are not accepted (书面形式). */
import { isTrue } from '../../declare/expression/expression.ts'
import { rule } from '../../declare/rule.ts'
import { measures2000 } from '../instruments/technology-contract.ts'
import { inWriting } from './technology-contract-facts.ts'

export const madeInWriting = rule({
  id: 'technology-contract.in-writing',
  title: { zh: '采用书面形式', en: 'In writing' },
  cite: measures2000.article(9),
  holds: isTrue(inWriting),
  remedy: {
    zh: '口头合同不予受理，请签订书面合同后申请',
    en: 'Oral contracts are not accepted; sign it in writing first',
  },
})
