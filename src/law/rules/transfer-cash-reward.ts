/** Income tax and publicity of cash rewards (现金奖励). */
import { later } from '../../declare/expression/day-words.ts'
import {
  all,
  atMost,
  filingDay,
  greatest,
  inForce,
  isTrue,
  plus,
  shareOf,
  when,
} from '../../declare/expression/expression.ts'
import { parameter } from '../../declare/parameter.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { type CivilDate, civilDate } from '../../values/civil-date.ts'
import { type Limit, months, workingDays } from '../../values/limit.ts'
import { percent, type Share } from '../../values/share.ts'
import { cashRewardNotice2018, cashRewardTax2018 } from '../instruments/tech-transfer.ts'
import {
  cashReward,
  contractRegistered,
  incomeReceivedOn,
  nonProfit,
} from './transfer-reward-facts.ts'

const _from = civilDate('2015-10-01')

/** Receipts before this day have their months counted from it. */
export const cashRewardFrom = parameter<CivilDate>({
  id: 'transfer.cash-reward-from',
  title: { zh: '现金奖励政策起始日', en: 'First day of the relief' },
  unit: 'date',
  row: 'TT-1.58',
  values: [
    {
      from: civilDate('2018-07-01'),
      value: civilDate('2018-07-01'),
      cite: cashRewardTax2018.article('term'),
    },
  ],
})
export const cashRewardTerm = parameter<Limit>({
  id: 'transfer.cash-reward-term',
  title: { zh: '现金奖励发放期限', en: 'Within which it is paid' },
  unit: 'limit',
  row: 'TT-1.58',
  values: [
    { from: civilDate('2018-07-01'), value: months(36), cite: cashRewardTax2018.article('term') },
  ],
})
export const cashRewardCounted = parameter<Share>({
  id: 'transfer.cash-reward-counted',
  title: { zh: '现金奖励计税比例', en: 'Part that is taxed' },
  unit: 'share',
  row: 'TT-1.58',
  values: [
    { from: civilDate('2018-07-01'), value: percent(50n), cite: cashRewardTax2018.article('half') },
  ],
})

/** Judged on the day the reward is paid. */
export const cashRewardRelief = rule({
  id: 'transfer.cash-reward-relief',
  title: { zh: '现金奖励减半计税', en: 'Half of the cash reward is taxed' },
  row: 'TT-1.58',
  cite: cashRewardTax2018.article('half'),
  effect: 'warn',
  from: civilDate('2018-07-01'),
  holds: all(
    isTrue(nonProfit),
    isTrue(contractRegistered),
    atMost(
      filingDay,
      later(greatest(incomeReceivedOn, inForce(cashRewardFrom)), inForce(cashRewardTerm)),
    ),
  ),
})
export const cashRewardTaxed = derivation({
  id: 'transfer.cash-reward-taxed',
  title: { zh: '计入当月工资薪金的金额', en: 'Counted as wages of the month' },
  row: 'TT-1.58',
  cite: cashRewardTax2018.article('half'),
  value: when(
    cashRewardRelief.holds,
    shareOf(cashReward, inForce(cashRewardCounted)),
    plus(cashReward),
  ),
})
export const cashRewardPublicity = parameter<Limit>({
  id: 'transfer.cash-reward-publicity',
  title: { zh: '现金奖励公示期', en: 'Publicity of a cash reward' },
  unit: 'limit',
  row: 'TT-1.103',
  values: [
    {
      from: civilDate('2018-07-26'),
      value: workingDays(15),
      cite: cashRewardNotice2018.article('period'),
    },
  ],
})
