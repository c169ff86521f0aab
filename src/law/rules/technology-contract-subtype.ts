/** A sub-type belongs to its category. */
import { all, is, isOneOf, onlyWhen } from '../../declare/expression/expression.ts'
import { rule } from '../../declare/rule.ts'
import { rules2001 } from '../instruments/technology-contract.ts'
import { category, subtype } from './technology-contract-facts.ts'

export const subtypeOfCategory = rule({
  id: 'technology-contract.subtype-of-category',
  title: { zh: '合同子类与类别一致', en: 'The sub-type belongs to the category' },
  cite: rules2001.article(4),
  grade: 'design-default',
  holds: all(
    onlyWhen(
      is(category, 'development'),
      isOneOf(subtype, ['commissioned', 'cooperative', 'conversion']),
    ),
    onlyWhen(
      is(category, 'transfer'),
      isOneOf(subtype, [
        'patent-right',
        'patent-application',
        'secret-transfer',
        'other-transfer',
        'patent-licence-before-2021',
      ]),
    ),
    onlyWhen(
      is(category, 'licensing'),
      isOneOf(subtype, ['patent-licence', 'secret-licence', 'other-licence']),
    ),
    onlyWhen(is(category, 'consulting'), is(subtype, 'consulting')),
    onlyWhen(
      is(category, 'services'),
      isOneOf(subtype, ['general-service', 'training', 'intermediary']),
    ),
  ),
  remedy: { zh: '请重新选择子类', en: 'Choose the sub-type again' },
})
