/** Of a mixed contract only a technology part with an amount of its own is registered (混合合同). */
import { is, isKnown, not, onlyWhen } from '../../declare/expression/expression.ts'
import { fact } from '../../declare/fact.ts'
import { rule } from '../../declare/rule.ts'
import { rules2001 } from '../instruments/technology-contract.ts'

export const joinedWith = fact.choice(
  'joined-with-other-contract',
  { zh: '是否与其他类型合同订在一起', en: 'Joined with another kind of contract' },
  [
    { id: 'no', label: { zh: '否', en: 'no' } },
    {
      id: 'own-amount',
      label: {
        zh: '是，技术部分独立成立并单独计价',
        en: 'yes, the technology part has its own amount',
      },
    },
    {
      id: 'no-own-amount',
      label: { zh: '是，技术部分未单独计价', en: 'yes, without an amount of its own' },
    },
  ],
  { optional: true },
)

export const technologyPartStandsAlone = rule({
  id: 'technology-contract.technology-part-stands-alone',
  title: { zh: '技术部分独立成立并单独计价', en: 'The technology part stands on its own' },
  cite: rules2001.article(5),
  holds: onlyWhen(isKnown(joinedWith), not(is(joinedWith, 'no-own-amount'))),
  remedy: {
    zh: '请就技术部分单独订立合同，或在合同中写明其金额',
    en: 'Conclude a contract of its own for the technology part, or state its amount',
  },
})
