/** Contests: who may enter, and who goes straight to the final by investment (参赛、以投代评). */
import { later } from '../../declare/expression/day-words.ts'
import {
  all,
  atLeast,
  atMost,
  inForce,
  is,
  isTrue,
  not,
  onlyWhen,
  when,
} from '../../declare/expression/expression.ts'
import { fact } from '../../declare/fact.ts'
import { parameter } from '../../declare/parameter.ts'
import { rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Limit, months } from '../../values/limit.ts'
import { type Fen, yuan } from '../../values/money.ts'
import { guangdongContest, guangzhouContest } from '../instruments/contest.ts'
import { contestGroup } from './contest-prizes.ts'

const since = civilDate('2020-01-01')
const investment = guangzhouContest.article('investment')

export const otherContest = fact.truth('contest-other-this-year', {
  zh: '本年度已参加其他赛事（常规、港澳台、服务机构、孵化器）',
  en: 'Has entered another contest this year',
})
export const equity = fact.money('contest-equity-received', {
  zh: '到账股权投资（元）',
  en: 'Equity received, by proof of the bank (CNY)',
})
export const equityOn = fact.date('contest-equity-received-on', {
  zh: '股权投资到账日',
  en: 'Day on which the equity arrived',
})
export const deadline = fact.date('contest-deadline', { zh: '报名截止日', en: 'Deadline of entry' })
export const fromRelated = fact.truth('contest-equity-from-related', {
  zh: '投资来自关联方',
  en: 'The equity is of a related party',
})
export const entrantRevenue = fact.money('contest-revenue-last-year', {
  zh: '上年营业收入（元）',
  en: 'Revenue of last year (CNY)',
})
export const unlistedAndClean = fact.truth('contest-unlisted-and-clean', {
  zh: '未上市且无不良记录',
  en: 'Unlisted with a clean record',
})
export const hasTechSmeNumber = fact.truth('contest-tech-sme-number', {
  zh: '取得当年科技型中小企业入库登记编号',
  en: 'Has this year’s number as technology SME',
})
export const wantsNational = fact.truth('contest-wants-national', {
  zh: '推荐参加国赛',
  en: 'Recommended to the national round',
})

export const startUpEquity = parameter<Fen>({
  id: 'contest.start-up-equity',
  title: { zh: '初创组以投代评金额', en: 'Equity of a start-up' },
  unit: 'fen',
  row: 'CON-1.2020',
  values: [{ from: since, value: yuan(1_000_000n), cite: investment }],
})
export const growthEquity = parameter<Fen>({
  id: 'contest.growth-equity',
  title: { zh: '成长组以投代评金额', en: 'Equity of a growth firm' },
  unit: 'fen',
  row: 'CON-1.2020',
  values: [{ from: since, value: yuan(5_000_000n), cite: investment }],
})
export const equityAge = parameter<Limit>({
  id: 'contest.equity-age',
  title: { zh: '到账不早于截止日前', en: 'How old the equity may be' },
  unit: 'limit',
  row: 'CON-2.e',
  values: [{ from: since, value: months(12), cite: investment, grade: 'design-default' }],
})
export const mostRevenue = parameter<Fen>({
  id: 'contest.most-revenue',
  title: { zh: '参赛企业营业收入上限', en: 'Most revenue of an entrant' },
  unit: 'fen',
  row: 'CON-1.province',
  values: [
    {
      from: civilDate('2019-01-01'),
      value: yuan(200_000_000n),
      cite: guangdongContest.article('entry'),
    },
  ],
})

export const oneContest = rule({
  id: 'contest.one-a-year',
  title: { zh: '每年只参加一项赛事', en: 'One contest a year' },
  cite: guangzhouContest.article('once'),
  row: 'CON-2.a',
  holds: not(otherContest),
})

/** Investment instead of review. Days are counted to the deadline of entry. */
export const straightToFinal = rule({
  id: 'contest.straight-to-final',
  title: { zh: '以投代评直接进入决赛', en: 'Straight to the final by investment' },
  cite: investment,
  row: 'CON-2.e',
  effect: 'warn',
  holds: all(
    atLeast(
      equity,
      when(is(contestGroup, 'growth'), inForce(growthEquity), inForce(startUpEquity)),
    ),
    atMost(equityOn, deadline),
    atMost(deadline, later(equityOn, inForce(equityAge))),
    not(fromRelated),
  ),
})

export const mayEnterProvince = rule({
  id: 'contest.may-enter-province',
  title: { zh: '可参加省赛', en: 'May enter the contest of the province' },
  cite: guangdongContest.article('entry'),
  row: 'CON-1.province',
  holds: all(
    atMost(entrantRevenue, inForce(mostRevenue)),
    isTrue(unlistedAndClean),
    onlyWhen(all(is(contestGroup, 'growth'), isTrue(wantsNational)), hasTechSmeNumber),
  ),
})
