/** Work permits: points of a person, at most 120 (积分). */
import {
  all,
  any,
  atLeast,
  greatest,
  inForce,
  isTrue,
  when,
} from '../../declare/expression/expression.ts'
import { nothing } from '../../declare/expression/number-words.ts'
import { bandFor } from '../../declare/expression/table-words.ts'
import { score } from '../../declare/score.ts'
import { standard2017 } from '../instruments/work-permit.ts'
import { age } from './work-permit-age.ts'
import {
  annualPay,
  chinese,
  education,
  fiveYearsInChina,
  fortune500,
  monthsPerYear,
  ownsIntellectualProperty,
  shortagePoints,
  topUniversity,
  vocationalGrade,
  workMonths,
  workRegion,
} from './work-permit-facts.ts'
import {
  distinctionPoints,
  laterDistinctions,
  mostShortagePoints,
  pointsOfClassA,
  pointsOfClassB,
} from './work-permit-points-limits.ts'
import {
  agePoints,
  chinesePoints,
  educationPoints,
  monthPoints,
  regionPoints,
  salaryPoints,
  vocationalPoints,
  workYearPoints,
} from './work-permit-points-tables.ts'

const distinguished = any(
  topUniversity,
  fortune500,
  all(isTrue(inForce(laterDistinctions)), any(ownsIntellectualProperty, fiveYearsInChina)),
)

/** The points of a person by the table in force. */
export const points = score<'count'>({
  id: 'work-permit.points',
  title: { zh: '积分', en: 'Points' },
  cite: standard2017.article('annex 2'),
  row: 'WP-4',
  items: [
    {
      id: 'salary',
      title: { zh: '年薪', en: 'Yearly pay' },
      points: bandFor(salaryPoints, annualPay),
    },
    {
      id: 'education',
      title: { zh: '学历或职业技能等级', en: 'Education or vocational grade' },
      points: greatest<'count'>(
        bandFor(educationPoints, education),
        bandFor(vocationalPoints, vocationalGrade),
      ),
    },
    {
      id: 'work-years',
      title: { zh: '工作年限', en: 'Years of work' },
      points: bandFor(workYearPoints, workMonths),
    },
    {
      id: 'months',
      title: { zh: '每年工作时间', en: 'Months of work a year' },
      points: bandFor(monthPoints, monthsPerYear),
    },
    {
      id: 'chinese',
      title: { zh: '汉语水平', en: 'Chinese' },
      points: bandFor(chinesePoints, chinese),
    },
    {
      id: 'region',
      title: { zh: '工作地区', en: 'Place of work' },
      points: bandFor(regionPoints, workRegion),
    },
    { id: 'age', title: { zh: '年龄', en: 'Age' }, points: bandFor(agePoints, age.value) },
    {
      id: 'distinction',
      title: { zh: '名校、五百强、知识产权或连续五年', en: 'University, firm, IP or five years' },
      points: when(distinguished, inForce(distinctionPoints), nothing('count')),
    },
    {
      id: 'shortage',
      title: { zh: '省级紧缺加分', en: 'Bonus for a local shortage' },
      points: shortagePoints,
      most: inForce(mostShortagePoints),
    },
  ],
})

/** Class A by points. */
export const pointsMakeA = atLeast(points.value, inForce(pointsOfClassA))

/** Class B by points. */
export const pointsMakeB = atLeast(points.value, inForce(pointsOfClassB))
