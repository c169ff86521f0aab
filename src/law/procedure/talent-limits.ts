/** Limits and amounts of talent matters: confirmation letters, R visas, the echelons of a plan. */
import { type LawSwitch, parameter } from '../../declare/parameter.ts'
import { civilDate } from '../../values/civil-date.ts'
import { days, type Limit, workingDays, years } from '../../values/limit.ts'
import { type Fen, yuan } from '../../values/money.ts'
import {
  foreignTalent2016,
  friendshipAward,
  lingnanYingjie,
  rVisa2020,
  skilledMigrationPilot,
} from '../instruments/talent.ts'

/** The promise of Shenzhen; Guangzhou’s was not read. */
export const recognitionLimit = parameter<Limit>({
  id: 'foreign-talent.decision-limit',
  title: { zh: '外籍高层次人才认定期限', en: 'Limit for recognising foreign talent' },
  unit: 'limit',
  row: 'TAL-2.limit',
  values: [
    {
      from: civilDate('2016-11-01'),
      value: workingDays(5),
      cite: foreignTalent2016.article('procedure'),
    },
  ],
})

const r = { from: civilDate('2020-08-01'), cite: rVisa2020.article('whole') }

export const rVisaLimit = parameter<Limit>({
  id: 'r-visa.confirmation-limit',
  title: { zh: '外国高端人才确认函期限', en: 'Limit for the R visa letter' },
  unit: 'limit',
  row: 'TAL-2.r',
  values: [{ ...r, value: workingDays(5) }],
})
export const rVisaLongest = parameter<Limit>({
  id: 'r-visa.longest',
  title: { zh: '人才签证最长有效期', en: 'Longest R visa' },
  unit: 'limit',
  row: 'TAL-2.r',
  values: [{ ...r, value: years(10) }],
})
export const rVisaStay = parameter<Limit>({
  id: 'r-visa.stay',
  title: { zh: '人才签证每次停留', en: 'Longest stay on an R visa' },
  unit: 'limit',
  row: 'TAL-2.r',
  values: [{ ...r, value: days(180) }],
})

/** Announced, but no rule was found: there is no threshold and no table to publish. */
export const skilledMigrationPoints = parameter<bigint>({
  id: 'skilled-migration.points',
  title: { zh: '技术移民积分', en: 'Points of the skilled-migration pilot' },
  unit: 'points',
  row: 'TAL-2.pilot',
  values: [
    {
      from: civilDate('2019-03-28'),
      value: null,
      cite: skilledMigrationPilot.article('whole'),
    },
  ],
})

/** Winners a year; a year that ends in 0 or 5 counts from its first day. */
export const friendshipWinners = parameter<bigint>({
  id: 'friendship-award.winners',
  title: { zh: '友谊奖年获奖人数（约）', en: 'Winners of the Friendship Award a year (about)' },
  unit: 'people',
  row: 'TAL-3',
  values: [
    { from: civilDate('1991-01-01'), value: 50n, cite: friendshipAward.article('whole') },
    { from: civilDate('2019-01-01'), value: 100n, cite: friendshipAward.article('whole') },
    { from: civilDate('2020-01-01'), value: 50n, cite: friendshipAward.article('whole') },
  ],
})

/** Applies the draft of the Lingnan Yingjie plan; off until it is promulgated. */
export const lingnanDraft: LawSwitch = {
  id: 'lingnan-yingjie.draft',
  title: { zh: '适用岭南英杰工程征求意见稿', en: 'Apply the draft of the Lingnan Yingjie plan' },
  cite: lingnanYingjie.article('whole'),
}

const echelon = (n: 1 | 2 | 3, amount: bigint) =>
  parameter<Fen>({
    id: `lingnan-yingjie.echelon-${n}`,
    title: { zh: `第${n}梯队年资助上限`, en: `Most support of echelon ${n} a year` },
    unit: 'fen',
    row: 'TAL-4',
    values: [
      {
        from: civilDate('2018-01-01'),
        value: yuan(amount),
        cite: lingnanYingjie.article('whole'),
        under: lingnanDraft.id,
      },
    ],
  })

/** Yearly support of the three echelons. */
export const echelonSupport = [
  echelon(1, 400_000n),
  echelon(2, 300_000n),
  echelon(3, 200_000n),
] as const
