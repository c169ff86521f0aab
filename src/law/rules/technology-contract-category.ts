/** Categories of technology contracts: licence stands apart from transfer since the Civil Code. */
import {
  atLeast,
  inForce,
  is,
  isKnown,
  lessThan,
  onlyWhen,
} from '../../declare/expression/expression.ts'
import { parameter } from '../../declare/parameter.ts'
import { rule } from '../../declare/rule.ts'
import { type CivilDate, civilDate } from '../../values/civil-date.ts'
import { civilCode } from '../instruments/civil-code.ts'
import { rules2001 } from '../instruments/technology-contract.ts'
import { category, signedOn, subtype } from './technology-contract-facts.ts'

/** First day of signing on which a licence is a category of its own. */
export const licenceSince = parameter<CivilDate>({
  id: 'technology-contract.licence-since',
  title: {
    zh: '技术许可自成一类的起始签订日',
    en: 'First day on which a licence is its own category',
  },
  unit: 'day',
  values: [
    {
      from: civilDate('2001-07-18'),
      value: civilDate('2021-01-01'),
      cite: civilCode.article(862),
      grade: 'design-default',
    },
  ],
})

export const licenceOfItsTime = rule({
  id: 'technology-contract.licence-of-its-time',
  title: {
    zh: '2021年前签订的许可合同按技术转让申请',
    en: 'A licence signed before 2021 is filed as a transfer',
  },
  cite: civilCode.article(843),
  holds: onlyWhen(is(category, 'licensing'), atLeast(signedOn, inForce(licenceSince))),
  effect: 'return',
  remedy: {
    zh: '请将类别改为「技术转让」，子类选「专利实施许可（2021年前）」',
    en: 'Choose transfer, and the sub-type patent licence (before 2021)',
  },
})

export const oldLicenceOfItsTime = rule({
  id: 'technology-contract.old-licence-of-its-time',
  title: {
    zh: '2021年起签订的许可合同按技术许可申请',
    en: 'A licence signed since 2021 is filed as a licence',
  },
  cite: civilCode.article(862),
  holds: onlyWhen(
    is(subtype, 'patent-licence-before-2021'),
    lessThan(signedOn, inForce(licenceSince)),
  ),
  effect: 'return',
  remedy: { zh: '请将类别改为「技术许可」', en: 'Choose licence' },
})

export const categoryStated = rule({
  id: 'technology-contract.category-stated',
  title: { zh: '已选择合同类别', en: 'A category is chosen' },
  cite: rules2001.article(4),
  holds: isKnown(category),
})
