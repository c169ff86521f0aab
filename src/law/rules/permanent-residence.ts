/** Recommendation for permanent residence: the measures that were read (永久居留推荐). Any one suffices. */
import {
  all,
  any,
  atLeast,
  inForce,
  isTrue,
  ratio,
  shareOf,
  when,
} from '../../declare/expression/expression.ts'
import { fact } from '../../declare/fact.ts'
import { parameter } from '../../declare/parameter.ts'
import { rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { percent, type Share, whole } from '../../values/share.ts'
import { nationalResidence2019, residenceMeasures } from '../instruments/talent.ts'
import { taxOfYear } from './talent-card-facts.ts'
import { annualPay } from './work-permit-facts.ts'
import { invested } from './work-permit-market.ts'
import { averageWage } from './work-permit-wage.ts'

const since = civilDate('2017-10-17')
const national = civilDate('2019-08-01')
const wage = nationalResidence2019.article('wage')

export const recommended = fact.truth('recommended-as-high-level-talent', {
  zh: '经认定并由市政府推荐的高层次人才或其配偶、未成年子女',
  en: 'Recognised and recommended talent, spouse or minor child',
})
export const teamPoints = fact.count('team-member-points', {
  zh: '团队成员、技术骨干积分（无则填0）',
  en: 'Points as a team member (0 if none)',
})
export const ownsCompany = fact.truth('owns-or-controls-company', {
  zh: '投资自有或控股企业，连续三年稳定，纳税记录良好',
  en: 'Own or controlled company, three stable years, good tax record',
})
export const encouragedIndustry = fact.truth('encouraged-industry', {
  zh: '属国家鼓励类产业',
  en: 'Encouraged industry',
})
export const inNineCities = fact.truth('in-nine-cities-or-free-trade-area', {
  zh: '企业位于自贸区或珠三角九市、揭阳',
  en: 'The company is in the free-trade area, the nine cities or Jieyang',
})
export const ethnicChineseDoctor = fact.truth('ethnic-chinese-doctor', {
  zh: '具有博士学历的外籍华人',
  en: 'Ethnic Chinese with a doctor’s degree',
})
export const yearsOfWork = fact.count('consecutive-years-of-work', {
  zh: '连续工作（满年数）',
  en: 'Consecutive full years of work',
})
export const monthsResident = fact.count('least-months-resident-per-year', {
  zh: '其间每年在境内实际居住（最少的一年满月数）',
  en: 'Full months in China in the year with fewest',
})

export const investorAmount = parameter<Share>({
  id: 'permanent-residence.investment',
  title: { zh: '投资额（美元）', en: 'Investment (USD)' },
  unit: 'USD',
  row: 'TAL-2.c',
  values: [{ from: since, value: whole(1_000_000n), cite: residenceMeasures.article('c') }],
})
export const encouragedAmount = parameter<Share>({
  id: 'permanent-residence.encouraged-investment',
  title: { zh: '鼓励类投资额（美元）', en: 'Investment in an encouraged industry (USD)' },
  unit: 'USD',
  row: 'TAL-2.c',
  values: [{ from: since, value: whole(500_000n), cite: residenceMeasures.article('c') }],
})
export const teamPointsNeeded = parameter<bigint>({
  id: 'permanent-residence.team-points',
  title: { zh: '团队成员积分', en: 'Points of a team member' },
  unit: 'points',
  row: 'TAL-2.b',
  values: [{ from: since, value: 70n, cite: residenceMeasures.article('b'), grade: 'unverified' }],
})
export const yearsNeeded = parameter<bigint>({
  id: 'permanent-residence.years-of-work',
  title: { zh: '连续工作年限', en: 'Consecutive years of work' },
  unit: 'years',
  row: 'TAL-2.d',
  values: [{ from: since, value: 4n, cite: residenceMeasures.article('d') }],
})
export const monthsNeeded = parameter<bigint>({
  id: 'permanent-residence.months-a-year',
  title: { zh: '每年居住月数', en: 'Months in China a year' },
  unit: 'months',
  row: 'TAL-2.d',
  values: [{ from: since, value: 6n, cite: residenceMeasures.article('d') }],
})
export const wageMultiple = parameter<Share>({
  id: 'permanent-residence.wage-multiple',
  title: { zh: '年薪倍数', en: 'Multiple of the wage' },
  unit: 'times',
  row: 'TAL-2.national',
  values: [{ from: national, value: whole(6n), cite: wage }],
})
export const taxPart = parameter<Share>({
  id: 'permanent-residence.tax-part',
  title: { zh: '纳税占年薪比例', en: 'Tax as a part of pay' },
  unit: 'share',
  row: 'TAL-2.national',
  values: [{ from: national, value: percent(20n), cite: wage }],
})

const worked = all(
  atLeast(yearsOfWork, inForce(yearsNeeded)),
  atLeast(monthsResident, inForce(monthsNeeded)),
)

export const asInvestor = rule({
  id: 'permanent-residence.investor',
  title: { zh: '投资者', en: 'Investor' },
  cite: residenceMeasures.article('c'),
  row: 'TAL-2.c',
  effect: 'warn',
  holds: all(
    ownsCompany,
    inNineCities,
    atLeast(invested, when(encouragedIndustry, inForce(encouragedAmount), inForce(investorAmount))),
  ),
})

export const asTeamMember = rule({
  id: 'permanent-residence.team-member',
  title: { zh: '团队成员、技术骨干', en: 'Team member' },
  cite: residenceMeasures.article('b'),
  row: 'TAL-2.b',
  effect: 'warn',
  holds: atLeast(teamPoints, inForce(teamPointsNeeded)),
})

export const asEthnicChineseDoctor = rule({
  id: 'permanent-residence.ethnic-chinese-doctor',
  title: { zh: '外籍华人博士', en: 'Ethnic Chinese doctor' },
  cite: residenceMeasures.article('d'),
  row: 'TAL-2.d',
  effect: 'warn',
  holds: all(ethnicChineseDoctor, inNineCities, worked),
})

/** By the national measures of 2019, whose content is from memory. */
export const asWellPaid = rule({
  id: 'permanent-residence.well-paid',
  title: { zh: '工资和纳税达标', en: 'By pay and tax' },
  cite: wage,
  row: 'TAL-2.national',
  effect: 'warn',
  holds: all(
    worked,
    atLeast(annualPay, shareOf(inForce(averageWage), inForce(wageMultiple))),
    atLeast(ratio(taxOfYear, annualPay), inForce(taxPart)),
  ),
})

export const mayApplyForResidence = rule({
  id: 'permanent-residence.ground',
  title: { zh: '可申请永久居留', en: 'May apply for permanent residence' },
  cite: residenceMeasures.article('a'),
  row: 'TAL-2.measures',
  holds: any(
    isTrue(recommended),
    asTeamMember.holds,
    asInvestor.holds,
    asEthnicChineseDoctor.holds,
    asWellPaid.holds,
  ),
})
