/** Talent green card of Guangzhou: base conditions and grounds (人才绿卡). Any one ground suffices. */
import {
  all,
  any,
  atLeast,
  inForce,
  isListed,
  isTrue,
  lessThan,
  moreThan,
  not,
} from '../../declare/expression/expression.ts'
import { type LawSwitch, parameter } from '../../declare/parameter.ts'
import { rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Fen, yuan } from '../../values/money.ts'
import { talentCard2016, talentCard2023 } from '../instruments/talent.ts'
import * as said from './talent-card-facts.ts'
import { age } from './work-permit-age.ts'
import { annualPay } from './work-permit-facts.ts'
import { paidLikeClassA } from './work-permit-wage.ts'

const first = civilDate('2016-05-05')
const second = civilDate('2023-06-15')
const conditions = talentCard2016.article('conditions')
const grounds = talentCard2016.article('grounds')

/** Districts widened the degrees in 2020. */
export const districtDegrees: LawSwitch = {
  id: 'talent-card.district-degrees-2020',
  title: {
    zh: '适用各区2020年放宽的学位条件',
    en: 'Apply the degrees widened by districts in 2020',
  },
  cite: grounds,
}

export const leastMonths = parameter<bigint>({
  id: 'talent-card.months-in-city',
  title: { zh: '每年在本市工作月数', en: 'Months in the city a year' },
  unit: 'months',
  row: 'TAL-1.who',
  values: [
    { from: first, value: 6n, cite: conditions },
    { from: second, value: 6n, cite: talentCard2023.article('conditions') },
  ],
})
export const ageBelow = parameter<bigint>({
  id: 'talent-card.age-below',
  title: { zh: '年龄（不满）', en: 'Age below' },
  unit: 'years',
  row: 'TAL-1.who',
  values: [{ from: first, value: 55n, cite: conditions }],
})
export const titleYears = parameter<bigint>({
  id: 'talent-card.senior-title-years',
  title: { zh: '正高职称年限', en: 'Years with a senior title' },
  unit: 'years',
  row: 'TAL-1.g3',
  values: [{ from: first, value: 10n, cite: grounds }],
})
export const degrees = parameter<readonly string[]>({
  id: 'talent-card.degrees',
  title: { zh: '可申领的学位', en: 'Degrees that count' },
  unit: 'list',
  row: 'TAL-1.g4',
  values: [
    { from: first, value: ['doctor-985-211', 'master-top-300'], cite: grounds },
    {
      from: civilDate('2020-01-01'),
      value: [
        'doctor-985-211',
        'master-top-300',
        'doctor-other',
        'master-double-first',
        'master-top-500',
      ],
      cite: grounds,
      under: districtDegrees.id,
    },
  ],
})
export const payOfForeigner = parameter<Fen>({
  id: 'talent-card.pay',
  title: { zh: '外国人年薪', en: 'Yearly pay of a foreigner' },
  unit: 'fen',
  row: 'TAL-1.g6',
  values: [{ from: first, value: yuan(600_000n), cite: grounds }],
})
export const taxOfForeigner = parameter<Fen>({
  id: 'talent-card.tax',
  title: { zh: '外国人年纳税额', en: 'Yearly tax of a foreigner' },
  unit: 'fen',
  row: 'TAL-1.g6',
  values: [{ from: first, value: yuan(120_000n), cite: grounds }],
})
export const wageGround = parameter<boolean>({
  id: 'talent-card.wage-ground',
  title: { zh: '平均工资6倍可申领', en: 'Six times the wage is a ground' },
  unit: 'yes or no',
  row: 'TAL-1.2023',
  values: [
    { from: first, value: false, cite: grounds },
    { from: second, value: true, cite: talentCard2023.article('conditions') },
  ],
})

export const notRegistered = rule({
  id: 'talent-card.not-registered',
  title: { zh: '无本市户籍', en: 'No local household registration' },
  cite: talentCard2016.article('nature'),
  row: 'TAL-1.nature',
  holds: not(said.hasLocalRegistration),
})

/** More than six months: exactly six are not enough. */
export const worksInCity = rule({
  id: 'talent-card.works-in-city',
  title: { zh: '每年在本市工作超过6个月', en: 'More than six months a year in the city' },
  cite: conditions,
  row: 'TAL-1.who',
  holds: any(
    moreThan(said.monthsInCity, inForce(leastMonths)),
    all(atLeast(said.monthsInCity, inForce(leastMonths)), said.moreThanFullMonths),
  ),
})

export const dwellsInCity = rule({
  id: 'talent-card.dwells-in-city',
  title: { zh: '在本市有合法住所', en: 'Lawful dwelling in the city' },
  cite: conditions,
  row: 'TAL-1.who',
  holds: isTrue(said.dwelling),
})

/** In principle only. */
export const under55 = rule({
  id: 'talent-card.under-55',
  title: { zh: '原则上55周岁以下', en: 'In principle under 55' },
  cite: conditions,
  row: 'TAL-1.who',
  effect: 'warn',
  holds: lessThan(age.value, inForce(ageBelow)),
})

/** Ground 6. */
export const paidAndTaxed = rule({
  id: 'talent-card.paid-and-taxed',
  title: { zh: '外国人年薪60万元且纳税12万元以上', en: 'Foreigner with pay and tax' },
  cite: grounds,
  row: 'TAL-1.g6',
  effect: 'warn',
  holds: all(
    said.isForeigner,
    atLeast(annualPay, inForce(payOfForeigner)),
    atLeast(said.taxOfYear, inForce(taxOfForeigner)),
  ),
})

export const cardGround = rule({
  id: 'talent-card.ground',
  title: { zh: '符合申领条件之一', en: 'One ground is met' },
  cite: grounds,
  row: 'TAL-1.grounds',
  holds: any(
    said.recognisedTalent,
    said.overseasTalent,
    atLeast(said.seniorTitleYears, inForce(titleYears)),
    isListed(said.cardDegree, inForce(degrees)),
    said.holdsClassA,
    paidAndTaxed.holds,
    all(isTrue(inForce(wageGround)), paidLikeClassA),
  ),
})
