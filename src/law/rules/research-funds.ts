/** Caps of indirect costs, budgets, lump sums, negative lists, and payment to Hong Kong and Macao. */
import {
  all,
  any,
  atLeast,
  atMost,
  inForce,
  is,
  isListed,
  isTrue,
  minus,
  moreThan,
  not,
  onlyWhen,
  shareOf,
  when,
} from '../../declare/expression/expression.ts'
import { computed } from '../../declare/expression/number-words.ts'
import { slicesOf } from '../../declare/expression/table-words.ts'
import { type Bands, parameter } from '../../declare/parameter.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Fen, fen, yuan } from '../../values/money.ts'
import { percent, type Share, share } from '../../values/share.ts'
import {
  budget2021,
  crossBorder2019,
  indirect2011,
  indirect2016,
  indirectPilot2018,
  negativeList2019,
  outwardPayment2013,
} from '../instruments/research-funds.ts'
import {
  directCost,
  equipmentCost,
  equipmentItem,
  expense,
  fundsKind,
  hasApproval,
  hasContract,
  indirectBefore,
  indirectCost,
  itemDetailed,
  lumpSumScope,
  payeeKind,
  paymentUsd,
  promiseSigned,
  rmbAccount,
  spentWithThis,
  taxFiled,
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
export const equipmentDetailFrom = parameter<Fen>({
  id: 'funds.equipment-detail-from',
  title: { zh: '须提供明细的设备金额', en: 'Value from which detail is needed' },
  unit: 'fen',
  row: 'RF-3.detail',
  values: [
    { from: civilDate('2021-08-05'), value: yuan(500_000n), cite: budget2021.article('budget') },
  ],
})
export const equipmentDetailed = rule({
  id: 'funds.equipment-detailed',
  title: { zh: '50万元以上设备提供明细', en: 'Detail of equipment of 500,000 or more' },
  row: 'RF-3.detail',
  cite: budget2021.article('budget'),
  holds: onlyWhen(atLeast(equipmentItem, inForce(equipmentDetailFrom)), isTrue(itemDetailed)),
})
export const indirectOnlyDown = rule({
  id: 'funds.indirect-only-down',
  title: { zh: '间接费用只可调减', en: 'Indirect costs are only lowered' },
  row: 'RF-3.adjust',
  cite: budget2021.article('budget'),
  holds: atMost(indirectCost, indirectBefore),
})
/** Years in which a balance could be used before it went back; none since 2021. */
export const balanceYears = parameter<bigint>({
  id: 'funds.balance-years',
  title: { zh: '结余资金使用年限', en: 'Years for using a balance' },
  unit: 'years',
  row: 'RF-3.balance',
  values: [
    { from: civilDate('2016-07-01'), value: 2n, cite: indirect2016.article('balance') },
    { from: civilDate('2021-08-05'), value: null, cite: budget2021.article('balance') },
  ],
})
/** The official items were not obtained: the list is empty, and a marked sample stands in for it. */
export const negativeItems = parameter<readonly string[]>({
  id: 'funds.negative-items',
  title: { zh: '负面清单(示例)', en: 'Negative list (sample)' },
  unit: 'list',
  row: 'RF-5',
  values: [
    {
      from: civilDate('2019-01-01'),
      value: [
        'fines',
        'debt',
        'donation',
        'speculation',
        'personal',
        'double',
        'related',
        'unlawful',
      ],
      cite: negativeList2019.article('items'),
    },
  ],
})

/** What the list does not forbid is allowed, within the total and under a signed promise. */
export const canSpend = rule({
  id: 'funds.can-spend',
  title: { zh: '可以开支', en: 'May be spent' },
  row: 'RF-4',
  cite: budget2021.article('lump-sum'),
  grade: 'design-default',
  holds: all(
    not(isListed(expense, inForce(negativeItems))),
    atMost(spentWithThis, totalFunds),
    isTrue(promiseSigned),
  ),
})
export const lumpSumAllowed = rule({
  id: 'funds.lump-sum-allowed',
  title: { zh: '可以实行包干制', en: 'A lump sum is possible' },
  row: 'RF-4',
  cite: budget2021.article('lump-sum'),
  from: civilDate('2021-08-05'),
  holds: any(is(lumpSumScope, 'talent'), is(lumpSumScope, 'basic')),
})
export const taxFilingAbove = parameter<bigint>({
  id: 'funds.tax-filing-above',
  title: { zh: '须税务备案的美元金额', en: 'US dollars above which tax filing is needed' },
  unit: 'USD',
  row: 'RF-6.3',
  values: [
    {
      from: civilDate('2013-09-01'),
      value: 50_000n,
      cite: outwardPayment2013.article('threshold'),
    },
  ],
})

const since = civilDate('2019-01-16')
export const payeeEligible = rule({
  id: 'funds.cross-border-payee',
  title: { zh: '第1步:收款单位符合条件', en: 'Step 1: the payee is eligible' },
  row: 'RF-6.1',
  cite: crossBorder2019.article(2),
  from: since,
  holds: any(is(payeeKind, 'university'), is(payeeKind, 'research')),
})
export const paymentPapers = rule({
  id: 'funds.cross-border-papers',
  title: { zh: '第2步:立项文件和合同', en: 'Step 2: approval document and contract' },
  row: 'RF-6.2',
  cite: crossBorder2019.article(3),
  from: since,
  holds: all(isTrue(hasApproval), isTrue(hasContract)),
})
export const paymentTax = rule({
  id: 'funds.cross-border-tax',
  title: { zh: '第3步:税务备案', en: 'Step 3: tax filing' },
  row: 'RF-6.3',
  cite: crossBorder2019.article(4),
  from: since,
  holds: onlyWhen(moreThan(paymentUsd, inForce(taxFilingAbove)), isTrue(taxFiled)),
})
export const paymentAccount = rule({
  id: 'funds.cross-border-account',
  title: { zh: '第4步:人民币账户', en: 'Step 4: renminbi account' },
  row: 'RF-6.4',
  cite: crossBorder2019.article(4),
  from: since,
  holds: isTrue(rmbAccount),
  remedy: {
    zh: '请收款单位提供人民币账户,款项以人民币汇出',
    en: 'The payee names a renminbi account; payment is in renminbi',
  },
})
