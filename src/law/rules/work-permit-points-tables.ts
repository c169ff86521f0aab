/** Work permits: what each factor gives, in the pilot of 2016 and since April 2017 (积分要素计分赋值表). */
import { type Bands, type ParameterValue, parameter } from '../../declare/parameter.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Fen, yuan } from '../../values/money.ts'
import { pilot2016, standard2017 } from '../instruments/work-permit.ts'

/** First day and article of the table of the pilot. */
export const pilot = { from: civilDate('2016-11-01'), cite: pilot2016.article('whole') }
/** First day and article of the table in force. */
export const final = { from: civilDate('2017-04-01'), cite: standard2017.article('annex 2') }

/** The same in both tables. */
export const both = <V extends ParameterValue>(value: V) => [
  { ...pilot, value },
  { ...final, value },
]

/** Ten thousand yuan. */
const wan = (n: bigint): Fen => yuan(n * 10_000n)

export const salaryPoints = parameter<Bands<bigint, Fen>>({
  id: 'work-permit.salary-points',
  title: { zh: '年薪得分', en: 'Points for yearly pay' },
  unit: 'points',
  row: 'WP-4.salary',
  values: both<Bands<bigint, Fen>>([
    { atLeast: wan(45n), is: 20n },
    { atLeast: wan(35n), is: 17n },
    { atLeast: wan(25n), is: 14n },
    { atLeast: wan(15n), is: 11n },
    { atLeast: wan(7n), is: 8n },
    { atLeast: wan(5n), is: 5n },
    { otherwise: 0n },
  ]),
})

export const educationPoints = parameter<Bands<bigint, string>>({
  id: 'work-permit.education-points',
  title: { zh: '学历得分', en: 'Points for education' },
  unit: 'points',
  row: 'WP-4.education',
  values: both<Bands<bigint, string>>([
    { oneOf: ['doctor'], is: 20n },
    { oneOf: ['master'], is: 15n },
    { oneOf: ['bachelor'], is: 10n },
    { otherwise: 0n },
  ]),
})

/** The pilot printed no vocational grades. */
export const vocationalPoints = parameter<Bands<bigint, string>>({
  id: 'work-permit.vocational-points',
  title: { zh: '职业技能等级得分', en: 'Points for the vocational grade' },
  unit: 'points',
  row: 'WP-4.education',
  values: [
    { ...pilot, value: [{ otherwise: 0n }] },
    {
      ...final,
      value: [
        { oneOf: ['top'], is: 20n },
        { oneOf: ['technician'], is: 15n },
        { oneOf: ['senior'], is: 10n },
        { otherwise: 0n },
      ],
    },
  ],
})

/** Two years give 5, each further completed year 1 more, up to `most`. Counted in months. */
const yearly = (most: bigint): Bands<bigint, bigint> => {
  const rows: { readonly atLeast: bigint; readonly is: bigint }[] = []
  for (let points = most; points >= 5n; points--)
    rows.push({ atLeast: (points - 3n) * 12n, is: points })
  return [...rows, { otherwise: 0n }]
}

export const workYearPoints = parameter<Bands<bigint, bigint>>({
  id: 'work-permit.work-year-points',
  title: { zh: '工作年限得分', en: 'Points for years of work' },
  unit: 'points',
  row: 'WP-4.years',
  values: [
    { ...pilot, value: yearly(15n) },
    { ...final, value: yearly(20n) },
  ],
})

export const monthPoints = parameter<Bands<bigint, bigint>>({
  id: 'work-permit.month-points',
  title: { zh: '每年工作时间得分', en: 'Points for months of work a year' },
  unit: 'points',
  row: 'WP-4.months',
  values: both<Bands<bigint, bigint>>([
    { atLeast: 9n, is: 15n },
    { atLeast: 6n, is: 10n },
    { atLeast: 3n, is: 5n },
    { otherwise: 0n },
  ]),
})

export const chinesePoints = parameter<Bands<bigint, string>>({
  id: 'work-permit.chinese-points',
  title: { zh: '汉语水平得分', en: 'Points for Chinese' },
  unit: 'points',
  row: 'WP-4.chinese',
  values: [
    {
      ...pilot,
      value: [
        { oneOf: ['degree-in-chinese', 'hsk5'], is: 10n },
        { oneOf: ['hsk4'], is: 8n },
        { oneOf: ['hsk3'], is: 6n },
        { oneOf: ['hsk2'], is: 4n },
        { oneOf: ['hsk1'], is: 2n },
        { otherwise: 0n },
      ],
    },
    {
      ...final,
      value: [
        { oneOf: ['former-national', 'degree-in-chinese', 'hsk5'], is: 5n },
        { oneOf: ['hsk4'], is: 4n },
        { oneOf: ['hsk3'], is: 3n },
        { oneOf: ['hsk2'], is: 2n },
        { oneOf: ['hsk1'], is: 1n },
        { otherwise: 0n },
      ],
    },
  ],
})

export const regionPoints = parameter<Bands<bigint, string>>({
  id: 'work-permit.region-points',
  title: { zh: '工作地区得分', en: 'Points for the place of work' },
  unit: 'points',
  row: 'WP-4.place',
  values: both<Bands<bigint, string>>([
    { oneOf: ['west', 'north-east', 'poverty-county'], is: 10n },
    { otherwise: 0n },
  ]),
})

/** The pilot was printed half-open and leaves holes at 25, 45, 55 and 60; the final table closes them. */
export const agePoints = parameter<Bands<bigint, bigint>>({
  id: 'work-permit.age-points',
  title: { zh: '年龄得分', en: 'Points for age' },
  unit: 'points',
  row: 'WP-4.age',
  values: [
    {
      ...pilot,
      value: [
        { below: 18n, is: 0n },
        { below: 25n, is: 10n },
        { below: 26n, is: 0n },
        { below: 45n, is: 15n },
        { below: 46n, is: 0n },
        { below: 55n, is: 10n },
        { below: 56n, is: 0n },
        { below: 60n, is: 5n },
        { otherwise: 0n },
      ],
    },
    {
      ...final,
      value: [
        { below: 18n, is: 0n },
        { upTo: 25n, is: 10n },
        { upTo: 45n, is: 15n },
        { upTo: 55n, is: 10n },
        { upTo: 60n, is: 5n },
        { otherwise: 0n },
      ],
    },
  ],
})
