/** What experts judge, and the points they gave (专家评分). */
import { fact } from '../../declare/fact.ts'
import type { Text } from '../../values/text.ts'

const graded = (id: string, title: Text) =>
  fact.choice(id, title, [
    { id: 'A', label: { zh: 'A 高', en: 'A, high' } },
    { id: 'B', label: { zh: 'B 较高', en: 'B, rather high' } },
    { id: 'C', label: { zh: 'C 一般', en: 'C, medium' } },
    { id: 'D', label: { zh: 'D 较低', en: 'D, rather low' } },
    { id: 'E', label: { zh: 'E 无', en: 'E, none' } },
  ])

/** How advanced the technology is, and how strongly it supports the main products. */
export const technologyLevel = graded('hnte-technology-level', {
  zh: '技术的先进程度',
  en: 'Level of the technology',
})
export const coreSupport = graded('hnte-core-support', {
  zh: '对主要产品在技术上发挥核心支持作用',
  en: 'Core support of the main products',
})

const expert = (id: string, title: Text) => fact.count(id, title, { optional: true })

export const pointsGiven = {
  level: expert('technology-level-points', { zh: '技术先进程度得分', en: 'Points for level' }),
  support: expert('core-support-points', { zh: '核心支持作用得分', en: 'Points for core support' }),
  quantity: expert('ip-quantity-points', { zh: '知识产权数量得分', en: 'Points for quantity' }),
  obtained: expert('ip-obtained-points', { zh: '获得方式得分', en: 'Points for the way obtained' }),
  bonus: expert('standards-points', { zh: '参与编制标准加分', en: 'Extra points for standards' }),
  transformation: expert('transformation-points', {
    zh: '科技成果转化得分',
    en: 'Points for results put to use',
  }),
  systems: expert('rd-systems-points', { zh: '研发制度与核算得分', en: 'Points for R&D systems' }),
  units: expert('rd-unit-points', { zh: '研发机构与产学研得分', en: 'Points for R&D units' }),
  incentives: expert('rd-incentive-points', {
    zh: '转化激励与平台得分',
    en: 'Points for incentives and platforms',
  }),
  people: expert('rd-people-points', {
    zh: '人员培养与绩效得分',
    en: 'Points for training and appraisal',
  }),
} as const
