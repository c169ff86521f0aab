/** Income-tax subsidy: who has it, and how items are listed (申请条件). */
import {
  all,
  any,
  equal,
  inForce,
  isListed,
  isOneOf,
  isTrue,
  not,
  onlyWhen,
  positive,
} from '../../declare/expression/expression.ts'
import { countOver, distinctOver } from '../../declare/expression/row-words.ts'
import { parameter } from '../../declare/parameter.ts'
import { rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import {
  guangdongIit2019,
  guangdongIit2023,
  guangzhouIit2019,
  guangzhouIit2023,
} from '../instruments/iit-subsidy.ts'
import * as said from './iit-subsidy-facts.ts'

const conditions = guangdongIit2019.article('conditions')
const revised = guangzhouIit2023.article('conditions')
const since = civilDate('2019-01-01')
const since2023 = civilDate('2023-12-27')

/** A least number of days is set in the measures of 2023; its value was not read. */
export const leastDays = parameter<bigint>({
  id: 'iit-subsidy.least-days',
  title: { zh: '纳税年度内工作天数', en: 'Days of work in the tax year' },
  unit: 'days',
  row: 'IIT-2.work',
  values: [{ from: since2023, value: null, cite: revised, grade: 'unverified' }],
})

export const highEndGrounds = parameter<readonly string[]>({
  id: 'iit-subsidy.high-end-grounds',
  title: { zh: '高端人才依据', en: 'Grounds as high-end talent' },
  unit: 'list',
  row: 'IIT-2.high-end',
  values: [
    {
      from: since,
      value: ['programme', 'class-a', 'r-letter', 'talent-card'],
      cite: guangzhouIit2019.article('lists'),
    },
    {
      from: since2023,
      value: ['class-a', 'r-letter', 'confirmation', 'recognised'],
      cite: revised,
    },
  ],
})

export const roleNeeded = parameter<boolean>({
  id: 'iit-subsidy.key-role-needed',
  title: { zh: '须在重点领域工作或任骨干', en: 'Work in a key field or a key role is needed' },
  unit: 'yes or no',
  row: 'IIT-2.high-end',
  values: [
    { from: since, value: false, cite: guangzhouIit2019.article('lists') },
    { from: since2023, value: true, cite: revised },
  ],
})

export const nanshaExcluded = parameter<boolean>({
  id: 'iit-subsidy.nansha-excluded',
  title: { zh: '与南沙优惠不得重复', en: 'Not together with the Nansha benefit' },
  unit: 'yes or no',
  row: 'IIT-1.nansha',
  values: [
    { from: since, value: false, cite: guangzhouIit2019.article('lists') },
    { from: since2023, value: true, cite: guangzhouIit2023.article('whole') },
  ],
})

export const identityCounts = rule({
  id: 'iit-subsidy.identity',
  title: { zh: '符合身份条件', en: 'An identity that counts' },
  cite: conditions,
  row: 'IIT-2.identity',
  holds: isOneOf(said.identity, ['hk-macau', 'hk-scheme', 'taiwan', 'foreign', 'returned']),
})
export const worksHere = rule({
  id: 'iit-subsidy.works-here',
  title: { zh: '在广州工作并纳税', en: 'Works and pays tax in Guangzhou' },
  cite: conditions,
  row: 'IIT-2.work',
  holds: isTrue(said.worksAndPaysHere),
})
export const conductGood = rule({
  id: 'iit-subsidy.conduct',
  title: { zh: '守法诚信', en: 'Good conduct' },
  cite: conditions,
  row: 'IIT-2.conduct',
  holds: isTrue(said.goodConduct),
})

/** High-end talent (S&T bureau) or on the shortage list (HR bureau). */
export const isTalent = rule({
  id: 'iit-subsidy.talent',
  title: { zh: '属高端人才或紧缺人才', en: 'High-end or shortage talent' },
  cite: guangzhouIit2019.article('lists'),
  row: 'IIT-2.high-end',
  holds: all(
    any(
      isListed(said.talentGround, inForce(highEndGrounds)),
      isOneOf(said.talentGround, ['shortage-list']),
    ),
    onlyWhen(isTrue(inForce(roleNeeded)), said.keyRole),
  ),
})
export const notTwice = rule({
  id: 'iit-subsidy.not-twice',
  title: { zh: '未重复享受南沙优惠', en: 'Not together with the Nansha benefit' },
  cite: guangzhouIit2023.article('whole'),
  row: 'IIT-1.nansha',
  holds: onlyWhen(isTrue(inForce(nanshaExcluded)), not(said.usesNansha)),
})

/** Comprehensive income of a resident is one item; non-residents have each of the four by itself. */
export const itemsOfResident = rule({
  id: 'iit-subsidy.items-of-resident',
  title: { zh: '综合所得作为一项填报', en: 'Comprehensive income is one item' },
  cite: guangdongIit2023.article('whole'),
  row: 'IIT-3',
  effect: 'return',
  holds: onlyWhen(
    said.resident,
    not(
      positive(
        countOver(
          said.incomeItems,
          isOneOf(said.itemKind, ['wages', 'labour-fee', 'author-fee', 'royalties']),
        ),
      ),
    ),
  ),
})
export const itemsOnce = rule({
  id: 'iit-subsidy.items-once',
  title: { zh: '每项所得只填一行', en: 'Each item has one line' },
  cite: guangdongIit2023.article('whole'),
  row: 'IIT-3',
  effect: 'return',
  holds: equal(countOver(said.incomeItems), distinctOver(said.incomeItems, said.itemKind)),
})
