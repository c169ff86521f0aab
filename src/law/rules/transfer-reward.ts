/** Rewards for those who made and converted a result (奖励和报酬). */
import {
  all,
  any,
  atLeast,
  excess,
  inForce,
  is,
  not,
  onlyWhen,
  plus,
  ratio,
  shareOf,
  when,
} from '../../declare/expression/expression.ts'
import { computed } from '../../declare/expression/number-words.ts'
import { bandFor } from '../../declare/expression/table-words.ts'
import { type Bands, parameter } from '../../declare/parameter.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { percent, type Share } from '../../values/share.ts'
import { transferLaw2015, transferLocal, transferRules2016 } from '../instruments/tech-transfer.ts'
import { resultOwner } from './transfer-price.ts'
import {
  contractAmount,
  contributorsPart,
  officePart,
  operatingProfit,
  rewardAgreed,
  rewardPool,
  rewardRules,
  transferCosts,
  transferTaxes,
  transferWay,
} from './transfer-reward-facts.ts'

const from = civilDate('2015-10-01')

/** Least part of net income, or of the shares. */
export const rewardShare = parameter<Bands<Share, string>>({
  id: 'transfer.reward-share',
  title: { zh: '转让许可、作价投资最低奖励比例', en: 'Least reward of transfer and equity' },
  unit: 'share',
  row: 'TT-3.reward',
  values: [
    { from, cite: transferLaw2015.article(45), value: [{ otherwise: percent(50n) }] },
    {
      from: civilDate('2017-01-01'),
      cite: transferLocal.article('rewards'),
      value: [
        { oneOf: ['beijing', 'shanghai', 'zhejiang', 'shandong'], is: percent(70n) },
        { otherwise: percent(50n) },
      ],
    },
  ],
})
export const rewardShareGuangdong = parameter<Share>({
  id: 'transfer.reward-share-guangdong',
  title: { zh: '广东最低奖励比例', en: 'Least reward in Guangdong' },
  unit: 'share',
  row: 'TT-3.reward',
  values: [
    { from, value: percent(50n), cite: transferLaw2015.article(45) },
    {
      from: civilDate('2017-01-01'),
      value: percent(60n),
      cite: transferLocal.article('guangdong'),
    },
  ],
})
/** Least part of each year's operating profit. */
export const ownUseShare = parameter<Bands<Share, string>>({
  id: 'transfer.own-use-share',
  title: { zh: '自行实施最低奖励比例', en: 'Least reward of own use' },
  unit: 'share',
  row: 'TT-3.own-use',
  values: [
    { from, cite: transferLaw2015.article(45), value: [{ otherwise: percent(5n) }] },
    {
      from: civilDate('2017-01-01'),
      cite: transferLocal.article('own-use'),
      value: [{ oneOf: ['zhejiang', 'shandong'], is: percent(10n) }, { otherwise: percent(5n) }],
    },
  ],
})
const yearsOf = (id: string, title: { zh: string; en: string }, value: bigint) =>
  parameter<bigint>({
    id,
    title,
    unit: 'years',
    row: 'TT-3.own-use',
    values: [{ from, value, cite: transferLaw2015.article(45) }],
  })
export const ownUseFewestYears = yearsOf(
  'transfer.own-use-fewest-years',
  { zh: '自行实施奖励最少年数', en: 'Fewest years' },
  3n,
)
export const ownUseMostYears = yearsOf(
  'transfer.own-use-most-years',
  { zh: '自行实施奖励最多年数', en: 'Most years' },
  5n,
)

/** Never below nothing. */
export const netIncome = derivation({
  id: 'transfer.net-income',
  title: { zh: '净收入', en: 'Net income' },
  row: 'TT-3.net',
  cite: transferLocal.article('rewards'),
  value: excess(contractAmount, plus(transferCosts, transferTaxes)),
})

export const rewardFloor = derivation({
  id: 'transfer.reward-floor',
  title: { zh: '最低奖励额', en: 'Least reward' },
  row: 'TT-3.reward',
  cite: transferLaw2015.article(45),
  value: when(
    is(transferWay, 'own-use'),
    shareOf(operatingProfit, bandFor(ownUseShare, rewardRules)),
    shareOf(
      when(is(transferWay, 'equity'), contractAmount, computed(netIncome)),
      when(
        is(rewardRules, 'guangdong'),
        inForce(rewardShareGuangdong),
        bandFor(rewardShare, rewardRules),
      ),
    ),
  ),
})

/** A company may rule any share; state units may agree on more, never on less. */
export const rewardEnough = rule({
  id: 'transfer.reward-enough',
  title: { zh: '奖励不低于法定比例', en: 'The reward is not below the law' },
  row: 'TT-3.reward',
  cite: transferLaw2015.article(45),
  from,
  holds: onlyWhen(
    any(is(resultOwner, 'state'), not(rewardAgreed)),
    atLeast(rewardPool, computed(rewardFloor)),
  ),
})
export const contributorsShare = parameter<Bands<Share, string>>({
  id: 'transfer.contributors-share',
  title: { zh: '主要贡献人员最低占比', en: 'Least part of main contributors' },
  unit: 'share',
  row: 'TT-3.split',
  values: [
    {
      from: civilDate('2016-02-26'),
      cite: transferRules2016.article('rewards'),
      value: [{ otherwise: percent(50n) }],
    },
    {
      from: civilDate('2017-01-01'),
      cite: transferLocal.article('split'),
      value: [{ oneOf: ['zhejiang'], is: percent(70n) }, { otherwise: percent(50n) }],
    },
  ],
})
const officeShare = parameter<Bands<Share, string>>({
  id: 'transfer.office-share',
  title: { zh: '转化机构人员最低占比', en: 'Least part of the transfer office' },
  unit: 'share',
  row: 'TT-3.split',
  values: [
    {
      from: civilDate('2017-01-01'),
      cite: transferLocal.article('split'),
      value: [{ oneOf: ['zhejiang'], is: percent(5n) }, { otherwise: percent(0n) }],
    },
  ],
})
export const rewardSplit = rule({
  id: 'transfer.reward-split',
  title: { zh: '奖励分配比例', en: 'How the pool is split' },
  row: 'TT-3.split',
  cite: transferRules2016.article('rewards'),
  holds: all(
    atLeast(ratio(contributorsPart, rewardPool), bandFor(contributorsShare, rewardRules)),
    atLeast(ratio(officePart, rewardPool), bandFor(officeShare, rewardRules)),
  ),
})
