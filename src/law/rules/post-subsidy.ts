/** Ex-post subsidies by slices or brackets, with caps and floors (后补助). */
import { later } from '../../declare/expression/day-words.ts'
import {
  all,
  any,
  atLeast,
  atMost,
  equal,
  inForce,
  isTrue,
  least,
  lessThan,
  not,
  shareOf,
  when,
} from '../../declare/expression/expression.ts'
import { computed, nothing } from '../../declare/expression/number-words.ts'
import { slicesOf } from '../../declare/expression/table-words.ts'
import { fact } from '../../declare/fact.ts'
import { type Bands, type LawSwitch, parameter } from '../../declare/parameter.ts'
import { derivation } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Limit, years } from '../../values/limit.ts'
import { type Fen, yuan } from '../../values/money.ts'
import { percent, type Share, share } from '../../values/share.ts'
import { guangdongPostSubsidy2023, rdPostSubsidy } from '../instruments/contest.ts'

const from = civilDate('2023-01-01')
const angel = guangdongPostSubsidy2023.article('angel')
const incubation = guangdongPostSubsidy2023.article('incubation')

/** Two years exactly stand in both brackets of the wording; by the switch the lower rate applies. */
export const lowerAtTwoYears: LawSwitch = {
  id: 'post-subsidy.lower-at-two-years',
  title: { zh: '成立恰满2年按较低比例', en: 'At exactly two years the lower rate applies' },
  cite: angel,
}

export const incubationSlices = parameter<Bands<Share>>({
  id: 'post-subsidy.incubation-slices',
  title: { zh: '孵化基金补助比例', en: 'Rates for incubation funds' },
  unit: 'share',
  row: 'CON-3.incubation',
  values: [
    {
      from,
      cite: incubation,
      value: [
        { upTo: yuan(10_000_000n), is: percent(3n) },
        { upTo: yuan(50_000_000n), is: share(15n, 1000n) },
        { otherwise: percent(1n) },
      ],
    },
  ],
})
const money = (id: string, zh: string, en: string, value: bigint, row: string, cite = angel) =>
  parameter<Fen>({
    id: `post-subsidy.${id}`,
    title: { zh, en },
    unit: 'fen',
    row,
    values: [{ from, value: yuan(value), cite }],
  })
export const incubationCap = money(
  'incubation-cap',
  '孵化基金补助上限',
  'Most for an incubation fund',
  1_000_000n,
  'CON-3.incubation',
  incubation,
)
export const angelCap = money(
  'angel-cap',
  '天使投资补助上限',
  'Most for angel investment',
  1_000_000n,
  'CON-3.angel',
)
export const angelFloor = money(
  'angel-floor',
  '天使投资补助起点',
  'Least for angel investment',
  100_000n,
  'CON-3.angel',
)
export const loanMost = money(
  'loan-most',
  '投贷联动每家上限',
  'Most for one firm by loans with investment',
  1_500_000n,
  'CON-3.loans',
  guangdongPostSubsidy2023.article('loans'),
)
export const loanFirms = parameter<bigint>({
  id: 'post-subsidy.loan-firms',
  title: { zh: '投贷联动企业数', en: 'Firms with loans and investment' },
  unit: 'firms',
  row: 'CON-3.loans',
  values: [{ from, value: 20n, cite: guangdongPostSubsidy2023.article('loans') }],
})

const bracket = (n: 1 | 2 | 3, until: number, rate: bigint) => ({
  until: parameter<Limit>({
    id: `post-subsidy.angel-until-${n}`,
    title: { zh: `天使投资第${n}档年限`, en: `Age of bracket ${n}` },
    unit: 'limit',
    row: 'CON-3.angel',
    values: [{ from, value: years(until), cite: angel }],
  }),
  rate: parameter<Share>({
    id: `post-subsidy.angel-rate-${n}`,
    title: { zh: `天使投资第${n}档比例`, en: `Rate of bracket ${n}` },
    unit: 'share',
    row: 'CON-3.angel',
    values: [{ from, value: percent(rate), cite: angel }],
  }),
})
const [young, middle, old] = [bracket(1, 2, 10n), bracket(2, 4, 6n), bracket(3, 5, 4n)]

export const twoYearsAreYoung = parameter<boolean>({
  id: 'post-subsidy.two-years-are-young',
  title: { zh: '成立恰满2年适用较高比例', en: 'Exactly two years have the higher rate' },
  unit: 'yes or no',
  row: 'CON-3.overlap',
  values: [
    { from, value: true, cite: angel, grade: 'design-default' },
    { from, value: false, cite: angel, grade: 'design-default', under: lowerAtTwoYears.id },
  ],
})

/** Its bands were not obtained, and no guess is published. */
export const rdBands = parameter<Bands<Share>>({
  id: 'post-subsidy.rd-bands',
  title: { zh: '研发费用后补助分段', en: 'Bands of the R&D post-subsidy' },
  unit: 'share',
  row: 'CON-3.rd',
  values: [{ from: civilDate('2015-01-01'), value: null, cite: rdPostSubsidy.article('whole') }],
})

export const paidInPrivate = fact.money('fund-paid-in-without-public', {
  zh: '实缴资本（不含财政资金，元）',
  en: 'Paid-in capital without public money (CNY)',
})
export const established = fact.date('investee-established-on', {
  zh: '被投企业成立日',
  en: 'Day on which the investee was established',
})
export const investedOn = fact.date('angel-invested-on', { zh: '投资日', en: 'Day of investment' })
export const cashEquity = fact.money('angel-cash-equity', {
  zh: '现金股权投资（非老股、非财政资金，元）',
  en: 'Cash equity, no old shares, no public money (CNY)',
})

export const incubationSubsidy = derivation({
  id: 'post-subsidy.incubation',
  title: { zh: '孵化基金后补助', en: 'Subsidy for an incubation fund' },
  cite: incubation,
  row: 'CON-3.incubation',
  value: least(slicesOf(incubationSlices, paidInPrivate), inForce(incubationCap)),
})

const twoYears = later(established, inForce(young.until))
const isYoung = any(
  lessThan(investedOn, twoYears),
  all(isTrue(inForce(twoYearsAreYoung)), equal(investedOn, twoYears)),
)

export const angelByRate = derivation({
  id: 'post-subsidy.angel-by-rate',
  title: { zh: '天使投资按比例计算额', en: 'Angel investment by its rate' },
  cite: angel,
  row: 'CON-3.angel',
  value: when(
    isYoung,
    shareOf(cashEquity, inForce(young.rate)),
    when(
      atMost(investedOn, later(established, inForce(middle.until))),
      shareOf(cashEquity, inForce(middle.rate)),
      when(
        atMost(investedOn, later(established, inForce(old.until))),
        shareOf(cashEquity, inForce(old.rate)),
        nothing('money'),
      ),
    ),
  ),
})

/** Below the floor nothing at all is paid. */
export const angelSubsidy = derivation({
  id: 'post-subsidy.angel',
  title: { zh: '天使投资后补助', en: 'Subsidy for angel investment' },
  cite: angel,
  row: 'CON-3.angel',
  value: when(
    not(atLeast(angelByRate.value, inForce(angelFloor))),
    nothing('money'),
    least(computed(angelByRate), inForce(angelCap)),
  ),
})
