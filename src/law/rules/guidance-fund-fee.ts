/** Guidance fund: fee and profit share of who manages direct investment, by a draft (管理费、奖励). */
import { is, ratio, shareOf, when } from '../../declare/expression/expression.ts'
import { bandFor, slicesOf } from '../../declare/expression/table-words.ts'
import { fact } from '../../declare/fact.ts'
import { type Bands, type LawSwitch, parameter } from '../../declare/parameter.ts'
import { derivation } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { yuan } from '../../values/money.ts'
import { percent, type Share, share } from '../../values/share.ts'
import { directInvestmentDraft } from '../instruments/guidance-fund.ts'

const drafted = civilDate('2022-03-15')

/** Applies the draft of 2022 on direct investment; off until it is promulgated. */
export const directInvestment: LawSwitch = {
  id: 'guidance-fund.direct-investment-draft',
  title: { zh: '适用直接股权投资细则征求意见稿', en: 'Apply the draft on direct investment' },
  cite: directInvestmentDraft.article('fee'),
}

const feeScale = (
  id: string,
  zh: string,
  en: string,
  perMille: readonly [bigint, bigint, bigint],
) =>
  parameter<Bands<Share>>({
    id: `guidance-fund.fee-${id}`,
    title: { zh, en },
    unit: 'share',
    row: 'GF-4.fee',
    values: [
      {
        from: drafted,
        under: directInvestment.id,
        cite: directInvestmentDraft.article('fee'),
        value: [
          { upTo: yuan(100_000_000n), is: share(perMille[0], 1000n) },
          { upTo: yuan(500_000_000n), is: share(perMille[1], 1000n) },
          { otherwise: share(perMille[2], 1000n) },
        ],
      },
    ],
  })

export const excellentFee = feeScale('excellent', '优秀管理费率', 'Fee, excellent', [8n, 6n, 4n])
export const passFee = feeScale('pass', '合格管理费率', 'Fee, pass', [6n, 4n, 2n])
/** Half of a pass. */
export const failFee = feeScale('fail', '不合格管理费率', 'Fee, fail', [3n, 2n, 1n])

export const appraisal = fact.choice('fund-appraisal', { zh: '考核等级', en: 'Grade' }, [
  { id: 'excellent', label: { zh: '优秀', en: 'excellent' } },
  { id: 'pass', label: { zh: '合格', en: 'pass' } },
  { id: 'fail', label: { zh: '不合格', en: 'fail' } },
])
export const balance = fact.money('fund-invested-balance', {
  zh: '投资余额（元）',
  en: 'Invested balance (CNY)',
})
export const projectProfit = fact.money('fund-project-profit', {
  zh: '项目退出收益（元）',
  en: 'Profit of the project on exit (CNY)',
})
export const projectCost = fact.money('fund-project-cost', {
  zh: '项目投资本金（元）',
  en: 'Invested in the project (CNY)',
})

export const managerFee = derivation({
  id: 'guidance-fund.manager-fee',
  title: { zh: '直投管理费', en: 'Fee for direct investment' },
  cite: directInvestmentDraft.article('fee'),
  row: 'GF-4.fee',
  value: when(
    is(appraisal, 'excellent'),
    slicesOf(excellentFee, balance),
    when(is(appraisal, 'pass'), slicesOf(passFee, balance), slicesOf(failFee, balance)),
  ),
})

/** The brackets from 125% on were cut off in the copy that was read: a profit there stays unknown. */
export const profitBrackets = parameter<Bands<Share, Share>>({
  id: 'guidance-fund.profit-brackets',
  title: { zh: '收益奖励比例', en: 'Part of the profit for the manager' },
  unit: 'share',
  row: 'GF-4.profit',
  values: [
    {
      from: drafted,
      under: directInvestment.id,
      cite: directInvestmentDraft.article('profit'),
      value: [
        { below: percent(20n), is: percent(0n) },
        { below: percent(50n), is: percent(15n) },
        { below: percent(75n), is: percent(20n) },
        { below: percent(100n), is: percent(25n) },
        { below: percent(125n), is: percent(30n) },
      ],
    },
  ],
})

/** The whole profit at the rate of the bracket of its return. */
export const profitShare = derivation({
  id: 'guidance-fund.profit-share',
  title: { zh: '收益奖励', en: 'Profit share of the manager' },
  cite: directInvestmentDraft.article('profit'),
  row: 'GF-4.profit',
  value: shareOf(projectProfit, bandFor(profitBrackets, ratio(projectProfit, projectCost))),
})
