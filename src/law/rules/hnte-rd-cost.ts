/** R&D costs on the basis of recognition (高企口径研究开发费用), not that of the super-deduction. */
import {
  atMost,
  inForce,
  least,
  plus,
  ratio,
  shareOf,
} from '../../declare/expression/expression.ts'
import { computed } from '../../declare/expression/number-words.ts'
import { fact } from '../../declare/fact.ts'
import { type LawSwitch, parameter } from '../../declare/parameter.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { percent, type Share, share } from '../../values/share.ts'
import { guide2016 } from '../instruments/hnte.ts'

const cite = guide2016.article('ch. 3', '(6)')

export const hnteRdItems = fact.money(
  'hnte-rd-items',
  {
    zh: '人员人工、直接投入等六项费用合计（元）',
    en: 'The six direct kinds of cost together (CNY)',
  },
  {
    help: {
      zh: '人员人工、直接投入（含房屋租赁）、折旧与长期待摊（含在用建筑物）、无形资产摊销、设计、装备调试与试验；已售研发产品的成本不扣减',
      en: 'Staff, direct input with rent of buildings, depreciation with buildings in use, amortisation, design, adjustment and tests; the cost of R&D products sold is not deducted',
    },
  },
)

export const hnteRdOther = fact.money(
  'hnte-rd-other',
  { zh: '其他费用（元）', en: 'Other costs (CNY)' },
  { help: { zh: '不含职工福利费、补充保险', en: 'No staff welfare, no supplementary insurance' } },
)

export const hnteRdContractInChina = fact.money('hnte-rd-contract-in-china', {
  zh: '委托境内研发支付的金额（元）',
  en: 'Paid for contract research in mainland China (CNY)',
})

export const hnteRdContractOverseas = fact.money('hnte-rd-contract-overseas', {
  zh: '委托境外研发支付的金额（元）',
  en: 'Paid for contract research overseas (CNY)',
})

/** Part of what is paid for contract research that counts. */
export const hnteContractShare = parameter<Share>({
  id: 'hnte.contract-rd-share',
  title: { zh: '委托外部研究开发费用计入比例', en: 'Part of contract research that counts' },
  unit: 'share',
  row: 'HNTE-4.rd',
  values: [{ from: civilDate('2016-01-01'), value: percent(80n), cite }],
})

/** Gap: whether contract research in China counts whole in the numerator of its share. */
export const wholeContractInChina: LawSwitch = {
  id: 'hnte.domestic-contract-rd-whole',
  title: {
    zh: '境内占比的分子按委托金额全额计',
    en: 'Contract research counts whole in the domestic share',
  },
  cite,
}

export const hnteDomesticContractShare = parameter<Share>({
  id: 'hnte.domestic-contract-rd-share',
  title: { zh: '境内占比分子中委托研发计入比例', en: 'Contract research in the domestic share' },
  unit: 'share',
  row: 'HNTE-8.5',
  values: [
    { from: civilDate('2016-01-01'), value: percent(80n), cite, grade: 'design-default' },
    {
      from: civilDate('2016-01-01'),
      value: percent(100n),
      cite,
      grade: 'design-default',
      under: wholeContractInChina.id,
    },
  ],
})

/** Other costs are at most this part of a total that includes them. */
export const hnteOtherShare = parameter<Share>({
  id: 'hnte.other-cost-share',
  title: { zh: '其他费用占研发费用总额的上限', en: 'Most that other costs may be of the total' },
  unit: 'share',
  row: 'HNTE-4.rd',
  values: [{ from: civilDate('2016-01-01'), value: percent(20n), cite }],
})

/** The same limit against the costs without them: 20 ÷ (100 − 20). */
const otherToRest = parameter<Share>({
  id: 'hnte.other-cost-to-rest',
  title: { zh: '其他费用与其余费用之比的上限', en: 'Most that other costs may be of the rest' },
  unit: 'share',
  row: 'HNTE-4.rd',
  values: [{ from: civilDate('2016-01-01'), value: share(20n, 80n), cite }],
})

/** Costs before other costs, with contract research at its part. */
export const hnteRdBeforeOther = derivation({
  id: 'hnte.rd-before-other',
  title: { zh: '其他费用以外的研发费用', en: 'R&D costs before other costs' },
  row: 'HNTE-4.rd',
  cite,
  value: plus(
    hnteRdItems,
    shareOf(plus(hnteRdContractInChina, hnteRdContractOverseas), inForce(hnteContractShare)),
  ),
})

export const hnteOtherCap = derivation({
  id: 'hnte.other-cost-cap',
  title: { zh: '其他费用限额', en: 'Cap of other costs' },
  row: 'HNTE-4.rd',
  cite,
  value: shareOf(computed(hnteRdBeforeOther), inForce(otherToRest)),
})

export const hnteRdTotal = derivation({
  id: 'hnte.rd-total',
  title: { zh: '研究开发费用总额', en: 'R&D costs' },
  row: 'HNTE-4.rd',
  cite,
  value: plus(computed(hnteRdBeforeOther), least(hnteRdOther, computed(hnteOtherCap))),
})

export const hnteRdDomestic = derivation({
  id: 'hnte.rd-domestic',
  title: { zh: '境内研究开发费用', en: 'R&D costs in mainland China' },
  row: 'HNTE-4.rd',
  cite,
  value: plus(
    hnteRdItems,
    least(hnteRdOther, computed(hnteOtherCap)),
    shareOf(hnteRdContractInChina, inForce(hnteDomesticContractShare)),
  ),
})

/** The guide says "generally": what is above the cap is left out, and an officer is told. */
export const hnteOtherWithinCap = rule({
  id: 'hnte.other-cost-within-cap',
  title: { zh: '其他费用未超过限额', en: 'Other costs within their cap' },
  row: 'HNTE-8.6',
  cite,
  grade: 'design-default',
  effect: 'warn',
  holds: atMost(hnteRdOther, computed(hnteOtherCap)),
  remedy: {
    zh: '超过部分不计入；有特殊理由的请向认定机构说明',
    en: 'What is above does not count; a special reason is for the recognition body',
  },
})

/** Share of other costs in the total, for the officer. */
export const hnteOtherPart = derivation({
  id: 'hnte.other-cost-part',
  title: { zh: '其他费用占比', en: 'Part of other costs' },
  row: 'HNTE-4.rd',
  cite,
  value: ratio(least(hnteRdOther, computed(hnteOtherCap)), computed(hnteRdTotal)),
})
