/** What consulting may be about (技术咨询的内容). */
import { all, is, isKnown, isOneOf, not, onlyWhen } from '../../declare/expression/expression.ts'
import { fact } from '../../declare/fact.ts'
import { rule } from '../../declare/rule.ts'
import { rules2001 } from '../instruments/technology-contract.ts'
import { category } from './technology-contract-facts.ts'

export const adviceOn = fact.choice(
  'advice-on',
  { zh: '咨询内容', en: 'What is advised on' },
  [
    { id: 'strategy', label: { zh: '科技发展战略和规划', en: 'strategies and plans' } },
    { id: 'policy', label: { zh: '技术政策和技术路线', en: 'policies and routes' } },
    { id: 'feasibility', label: { zh: '重大项目可行性', en: 'feasibility of major projects' } },
    { id: 'assessment', label: { zh: '技术评估', en: 'technology assessment' } },
    { id: 'forecast', label: { zh: '技术预测', en: 'technology forecast' } },
    { id: 'survey', label: { zh: '区域、行业技术调查', en: 'survey of a region or industry' } },
    {
      id: 'comparison',
      label: { zh: '产品、工艺对比分析', en: 'comparison of products and processes' },
    },
    {
      id: 'performance',
      label: { zh: '专用设施性能分析', en: 'performance of special facilities' },
    },
    { id: 'search', label: { zh: '科技评价和查新', en: 'evaluation and novelty search' } },
    {
      id: 'early-works',
      label: { zh: '大中型建设工程前期论证', en: 'early analysis of large works' },
    },
    {
      id: 'works-part',
      label: { zh: '工程合同组成部分的论证', en: 'analysis that is part of a works contract' },
    },
    {
      id: 'non-technical',
      label: { zh: '经济、法律、社会发展论证', en: 'economic, legal or social studies' },
    },
    { id: 'trade', label: { zh: '购买货物的商务信息', en: 'trade information for buying goods' } },
  ],
  { optional: true },
)

const asked = all(is(category, 'consulting'), isKnown(adviceOn))

export const notPartOfWorks = rule({
  id: 'technology-contract.not-part-of-works',
  title: { zh: '不是工程合同的组成部分', en: 'Not part of a works contract' },
  cite: rules2001.article(36),
  holds: onlyWhen(asked, not(is(adviceOn, 'works-part'))),
  remedy: {
    zh: '前期论证单独订立合同的可以申请',
    en: 'Early analysis under a contract of its own may be filed',
  },
})

export const adviceIsTechnical = rule({
  id: 'technology-contract.advice-is-technical',
  title: { zh: '咨询内容是技术性的', en: 'The advice is technical' },
  cite: rules2001.article(38),
  holds: onlyWhen(asked, not(isOneOf(adviceOn, ['non-technical', 'trade']))),
})
