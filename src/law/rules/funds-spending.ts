/** Budgets, balances, lump sums and the negative list (预算与负面清单). */
import {
  all,
  any,
  atLeast,
  atMost,
  inForce,
  is,
  isListed,
  isTrue,
  not,
  onlyWhen,
} from '../../declare/expression/expression.ts'
import { parameter } from '../../declare/parameter.ts'
import { rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Fen, yuan } from '../../values/money.ts'
import { budget2021, indirect2016, negativeList2019 } from '../instruments/research-funds.ts'
import {
  equipmentItem,
  expense,
  indirectBefore,
  indirectCost,
  itemDetailed,
  lumpSumScope,
  promiseSigned,
  spentWithThis,
  totalFunds,
} from './research-funds-facts.ts'

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
  title: { zh: '负面清单（示例）', en: 'Negative list (sample)' },
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
