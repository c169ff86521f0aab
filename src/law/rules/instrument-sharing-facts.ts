/** What an owner says of an instrument and its use. */
import { fact } from '../../declare/fact.ts'

const hours = { zh: '小时', en: 'hours' }

export const instrumentValue = fact.money(
  'instrument-value',
  { zh: '仪器原值（元）', en: 'Original value (CNY)' },
  { help: { zh: '成套购置的部件合计为一台套', en: 'Parts bought together are one unit' } },
)
export const instrumentFunding = fact.choice(
  'instrument-funding',
  { zh: '购置经费来源', en: 'Funds' },
  [
    {
      id: 'central',
      label: { zh: '中央财政（含部分）', en: 'central public money, also in part' },
    },
    {
      id: 'province',
      label: { zh: '全部或主要为省级财政或国有资本', en: 'wholly or mainly of the province' },
    },
    { id: 'province-minor', label: { zh: '少部分省级财政', en: 'a minor part of the province' } },
    { id: 'private', label: { zh: '非财政资金', en: 'no public money' } },
  ],
)
export const instrumentHolding = fact.choice('instrument-holding', { zh: '持有方式', en: 'Held' }, [
  { id: 'owned', label: { zh: '自有', en: 'owned' } },
  { id: 'leased', label: { zh: '租赁', en: 'leased' } },
  { id: 'secret', label: { zh: '涉密或涉及国家安全', en: 'secret, or of national security' } },
])
export const jurisdiction = fact.choice(
  'sharing-jurisdiction',
  { zh: '适用规定', en: 'Rules of' },
  [
    { id: 'nation', label: { zh: '国家', en: 'the nation' } },
    { id: 'guangdong', label: { zh: '广东', en: 'Guangdong' } },
    { id: 'liaoning', label: { zh: '辽宁', en: 'Liaoning' } },
    { id: 'hainan', label: { zh: '海南', en: 'Hainan' } },
  ],
)

export const effectiveHours = fact.count(
  'effective-hours',
  { zh: '年有效工作机时', en: 'Effective hours of the year' },
  {
    unit: hours,
    help: {
      zh: '样品机时和必要的开机、校准、准备；空转和维修不计',
      en: 'Samples, warm-up, calibration, preparation; neither idle nor repair',
    },
  },
)
export const outsideHours = fact.count(
  'outside-hours',
  { zh: '对外服务机时', en: 'Hours for outside users' },
  { unit: hours, help: { zh: '为其他法人单位服务', en: 'For other legal persons' } },
)
export const repairMonths = fact.count('repair-months', {
  zh: '停机维修月数',
  en: 'Months under repair',
})

export const instrumentsInScope = fact.count('instruments-in-scope', {
  zh: '应开放仪器台数',
  en: 'Instruments in scope',
})
export const instrumentsOnPlatform = fact.count('instruments-on-platform', {
  zh: '已入网仪器台数',
  en: 'On the platform',
})

export const dutyFree = fact.truth('instrument-duty-free', {
  zh: '免税进口仪器',
  en: 'Imported free of duty',
})
export const leavesSite = fact.truth('instrument-leaves-site', {
  zh: '移出登记地点使用',
  en: 'Leaves its site',
})
export const customsConsent = fact.truth('customs-consent', {
  zh: '已经海关同意',
  en: 'Customs agreed',
})

export const incomeInside = fact.money('service-income-inside', {
  zh: '内部服务收入（元）',
  en: 'Income from inside (CNY)',
})
export const incomeOutside = fact.money('service-income-outside', {
  zh: '对外服务收入（元）',
  en: 'Income from outside (CNY)',
})
export const functionUse = fact.share('function-use-rate', {
  zh: '功能利用率',
  en: 'Part of the functions used',
})
export const newFunctions = fact.count('new-functions', { zh: '新开发功能数', en: 'New functions' })

export const bodies = {
  all: fact.count('sharing-bodies', { zh: '参评单位', en: 'Bodies evaluated' }),
  excellent: fact.count('sharing-excellent', { zh: '优秀', en: 'Excellent' }),
  good: fact.count('sharing-good', { zh: '良好', en: 'Good' }),
  pass: fact.count('sharing-pass', { zh: '合格', en: 'Pass' }),
} as const
