/** Fees of experts: days in full, from the third half, half a day, by letter (专家咨询费). */
import {
  all,
  any,
  atLeast,
  atMost,
  excess,
  inForce,
  is,
  least,
  not,
  plus,
  shareOf,
  when,
} from '../../declare/expression/expression.ts'
import { exact, nothing, product, toMoney } from '../../declare/expression/number-words.ts'
import { bandFor } from '../../declare/expression/table-words.ts'
import { fact } from '../../declare/fact.ts'
import { type Bands, parameter } from '../../declare/parameter.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Fen, yuan } from '../../values/money.ts'
import { percent, type Share } from '../../values/share.ts'
import { expertFees2017 } from '../instruments/expert-review.ts'
import { reviewForm } from './expert-panel.ts'

const from = civilDate('2017-09-04')
const rates = expertFees2017.article('rates')
const forms = expertFees2017.article('forms')

export const expertTitle = fact.choice('expert-title', { zh: '职称', en: 'Title' }, [
  { id: 'academician', label: { zh: '院士、全国知名专家', en: 'academician, nationally known' } },
  { id: 'senior', label: { zh: '高级专业技术职称', en: 'senior title' } },
  { id: 'other', label: { zh: '其他', en: 'other' } },
])
export const dailyRate = fact.money('expert-daily-rate', {
  zh: '日标准（税后，元）',
  en: 'Rate of a day after tax (CNY)',
})
export const fullDays = fact.count('expert-full-days', { zh: '整天数', en: 'Full days' })
export const halfDay = fact.truth('expert-half-day', { zh: '另有半天', en: 'Half a day besides' })
export const letterPart = fact.share('expert-letter-part', {
  zh: '通讯评审计费比例',
  en: 'Part of the rate by letter',
})
export const isStaff = fact.truth('expert-is-staff', {
  zh: '是项目组成员或管理机构人员',
  en: 'Is project or agency staff',
})

const table = (id: string, zh: string, en: string, of: readonly [bigint, bigint, bigint]) =>
  parameter<Bands<Fen, string>>({
    id: `expert-fee.${id}`,
    title: { zh, en },
    unit: 'fen',
    row: 'EXP-7.rates',
    values: [
      {
        from,
        cite: rates,
        value: [
          { oneOf: ['academician'], is: yuan(of[0]) },
          { oneOf: ['senior'], is: yuan(of[1]) },
          { otherwise: yuan(of[2]) },
        ],
      },
    ],
  })
export const leastRate = table('least-rate', '日标准下限', 'Least rate of a day', [
  1500n,
  1500n,
  900n,
])
/** Academicians up to half above the senior rate. */
export const mostRate = table('most-rate', '日标准上限', 'Most rate of a day', [
  3600n,
  2400n,
  1500n,
])

const part = (id: string, zh: string, en: string, n: bigint) =>
  parameter<Share>({
    id: `expert-fee.${id}`,
    title: { zh, en },
    unit: 'share',
    row: 'EXP-7.forms',
    values: [{ from, value: percent(n), cite: forms }],
  })
export const laterDays = part('later-days', '第3天起比例', 'From the third day', 50n)
export const ofHalfDay = part('half-day', '半天比例', 'Half a day', 60n)
export const leastByLetter = part('least-by-letter', '通讯评审最低比例', 'Least by letter', 20n)
export const mostByLetter = part('most-by-letter', '通讯评审最高比例', 'Most by letter', 50n)
export const daysInFull = parameter<bigint>({
  id: 'expert-fee.days-in-full',
  title: { zh: '全额计费天数', en: 'Days paid in full' },
  unit: 'days',
  row: 'EXP-7.forms',
  values: [{ from, value: 2n, cite: forms }],
})

/** What an expert is paid after tax. */
export const expertFee = derivation({
  id: 'expert-fee.amount',
  title: { zh: '专家咨询费', en: 'Fee of the expert' },
  cite: forms,
  row: 'EXP-7.forms',
  value: when(
    is(reviewForm, 'written'),
    shareOf(dailyRate, letterPart),
    toMoney(
      product(
        exact(dailyRate),
        plus(
          exact(least(fullDays, inForce(daysInFull))),
          product(exact(excess(fullDays, inForce(daysInFull))), inForce(laterDays)),
          when(halfDay, inForce(ofHalfDay), nothing('share')),
        ),
      ),
      'half-up',
    ),
  ),
})

export const rateInRange = rule({
  id: 'expert-fee.rate-in-range',
  title: { zh: '日标准在幅度内', en: 'The rate is in range' },
  cite: rates,
  row: 'EXP-7.rates',
  holds: all(
    atLeast(dailyRate, bandFor(leastRate, expertTitle)),
    atMost(dailyRate, bandFor(mostRate, expertTitle)),
  ),
})
export const letterInRange = rule({
  id: 'expert-fee.letter-in-range',
  title: { zh: '通讯评审比例在幅度内', en: 'The part by letter is in range' },
  cite: forms,
  row: 'EXP-7.forms',
  holds: any(
    is(reviewForm, 'meeting'),
    all(atLeast(letterPart, inForce(leastByLetter)), atMost(letterPart, inForce(mostByLetter))),
  ),
})
export const noStaffPaid = rule({
  id: 'expert-fee.no-staff-paid',
  title: { zh: '不支付给项目和管理人员', en: 'Not paid to staff' },
  cite: expertFees2017.article('staff'),
  row: 'EXP-7.staff',
  holds: not(isStaff),
})
