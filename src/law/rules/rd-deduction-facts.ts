/** What the calculator of the super-deduction asks about one fiscal year. */
import { fact } from '../../declare/fact.ts'

export const projectFive = fact.money(
  'rd-project-five-items',
  { zh: '前五项费用（元）', en: 'The first five kinds of cost (CNY)' },
  {
    help: {
      zh: '人员人工、直接投入、折旧、无形资产摊销、设计试验；已剔除不得扣除、财政性资金和非研发部分',
      en: 'Staff, direct input, depreciation, amortisation, design and tests, without what may not be deducted, public funds and parts not for R&D',
    },
  },
)
export const projectOther = fact.money(
  'rd-project-other',
  { zh: '其他相关费用（元）', en: 'Other related costs (CNY)' },
  {
    help: {
      zh: '图书资料、翻译、咨询、保险、评审、知识产权、差旅会议、福利费与补充保险',
      en: 'Books, translation, advice, insurance, review, IP, travel and meetings, welfare and supplementary insurance',
    },
  },
)
export const projectState = fact.choice(
  'rd-project-state',
  { zh: '会计处理', en: 'In the books' },
  [
    { id: 'expensed', label: { zh: '费用化', en: 'expensed' } },
    {
      id: 'capitalised',
      label: { zh: '资本化，本年形成无形资产', en: 'capitalised, an asset since this year' },
    },
    { id: 'running', label: { zh: '资本化，尚未结束', en: 'capitalised, still running' } },
  ],
)
export const rdProjects = fact.rows('rd-projects', { zh: '研发项目', en: 'R&D projects' }, [
  projectState,
  projectFive,
  projectOther,
])

export const rdContractInChina = fact.money('rd-contract-in-china', {
  zh: '委托境内机构、个人研发支付的金额（元）',
  en: 'Paid for contract R&D in mainland China (CNY)',
})
export const rdContractOverseas = fact.money(
  'rd-contract-overseas',
  { zh: '委托境外机构研发支付的金额（元）', en: 'Paid to organisations overseas (CNY)' },
  { help: { zh: '不含境外个人', en: 'Nothing paid to individuals overseas' } },
)
export const rdAmortisation = fact.money(
  'rd-amortisation',
  { zh: '研发形成的无形资产本年摊销额（元）', en: "This year's amortisation of R&D assets (CNY)" },
  { help: { zh: '摊销年限不低于十年', en: 'Over ten years or more' } },
)
export const rdNettedSubsidy = fact.money('rd-netted-subsidy', {
  zh: '会计上冲减研发费用且未作纳税调整的补助（元）',
  en: 'Subsidy netted in the books and not taxed (CNY)',
})
export const rdSpecialIncome = fact.money('rd-special-income', {
  zh: '下脚料、残次品、中间试制品等特殊收入（元）',
  en: 'Income from scrap, rejects and trial products (CNY)',
})
export const rdMaterialsSold = fact.money('rd-materials-sold', {
  zh: '当年销售研发产品对应的材料费用（元）',
  en: 'Materials of R&D products sold this year (CNY)',
})
export const rdCarriedOffset = fact.money('rd-carried-offset', {
  zh: '以前年度结转的材料冲减额（元）',
  en: 'Material offset carried from earlier years (CNY)',
})
export const quarterMethod = fact.choice(
  'last-quarter-method',
  { zh: '2022年第四季度计算方法', en: 'Method for the last quarter of 2022' },
  [
    { id: 'actual', label: { zh: '按实际发生数', en: 'actual cost' } },
    { id: 'months', label: { zh: '按月份占比', en: 'by months' } },
  ],
  { optional: true },
)
export const lastQuarterCost = fact.money(
  'last-quarter-cost',
  { zh: '10月1日后发生的费用（元）', en: 'Costs after 1 October (CNY)' },
  { optional: true },
)
export const monthsOfOperation = fact.count(
  'months-of-operation',
  { zh: '全年实际经营月份', en: 'Months of operation in the year' },
  { optional: true },
)
export const monthsFromOctober = fact.count(
  'months-from-october',
  { zh: '其中10月1日后经营月份', en: 'Of these after 1 October' },
  { optional: true },
)
export const taxableIncomeBefore = fact.money(
  'taxable-income-before',
  { zh: '加计扣除前应纳税所得额（元）', en: 'Taxable income before the super-deduction (CNY)' },
  { signed: true },
)
