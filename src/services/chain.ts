/** The five links of the chain, in order. */
import type { Link } from '../declare/link.ts'
import type { Text } from '../values/text.ts'

export const chain: readonly { readonly id: Link; readonly name: Text; readonly about: Text }[] = [
  {
    id: 'discovery',
    name: { zh: '科学发现', en: 'Discovery' },
    about: { zh: '实验室、重大设施与基础研究', en: 'Laboratories, facilities and basic research' },
  },
  {
    id: 'invention',
    name: { zh: '技术发明', en: 'Invention' },
    about: {
      zh: '研发计划、新型研发机构与技术市场',
      en: 'R&D programmes and the technology market',
    },
  },
  {
    id: 'industry',
    name: { zh: '产业发展', en: 'Industry' },
    about: { zh: '科技企业认定、培育与研发投入', en: 'Innovative enterprises and their R&D' },
  },
  {
    id: 'ecosystem',
    name: { zh: '生态优化', en: 'Ecosystem' },
    about: { zh: '科技金融、仪器共享与区域协同', en: 'Finance, shared instruments, cooperation' },
  },
  {
    id: 'talent',
    name: { zh: '人才支撑', en: 'Talent' },
    about: {
      zh: '外国人才、人才绿卡与创新人才',
      en: 'Foreign experts, talent cards and programmes',
    },
  },
]
