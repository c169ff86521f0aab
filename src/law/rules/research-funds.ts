/** Caps of indirect costs, slice by slice, by the day of the task book (间接费用). */
import { atMost, inForce, is, minus, shareOf, when } from '../../declare/expression/expression.ts'
import { computed } from '../../declare/expression/number-words.ts'
import { slicesOf } from '../../declare/expression/table-words.ts'
import { type Bands, parameter } from '../../declare/parameter.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { fen, yuan } from '../../values/money.ts'
import { percent, type Share, share } from '../../values/share.ts'
import {
  budget2021,
  indirect2011,
  indirect2016,
  indirectPilot2018,
} from '../instruments/research-funds.ts'
import {
  directCost,
  equipmentCost,
  fundsKind,
  indirectCost,
  totalFunds,
} from './research-funds-facts.ts'

type Rates = readonly [bigint, bigint, bigint]
const edges = [yuan(5_000_000n), yuan(10_000_000n)] as const

const slices = ([low, middle, high]: Rates): Bands<Share> => [
  { upTo: edges[0], is: percent(low) },
  { upTo: edges[1], is: percent(middle) },
  { otherwise: percent(high) },
]

/** The same caps of a total that includes the indirect costs: r ÷ (1 + r) of each slice. */
function slicesOfTotal([low, middle, high]: Rates): Bands<Share> {
  const within = (rate: bigint) => share(rate, 100n + rate)
  const first = (edges[0] * (100n + low)) / 100n
  const second = first + ((edges[1] - edges[0]) * (100n + middle)) / 100n
  return [
    { upTo: fen(first), is: within(low) },
    { upTo: fen(second), is: within(middle) },
    { otherwise: within(high) },
  ]
}

/** Ordinary regimes, by the day on which the task book was signed. */
const ordinary = [
  { from: civilDate('2011-01-01'), cite: indirect2011.article('cap'), rates: [20n, 13n, 10n] },
  { from: civilDate('2016-07-01'), cite: indirect2016.article('cap'), rates: [20n, 15n, 13n] },
  { from: civilDate('2021-08-05'), cite: budget2021.article('cap'), rates: [30n, 25n, 20n] },
] as const
/** Pilot institutions had the later caps three years earlier. */
const pilot = [
  ...ordinary.slice(0, 2),
  { from: civilDate('2018-07-18'), cite: indirectPilot2018.article('cap'), rates: [30n, 25n, 20n] },
  ...ordinary.slice(2),
] as const

export const indirectCaps = parameter<Bands<Share>>({
  id: 'funds.indirect-caps',
  title: { zh: '间接费用分段比例', en: 'Caps of indirect costs' },
  unit: 'share by slice',
  row: 'RF-2.caps',
  values: ordinary.map(({ from, cite, rates }) => ({ from, cite, value: slices(rates) })),
})
export const indirectCapsPilot = parameter<Bands<Share>>({
  id: 'funds.indirect-caps-pilot',
  title: { zh: '试点单位间接费用分段比例', en: 'Caps of pilot institutions' },
  unit: 'share by slice',
  row: 'RF-2.caps',
  values: pilot.map(({ from, cite, rates }) => ({ from, cite, value: slices(rates) })),
})
export const indirectOfTotal = parameter<Bands<Share>>({
  id: 'funds.indirect-of-total',
  title: { zh: '间接费用占扣除设备费后总额的分段比例', en: 'Caps of a total without equipment' },
  unit: 'share by slice',
  row: 'RF-2.inverse',
  values: ordinary.map(({ from, cite, rates }) => ({ from, cite, value: slicesOfTotal(rates) })),
})
export const pureTheoryCap = parameter<Share>({
  id: 'funds.pure-theory-cap',
  title: { zh: '纯理论基础研究间接费用上限', en: 'Cap of pure theory' },
  unit: 'share',
  row: 'RF-2.theory',
  values: [{ from: civilDate('2021-08-05'), value: percent(60n), cite: budget2021.article('cap') }],
})

/** Direct costs without equipment. */
export const indirectBase = derivation({
  id: 'funds.indirect-base',
  title: { zh: '间接费用计算基数', en: 'Base of indirect costs' },
  row: 'RF-2.caps',
  cite: budget2021.article('cap'),
  value: minus(directCost, equipmentCost),
})

/** Judged on the day the task book was signed. */
export const indirectCap = derivation({
  id: 'funds.indirect-cap',
  title: { zh: '间接费用限额', en: 'Cap of indirect costs' },
  row: 'RF-2.caps',
  cite: budget2021.article('cap'),
  value: when(
    is(fundsKind, 'theory'),
    shareOf(computed(indirectBase), inForce(pureTheoryCap)),
    when(
      is(fundsKind, 'pilot'),
      slicesOf(indirectCapsPilot, computed(indirectBase)),
      slicesOf(indirectCaps, computed(indirectBase)),
    ),
  ),
})

/** Where only the total and the equipment are fixed. */
export const indirectFromTotal = derivation({
  id: 'funds.indirect-from-total',
  title: { zh: '由总额反推的间接费用限额', en: 'Cap from the total' },
  row: 'RF-2.inverse',
  cite: budget2021.article('cap'),
  value: slicesOf(indirectOfTotal, minus(totalFunds, equipmentCost)),
})

/** The cap itself is allowed. */
export const indirectWithinCap = rule({
  id: 'funds.indirect-within-cap',
  title: { zh: '间接费用不超过限额', en: 'Indirect costs within their cap' },
  row: 'RF-2.caps',
  cite: budget2021.article('cap'),
  holds: atMost(indirectCost, computed(indirectCap)),
})
