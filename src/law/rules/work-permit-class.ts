/** Work permits: the highest class whose ground is met, and whether it is the one applied for. */
import { all, any, is, not, onlyWhen, option, when } from '../../declare/expression/expression.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { standard2017 } from '../instruments/work-permit.ts'
import { classA } from './work-permit-class-a.ts'
import { classB } from './work-permit-class-b.ts'
import { classC } from './work-permit-class-c.ts'
import { permitClass } from './work-permit-facts.ts'

const cite = standard2017.article('annex 1')

/** The highest class met. */
export const highestClass = derivation<'choice'>({
  id: 'work-permit.highest-class',
  title: { zh: '可认定的最高类别', en: 'Highest class met' },
  cite,
  row: 'WP-3',
  answers: permitClass,
  value: when(
    classA.holds,
    option(permitClass, 'a'),
    when(
      classB.holds,
      option(permitClass, 'b'),
      when(classC.holds, option(permitClass, 'c'), option(permitClass, 'none')),
    ),
  ),
})

/** The ground of the class applied for is met. */
export const classIsMet = rule({
  id: 'work-permit.class-is-met',
  title: { zh: '符合所申请类别的条件', en: 'The class applied for is met' },
  cite,
  row: 'WP-3.class',
  holds: all(
    not(is(permitClass, 'none')),
    onlyWhen(is(permitClass, 'a'), classA.holds),
    onlyWhen(is(permitClass, 'b'), any(classA.holds, classB.holds)),
    onlyWhen(is(permitClass, 'c'), classC.holds),
  ),
  remedy: {
    zh: '请按符合的类别申请；积分不足60分不因此成为C类',
    en: 'Apply for the class that is met; less than 60 points does not make class C',
  },
})

/** A higher class is met than the one applied for. */
export const noHigherClass = rule({
  id: 'work-permit.no-higher-class',
  title: { zh: '未申请低于可认定的类别', en: 'Not below the class that is met' },
  cite,
  row: 'WP-3.highest',
  effect: 'warn',
  holds: all(
    onlyWhen(is(permitClass, 'b'), not(classA.holds)),
    onlyWhen(is(permitClass, 'c'), not(any(classA.holds, classB.holds))),
  ),
  remedy: { zh: '可按更高类别申请', en: 'A higher class may be applied for' },
})
