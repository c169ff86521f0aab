/** Work permits, class A: high-end talent (外国高端人才). Any one ground suffices. */
import { all, any, atMost, inForce, isTrue } from '../../declare/expression/expression.ts'
import { fact } from '../../declare/fact.ts'
import { parameter } from '../../declare/parameter.ts'
import { rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { standard2017 } from '../instruments/work-permit.ts'
import { a2 } from './work-permit-achievements.ts'
import { age } from './work-permit-age.ts'
import { a3, a4 } from './work-permit-market.ts'
import { pointsMakeA } from './work-permit-points.ts'

const ground = (item: string) => standard2017.article('annex 1', `(${item})`)

export const selectedForProgramme = fact.truth('selected-for-talent-programme', {
  zh: '入选国内相关人才引进计划',
  en: 'Selected for a talent programme of vice-provincial level or above, filed with the centre',
})

export const postDoctor = fact.truth('post-doctor-of-high-level-university', {
  zh: '在国外高水平大学或中国境内高校从事博士后研究',
  en: 'Post-doctoral research at a high-level foreign or a Chinese university',
})

export const greatestAgeOfYoung = parameter<bigint>({
  id: 'work-permit.greatest-age-of-young-talent',
  title: { zh: '优秀青年人才年龄上限', en: 'Greatest age of young talent' },
  unit: 'years',
  row: 'WP-A5',
  values: [{ from: civilDate('2017-04-01'), value: 40n, cite: ground('A5') }],
})

export const a1 = rule({
  id: 'work-permit.a1',
  title: { zh: '入选人才引进计划', en: 'Selected for a talent programme' },
  cite: ground('A1'),
  row: 'WP-A1',
  holds: isTrue(selectedForProgramme),
})

export const a5 = rule({
  id: 'work-permit.a5',
  title: { zh: '优秀青年人才', en: 'Young talent' },
  cite: ground('A5'),
  row: 'WP-A5',
  holds: all(postDoctor, atMost(age.value, inForce(greatestAgeOfYoung))),
})

export const a6 = rule({
  id: 'work-permit.a6',
  title: { zh: '积分85分以上', en: 'At least 85 points' },
  cite: ground('A6'),
  row: 'WP-A6',
  holds: pointsMakeA,
})

/** Any ground of class A. */
export const classA = rule({
  id: 'work-permit.class-a',
  title: { zh: '符合A类条件', en: 'A ground of class A' },
  cite: ground('A'),
  row: 'WP-A',
  holds: any(...[a1, a2, a3, a4, a5, a6].map((each) => each.holds)),
})
