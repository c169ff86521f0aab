/** What an application for the income-tax subsidy says (个税补贴). */
import { fact } from '../../declare/fact.ts'

const years = ['2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026', '2027'] as const

export const taxYear = fact.choice(
  'iit-tax-year',
  { zh: '纳税年度', en: 'Tax year' },
  years.map((id) => ({ id, label: { zh: `${id}年`, en: id } })),
)

export const identity = fact.choice('iit-identity', { zh: '身份', en: 'Identity' }, [
  {
    id: 'hk-macau',
    label: { zh: '港澳永久性居民', en: 'permanent resident of Hong Kong or Macau' },
  },
  {
    id: 'hk-scheme',
    label: { zh: '取得香港入境计划的香港居民', en: 'Hong Kong resident under an admission scheme' },
  },
  { id: 'taiwan', label: { zh: '台湾地区居民', en: 'resident of Taiwan' } },
  { id: 'foreign', label: { zh: '外国国籍人士', en: 'foreign national' } },
  {
    id: 'returned',
    label: {
      zh: '取得国外长期居留权的回国留学人员和海外华侨',
      en: 'returned student or overseas Chinese with long-term residence abroad',
    },
  },
  { id: 'none', label: { zh: '以上都不是', en: 'none of these' } },
])

export const worksAndPaysHere = fact.truth('iit-works-and-pays-here', {
  zh: '纳税年度内在广州工作并依法纳税',
  en: 'Worked and paid tax in Guangzhou in the tax year',
})
export const goodConduct = fact.truth('iit-good-conduct', {
  zh: '遵守法律法规、科研伦理和科研诚信',
  en: 'Obeys law, research ethics and integrity',
})
export const resident = fact.truth('iit-resident-taxpayer', {
  zh: '居民个人',
  en: 'Resident taxpayer',
})

export const talentGround = fact.choice(
  'iit-talent-ground',
  { zh: '人才类别依据', en: 'Ground as talent' },
  [
    { id: 'programme', label: { zh: '国家重大人才工程入选者', en: 'national programme' } },
    { id: 'class-a', label: { zh: '外国人A类工作许可', en: 'class A work permit' } },
    { id: 'r-letter', label: { zh: '外国高端人才确认函', en: 'letter for an R visa' } },
    { id: 'talent-card', label: { zh: '人才绿卡等', en: 'talent card' } },
    {
      id: 'confirmation',
      label: { zh: '外籍、港澳台高层次人才确认函', en: 'confirmation as high-level talent' },
    },
    { id: 'recognised', label: { zh: '认定的高层次人才', en: 'recognised high-level talent' } },
    { id: 'shortage-list', label: { zh: '列入当年紧缺人才目录', en: 'on the shortage list' } },
    { id: 'none', label: { zh: '无', en: 'none' } },
  ],
)

export const keyRole = fact.truth('iit-key-role', {
  zh: '在科技创新、重点产业、社会科学等领域工作，或任中高级管理、技术、技能骨干',
  en: 'Works in innovation, key industry or social science, or is senior or key staff there',
})
export const usesNansha = fact.truth('iit-uses-nansha-benefit', {
  zh: '同一纳税年度已享受南沙港澳居民个税优惠',
  en: 'Has the Nansha benefit for the same tax year',
})

export const itemKind = fact.choice('iit-item-kind', { zh: '所得项目', en: 'Kind of income' }, [
  { id: 'comprehensive', label: { zh: '综合所得', en: 'comprehensive income' } },
  { id: 'wages', label: { zh: '工资薪金（非居民）', en: 'wages (non-resident)' } },
  { id: 'labour-fee', label: { zh: '劳务报酬（非居民）', en: 'labour fee (non-resident)' } },
  { id: 'author-fee', label: { zh: '稿酬（非居民）', en: 'author’s fee (non-resident)' } },
  { id: 'royalties', label: { zh: '特许权使用费（非居民）', en: 'royalties (non-resident)' } },
  { id: 'bonus', label: { zh: '单独计税的全年一次性奖金', en: 'separately taxed bonus' } },
  { id: 'business', label: { zh: '经营所得', en: 'business income' } },
  {
    id: 'talent-subsidy',
    label: { zh: '人才工程补贴性所得', en: 'subsidy of a talent programme' },
  },
])
export const taxable = fact.money('iit-taxable', {
  zh: '境内应纳税所得额（元）',
  en: 'Taxable income in China (CNY)',
})
export const paidInChina = fact.money('iit-paid-in-china', {
  zh: '境内实际缴纳税额（汇算后，元）',
  en: 'Tax paid in China after the annual settlement (CNY)',
})
export const paidHere = fact.money('iit-paid-here', {
  zh: '其中在广州缴纳（元）',
  en: 'of it in Guangzhou (CNY)',
})

/** Interest, dividends, rent, transfer of property and windfall are not covered and have no line. */
export const incomeItems = fact.rows(
  'iit-income-items',
  { zh: '各项所得', en: 'Items of income' },
  [itemKind, taxable, paidInChina, paidHere],
)
