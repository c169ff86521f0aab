/** The standard level of 2025, as far as its figures were read (标准级孵化器). */
import { all, any, atLeast, isTrue, positive, ratio } from '../../declare/expression/expression.ts'
import { rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { incubatorMeasures2025 } from '../instruments/incubator.ts'
import {
  bookedApart,
  financedLastYear,
  growingIncubatees,
  incubationIncome,
  investedIncubatees,
  otherQuantitiesMet,
  serviceIncome,
} from './incubator-carrier-facts.ts'
import { incubatees } from './incubator-facts.ts'
import { setter } from './incubator-quantities.ts'

const from2025 = civilDate('2025-07-01')
const standard = incubatorMeasures2025.article('standard')
const level = setter('incubator-2025', 'INC-3', from2025, standard)
const some = positive(incubatees)

export const standardLevelInvested = rule({
  id: 'incubator-2025.invested',
  title: { zh: '在孵企业获投占比', en: 'Incubatees with equity or financing' },
  row: 'INC-3.1',
  cite: standard,
  from: from2025,
  holds: all(
    some,
    any(
      atLeast(
        ratio(investedIncubatees, incubatees),
        level.part('invested', { zh: '获自有基金投资占比', en: 'Part with own equity' }, 10n),
      ),
      atLeast(
        ratio(financedLastYear, incubatees),
        level.part('financed', { zh: '获投融资占比', en: 'Part financed' }, 20n),
      ),
    ),
  ),
})
export const standardLevelGrowing = rule({
  id: 'incubator-2025.growing',
  title: { zh: '高成长在孵企业占比', en: 'Incubatees that grew' },
  row: 'INC-3.2',
  cite: standard,
  from: from2025,
  holds: all(
    some,
    atLeast(
      ratio(growingIncubatees, incubatees),
      level.part('growing', { zh: '高成长占比', en: 'Part that grew' }, 30n),
    ),
  ),
})
export const standardLevelIncome = rule({
  id: 'incubator-2025.income',
  title: { zh: '单独核算，非租金收入占比', en: 'Booked apart, income that is no rent' },
  row: 'INC-3.3',
  cite: standard,
  from: from2025,
  holds: all(
    isTrue(bookedApart),
    atLeast(
      ratio(serviceIncome, incubationIncome),
      level.part('not-rent', { zh: '非租金收入占比', en: 'Part that is no rent' }, 30n),
    ),
  ),
})
export const standardLevelOther = rule({
  id: 'incubator-2025.other',
  title: { zh: '其他数量条件', en: 'Other quantities' },
  row: 'INC-3.4',
  cite: standard,
  grade: 'design-default',
  from: from2025,
  holds: isTrue(otherQuantitiesMet),
})
