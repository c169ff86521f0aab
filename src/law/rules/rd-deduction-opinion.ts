/** Opinions of the S&T department on projects, and yearly checks (项目鉴定). */
import { all, isTrue, not } from '../../declare/expression/expression.ts'
import { parameter } from '../../declare/parameter.ts'
import { rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { percent, type Share } from '../../values/share.ts'
import {
  deduction2015,
  deductionNotice2015,
  projectOpinion2017,
} from '../instruments/rd-super-deduction.ts'
import { governmentProject, needsOpinion } from './rd-deduction-scope-facts.ts'

const from = civilDate('2016-01-01')

export const opinionExperts = parameter<bigint>({
  id: 'rd-deduction.opinion-experts',
  title: { zh: '项目鉴定最少专家人数', en: 'Fewest experts of a project opinion' },
  unit: 'people',
  row: 'RD-7.opinion',
  values: [{ from: civilDate('2017-07-21'), value: 3n, cite: projectOpinion2017.article('whole') }],
})

/** Part of all users that the tax bureau checks each year. */
export const checkedShare = parameter<Share>({
  id: 'rd-deduction.checked-share',
  title: { zh: '年度核查面', en: 'Part that is checked each year' },
  unit: 'share',
  row: 'RD-7.checks',
  values: [{ from, value: percent(20n), cite: deductionNotice2015.article(7) }],
})

/** Holds where the S&T department is to be asked. */
export const rdOpinionNeeded = rule({
  id: 'rd-deduction.opinion-needed',
  title: { zh: '需要科技部门项目鉴定', en: 'The S&T department is asked' },
  row: 'RD-7.opinion',
  from,
  cite: deduction2015.article(5, '(3)'),
  effect: 'warn',
  holds: all(isTrue(needsOpinion), not(governmentProject)),
})
