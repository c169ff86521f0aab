/** Code tables that several registers share. */
import type { Option } from '../declare/fact.ts'

/** Industrial divisions by the sections of GB/T 4754-2017 that the bureau's enterprises belong to. */
export const industrySections: readonly Option[] = [
  { id: 'A', label: { zh: '农、林、牧、渔业', en: 'Agriculture, forestry and fishing' } },
  { id: 'B', label: { zh: '采矿业', en: 'Mining' } },
  { id: 'C', label: { zh: '制造业', en: 'Manufacturing' } },
  {
    id: 'D',
    label: { zh: '电力、热力、燃气及水生产和供应业', en: 'Electricity, heat, gas and water' },
  },
  { id: 'E', label: { zh: '建筑业', en: 'Construction' } },
  { id: 'F', label: { zh: '批发和零售业', en: 'Wholesale and retail' } },
  { id: 'G', label: { zh: '交通运输、仓储和邮政业', en: 'Transport, storage and post' } },
  { id: 'I', label: { zh: '信息传输、软件和信息技术服务业', en: 'Information, software and IT' } },
  { id: 'J', label: { zh: '金融业', en: 'Finance' } },
  { id: 'L', label: { zh: '租赁和商务服务业', en: 'Leasing and business services' } },
  { id: 'M', label: { zh: '科学研究和技术服务业', en: 'Research and technical services' } },
  {
    id: 'N',
    label: { zh: '水利、环境和公共设施管理业', en: 'Water, environment and public facilities' },
  },
  { id: 'Q', label: { zh: '卫生和社会工作', en: 'Health and social work' } },
  { id: 'R', label: { zh: '文化、体育和娱乐业', en: 'Culture, sport and entertainment' } },
]

/** Size by the national classification of 2017. */
export const enterpriseSizes: readonly Option[] = [
  { id: 'large', label: { zh: '大型', en: 'large' } },
  { id: 'medium', label: { zh: '中型', en: 'medium' } },
  { id: 'small', label: { zh: '小型', en: 'small' } },
  { id: 'micro', label: { zh: '微型', en: 'micro' } },
]
