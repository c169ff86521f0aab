/** Work permits: age, in completed years on the day of the application (年龄). */

import { yearsBetween } from '../../declare/expression/day-words.ts'
import {
  atLeast,
  atMost,
  filingDay,
  inForce,
  is,
  onlyWhen,
  when,
} from '../../declare/expression/expression.ts'
import { fact } from '../../declare/fact.ts'
import { parameter } from '../../declare/parameter.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { standard2017, system2017 } from '../instruments/work-permit.ts'
import { guangzhou2022 } from '../instruments/work-permit-local.ts'
import { birthDate, permitClass } from './work-permit-facts.ts'
import { inGuangzhou } from './work-permit-wage.ts'

/** Completed years on the day of the application. */
export const age = derivation({
  id: 'work-permit.age',
  title: { zh: '年龄（周岁）', en: 'Age in completed years' },
  cite: standard2017.article('annex 2'),
  grade: 'design-default',
  row: 'WP-4.conventions',
  value: yearsBetween(birthDate, filingDay),
})

export const leastAge = parameter<bigint>({
  id: 'work-permit.least-age',
  title: { zh: '最低年龄', en: 'Least age' },
  unit: 'years',
  row: 'WP-2.age',
  values: [{ from: civilDate('2017-04-01'), value: 18n, cite: system2017.article('ch. 2') }],
})

export const greatestAgeB = parameter<bigint>({
  id: 'work-permit.greatest-age-b',
  title: { zh: 'B类年龄上限', en: 'Greatest age of class B' },
  unit: 'years',
  row: 'WP-2.age-b',
  values: [
    { from: civilDate('2017-04-01'), value: 60n, cite: standard2017.article('annex 1', '(B)') },
  ],
})

/** Relaxed for S&T staff of project and key-industry units; by the text of 2017 nobody has it. */
export const greatestAgeOfProjectStaff = parameter<bigint>({
  id: 'work-permit.greatest-age-of-project-staff',
  title: { zh: '项目和重点产业单位科技人员年龄上限', en: 'Greatest age of staff on projects' },
  unit: 'years',
  row: 'WP-2.relaxed',
  values: [
    { from: civilDate('2017-04-01'), value: 60n, cite: standard2017.article('annex 1', '(B)') },
    {
      from: civilDate('2022-03-15'),
      value: 65n,
      cite: guangzhou2022.article('whole'),
      under: inGuangzhou.id,
    },
  ],
})

export const onKeyProject = fact.truth('staff-of-key-project', {
  zh: '属承担国家、省、市项目或区重点产业单位的科技人员',
  en: 'S&T staff of a unit with national, provincial or city projects or in a key industry',
})

export const oldEnough = rule({
  id: 'work-permit.old-enough',
  title: { zh: '年满18周岁', en: 'At least 18' },
  cite: system2017.article('ch. 2'),
  row: 'WP-2.age',
  holds: atLeast(age.value, inForce(leastAge)),
})

/** In principle only: an officer may grant an exception when the person is truly needed. */
export const youngEnough = rule({
  id: 'work-permit.young-enough',
  title: { zh: 'B类一般不超过60周岁', en: 'Class B: in principle not above 60' },
  cite: standard2017.article('annex 1', '(B)'),
  row: 'WP-2.age-b',
  effect: 'warn',
  holds: onlyWhen(
    is(permitClass, 'b'),
    atMost(
      age.value,
      when(onKeyProject, inForce(greatestAgeOfProjectStaff), inForce(greatestAgeB)),
    ),
  ),
  remedy: {
    zh: '确有需要的可放宽，请说明理由',
    en: 'May be relaxed when truly needed; give the reason',
  },
})
