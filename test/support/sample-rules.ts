/** A small law in the manner of the recognition of high-tech firms, for tests of what reads rules. */
import {
  all,
  any,
  atLeast,
  atMost,
  differs,
  equal,
  excess,
  greatest,
  inForce,
  is,
  isKnown,
  isListed,
  isTrue,
  lessThan,
  minus,
  moreThan,
  not,
  plus,
  ratio,
  shareOf,
  when,
} from '../../src/declare/expression/expression.ts'
import { lawOn } from '../../src/declare/expression/law-on.ts'
import { bandFor } from '../../src/declare/expression/table-words.ts'
import { type Fact, type Facts, type FactValue, fact } from '../../src/declare/fact.ts'
import { instrument } from '../../src/declare/instrument.ts'
import { type Bands, parameter } from '../../src/declare/parameter.ts'
import { type Rule, rule } from '../../src/declare/rule.ts'
import { civilDate, fromDayNumber } from '../../src/values/civil-date.ts'
import { type Fen, yuan } from '../../src/values/money.ts'
import { percent, type Share, share } from '../../src/values/share.ts'
import { bilingual } from './bilingual.ts'

const measures = instrument({
  id: 'sample-measures',
  number: '样字〔2016〕1号',
  title: bilingual('样本办法', 'Sample measures'),
  issuer: bilingual('样本机关', 'Sample authority'),
  status: 'law',
  grade: 'design-default',
  articles: { 1: bilingual('样本条件', 'Sample conditions') },
})
const cite = measures.article(1)
const since = civilDate('2016-01-01')

export const sales = fact.money('sales', bilingual('销售收入', 'Sales'))
export const salesOfYears = fact.money('sales-3y', bilingual('三年销售收入', 'Sales, three years'))
export const rd = fact.money('rd-3y', bilingual('三年研发费用', 'R&D spending, three years'))
export const rdAtHome = fact.money('rd-home', bilingual('境内研发费用', 'R&D spending at home'))
export const assets = fact.money('assets', bilingual('净资产', 'Net assets'), { signed: true })
export const staff = fact.count('staff', bilingual('职工总数', 'Staff'))
export const rdStaff = fact.count('rd-staff', bilingual('科技人员', 'S&T staff'))
export const founded = fact.date('founded', bilingual('注册日期', 'Registered on'))
export const accident = fact.truth('accident', bilingual('发生事故', 'Accident'))
export const abroad = fact.share('abroad', bilingual('外资比例', 'Share held abroad'))
export const field = fact.choice('field', bilingual('技术领域', 'Field'), [
  { id: 'electronics', label: bilingual('电子', 'electronics') },
  { id: 'biology', label: bilingual('生物', 'biology') },
  { id: 'other', label: bilingual('其他', 'other') },
])

/** All facts of the sample. */
export const sampleFacts: readonly Fact[] = [
  sales,
  salesOfYears,
  rd,
  rdAtHome,
  assets,
  staff,
  rdStaff,
  founded,
  accident,
  abroad,
  field,
]

const dated = <V>(value: V) => [{ from: since, value, cite }]

export const floor = parameter<Bands<Share, Fen>>({
  id: 'sample.rd-floor',
  title: bilingual('研发费用占比下限', 'Floor of R&D intensity'),
  unit: 'share',
  values: dated([
    { upTo: yuan(50_000_000n), is: percent(5n) },
    { upTo: yuan(200_000_000n), is: percent(4n) },
    { otherwise: percent(3n) },
  ]),
})
export const homeFloor = parameter<Share>({
  id: 'sample.home-floor',
  title: bilingual('境内占比下限', 'Floor of spending at home'),
  unit: 'share',
  values: dated(percent(60n)),
})
export const staffFloor = parameter<Share>({
  id: 'sample.staff-floor',
  title: bilingual('科技人员占比下限', 'Floor of S&T staff'),
  unit: 'share',
  values: dated(percent(10n)),
})
export const salesCeiling = parameter<Fen>({
  id: 'sample.sales-ceiling',
  title: bilingual('销售收入上限', 'Ceiling of sales'),
  unit: 'fen',
  values: dated(yuan(200_000_000n)),
})
export const foundedBy = parameter({
  id: 'sample.founded-by',
  title: bilingual('最迟注册日期', 'Last day of registration'),
  unit: 'day',
  values: dated(civilDate('2015-06-30')),
})
export const fields = parameter<readonly string[]>({
  id: 'sample.fields',
  title: bilingual('支持领域', 'Supported fields'),
  unit: 'list',
  values: dated(['electronics', 'biology']),
})

/** All parameters of the sample. */
export const sampleParameters = [floor, homeFloor, staffFloor, salesCeiling, foundedBy, fields]

const declared = (id: string, holds: Rule['holds']): Rule =>
  rule({ id: `sample.${id}`, title: bilingual(id, id), cite, holds })

/** Conditions over every word of the grammar a register can answer. */
export const sampleRules: readonly Rule[] = [
  declared('intensity', atLeast(ratio(rd, salesOfYears), bandFor(floor, sales))),
  declared('at-home', atLeast(ratio(rdAtHome, rd), inForce(homeFloor))),
  declared('staff', atLeast(ratio(rdStaff, staff), inForce(staffFloor))),
  declared('small', atMost(sales, inForce(salesCeiling))),
  declared('large', moreThan(sales, inForce(salesCeiling))),
  declared('old-enough', atMost(founded, inForce(foundedBy))),
  declared('field', isListed(field, inForce(fields))),
  declared('conduct', not(isTrue(accident))),
  declared('is-biology', any(is(field, 'biology'), not(isKnown(field)))),
  declared('solvent', moreThan(plus(assets, shareOf(sales, inForce(homeFloor))), minus(rd, sales))),
  declared('return', atLeast(ratio(sales, assets), inForce(staffFloor))),
  declared('above', lessThan(excess(sales, assets), greatest(rd, rdAtHome))),
  declared('abroad', lessThan(abroad, greatest(inForce(staffFloor), bandFor(floor, sales)))),
  declared('same', all(equal(accident, accident), differs(staff, rdStaff))),
  declared(
    'chosen',
    atLeast(when(isTrue(accident), ratio(rd, sales), ratio(rdStaff, staff)), inForce(staffFloor)),
  ),
]

/** The law of the sample on a day. */
export const sampleLaw = (on = '2019-06-03') => lawOn(civilDate(on), sampleParameters)

/** Seeded whole numbers below a bound (mulberry32): the same seed gives the same firms anywhere. */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

const edges = [0n, 1n, 50_000_000n, 50_000_001n, 200_000_000n, 200_000_001n].map((n) => yuan(n))
const huge = [2n ** 53n - 1n, 2n ** 53n, 2n ** 53n + 1n, 2n ** 70n + 3n, 900_719_925_474_099n]

/** Firms with edges of bands, ratios on the very edge, missing facts, and amounts beyond doubles. */
export function sampleFirms(count: number, seed = 7): readonly Facts[] {
  const below = seeded(seed)
  const money = (): bigint => {
    const kind = below(20)
    if (kind < 4) return edges[below(edges.length)] ?? 0n
    if (kind === 4) return huge[below(huge.length)] ?? 0n
    if (kind < 8) return BigInt(below(1000))
    return BigInt(below(2 ** 31)) * BigInt(1 + below(400))
  }
  return Array.from({ length: count }, () => {
    const facts: Record<string, FactValue> = {}
    const give = (of: Fact, make: () => FactValue) => {
      if (below(12) > 0) facts[of.id] = make()
    }
    const last = money()
    give(sales, () => last)
    const period = below(3) === 0 ? last : money()
    give(salesOfYears, () => period)
    // Every third firm stands exactly on a floor, or one fen beside it.
    const spent =
      below(3) === 0
        ? (period * BigInt(3 + below(3))) / 100n + BigInt(below(3) - 1)
        : period / BigInt(1 + below(60))
    give(rd, () => spent)
    give(rdAtHome, () => (below(3) === 0 ? (spent * 60n) / 100n : spent / BigInt(1 + below(3))))
    give(assets, () => (below(4) === 0 ? -money() : money()))
    const people = BigInt(below(3) === 0 ? below(3) : below(2000))
    give(staff, () => people)
    give(rdStaff, () => (below(2) === 0 ? people / 10n : BigInt(below(50))))
    give(founded, () => fromDayNumber(16_400 + below(400)))
    give(accident, () => below(10) === 0)
    give(abroad, () => share(BigInt(below(101)), BigInt(below(2) === 0 ? 100 : 997)))
    give(field, () => ['electronics', 'biology', 'other', 'unheard-of'][below(4)] ?? 'other')
    return facts
  })
}
