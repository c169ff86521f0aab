/** HNTE condition 2: owns the core intellectual property (知识产权). */

import {
  all,
  any,
  inForce,
  isTrue,
  minus,
  plus,
  positive,
} from '../../declare/expression/expression.ts'
import { countTimes } from '../../declare/expression/number-words.ts'
import { fact } from '../../declare/fact.ts'
import { type LawSwitch, parameter } from '../../declare/parameter.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { guide2016, measures2016 } from '../instruments/hnte.ts'
import {
  designs,
  inventionPatents,
  otherClassOneRights,
  softwareCopyrights,
  utilityModels,
} from './enterprise-facts.ts'
import { ownsCoreRights } from './hnte-facts.ts'

/** Rights of Class II may be used in one application only. */
export const classTwoUsed = fact.count('class-two-used', {
  zh: '已在获认定的申请中使用过的Ⅱ类知识产权（项）',
  en: 'Class II rights used in an application that was granted',
})

export const classTwoUsedInFailed = fact.count('class-two-used-in-failed', {
  zh: '仅在未获认定的申请中使用过的Ⅱ类知识产权（项）',
  en: 'Class II rights used only in applications that failed',
})

/** Gap: whether an application that failed uses up a right of Class II. */
export const failedUseCounts: LawSwitch = {
  id: 'hnte.failed-application-uses-class-two',
  title: {
    zh: '未获认定的申请也视为已使用Ⅱ类知识产权',
    en: 'A failed application also uses up Class II rights',
  },
  cite: guide2016.article('ch. 3', '(2)'),
}

/** How much of the rights used in failed applications is used up: none, or all under the switch. */
export const failedUse = parameter<bigint>({
  id: 'hnte.failed-use-of-class-two',
  title: { zh: '未获认定的申请计为使用的次数', en: 'Uses counted for a failed application' },
  unit: 'count',
  row: 'HNTE-8.7',
  values: [
    {
      from: civilDate('2016-01-01'),
      value: 0n,
      cite: guide2016.article('ch. 3', '(2)'),
      grade: 'design-default',
    },
    {
      from: civilDate('2016-01-01'),
      value: 1n,
      cite: guide2016.article('ch. 3', '(2)'),
      grade: 'design-default',
      under: failedUseCounts.id,
    },
  ],
})

/** At least one right of Class I. */
export const hasClassOne = any(positive(inventionPatents), positive(otherClassOneRights))

/** Rights of Class II that this application may still use. */
export const usableClassTwo = derivation({
  id: 'hnte.usable-class-two',
  title: { zh: '可用于本次申请的Ⅱ类知识产权', en: 'Class II rights this application may use' },
  row: 'HNTE-5.classes',
  cite: guide2016.article('ch. 3', '(2)'),
  value: minus(
    plus(utilityModels, designs, softwareCopyrights),
    plus(classTwoUsed, countTimes(classTwoUsedInFailed, inForce(failedUse))),
  ),
})

export const hnteOwnsRights = rule({
  id: 'hnte.owns-rights',
  title: { zh: '拥有核心自主知识产权', en: 'Owns core intellectual property' },
  row: 'HNTE-3.c2',
  cite: measures2016.article(11, '(2)'),
  holds: all(
    isTrue(ownsCoreRights),
    any(hasClassOne, positive(utilityModels), positive(designs), positive(softwareCopyrights)),
  ),
  remedy: {
    zh: '不具备知识产权的企业不能认定；可通过自主研发、受让、受赠、并购取得',
    en: 'Without rights there is no recognition; they may be developed, assigned, given or come by merger',
  },
})
