/** What decides whether costs have a super-deduction at all. */
import { fact } from '../../declare/fact.ts'

export const soundAccounts = fact.truth('sound-accounts', {
  zh: '会计核算健全，能够准确归集研发费用',
  en: 'Sound accounts that keep R&D costs apart',
})
export const isResidentTaxpayer = fact.truth('resident-taxpayer', {
  zh: '居民企业',
  en: 'A resident enterprise',
})

export const incomeLine = fact.choice('income-industry', { zh: '业务所属行业', en: 'Industry' }, [
  { id: 'tobacco', label: { zh: '烟草制造业', en: 'tobacco manufacturing' } },
  { id: 'hospitality', label: { zh: '住宿和餐饮业', en: 'accommodation and catering' } },
  { id: 'trade', label: { zh: '批发和零售业', en: 'wholesale and retail' } },
  { id: 'real-estate', label: { zh: '房地产业', en: 'real estate' } },
  { id: 'leasing', label: { zh: '租赁和商务服务业', en: 'leasing and business services' } },
  { id: 'entertainment', label: { zh: '娱乐业', en: 'entertainment' } },
  { id: 'other', label: { zh: '其他行业', en: 'any other' } },
])
export const incomeOfLine = fact.money('income-of-industry', {
  zh: '主营业务收入（元）',
  en: 'Income from this business (CNY)',
})
export const incomeLines = fact.rows(
  'income-by-industry',
  { zh: '分行业主营业务收入', en: 'Income by industry' },
  [incomeLine, incomeOfLine],
)

export const nonTaxableOfYear = fact.money('non-taxable-of-year', {
  zh: '其中不征税收入（元）',
  en: 'Of this, income that is not taxed (CNY)',
})
export const investmentIncome = fact.money(
  'investment-income',
  { zh: '其中投资收益（元）', en: 'Of this, investment income (CNY)' },
  { help: { zh: '股息红利和股权转让所得', en: 'Dividends and gains on shares' } },
)

export const rdActivity = fact.choice('rd-activity', { zh: '活动性质', en: 'Kind of activity' }, [
  { id: 'research', label: { zh: '研究开发活动', en: 'research and development' } },
  { id: 'creative', label: { zh: '创意设计活动', en: 'creative design' } },
  { id: 'upgrade', label: { zh: '产品的常规性升级', en: 'routine upgrade of products' } },
  {
    id: 'public-result',
    label: { zh: '对公开科研成果的直接应用', en: 'direct use of public results' },
  },
  { id: 'support', label: { zh: '商品化后的技术支持', en: 'support after commercialisation' } },
  { id: 'repeat', label: { zh: '重复或简单改变', en: 'repetition or simple change' } },
  {
    id: 'market-study',
    label: { zh: '市场、效率或管理研究', en: 'market, efficiency or management study' },
  },
  {
    id: 'routine',
    label: {
      zh: '常规质量控制、测试分析、维修维护',
      en: 'routine quality control, testing, maintenance',
    },
  },
  {
    id: 'humanities',
    label: { zh: '社会科学、艺术或人文学研究', en: 'social sciences, arts, humanities' },
  },
])

export const rdRole = fact.choice('rd-role', { zh: '研发方式', en: 'Way of R&D' }, [
  { id: 'own', label: { zh: '自主研发', en: 'own R&D' } },
  { id: 'payer', label: { zh: '委托研发的委托方', en: 'payer of contract R&D' } },
  { id: 'trustee', label: { zh: '委托研发的受托方', en: 'trustee of contract R&D' } },
  { id: 'partner', label: { zh: '合作研发的一方', en: 'partner in joint R&D' } },
  { id: 'group', label: { zh: '集团集中研发的受益方', en: 'member of group R&D' } },
])

export const resultsOnlyTrustee = fact.truth('results-only-trustee', {
  zh: '委托研发成果只归受托方所有',
  en: 'The results belong to the trustee alone',
})

export const contractsRegistered = fact.truth('rd-contracts-registered', {
  zh: '委托研发合同已经科技部门登记',
  en: 'The contracts are registered at the S&T department',
})

export const costYear = fact.count('rd-cost-year', {
  zh: '费用所属年度',
  en: 'Year of the costs',
})

export const needsOpinion = fact.truth('project-doubted', {
  zh: '税务机关对项目有异议',
  en: 'The tax office doubts the project',
})
export const governmentProject = fact.truth('government-project', {
  zh: '省部级（含）以上科研计划项目，或以前年度已鉴定的跨年度项目',
  en: 'A project of a provincial or ministerial programme, or appraised in an earlier year',
})
