/** What is known of a reward for a transferred result. */
import { fact } from '../../declare/fact.ts'

export const transferWay = fact.choice('transfer-way', { zh: '转化方式', en: 'Way' }, [
  { id: 'transfer', label: { zh: '转让、许可', en: 'transfer or licence' } },
  { id: 'equity', label: { zh: '作价投资', en: 'shares for technology' } },
  { id: 'own-use', label: { zh: '自行或合作实施', en: 'own or joint use' } },
])
export const rewardRules = fact.choice('reward-rules', { zh: '适用规定', en: 'Rules of' }, [
  { id: 'nation', label: { zh: '国家', en: 'the nation' } },
  { id: 'guangdong', label: { zh: '广东', en: 'Guangdong' } },
  { id: 'beijing', label: { zh: '北京', en: 'Beijing' } },
  { id: 'shanghai', label: { zh: '上海', en: 'Shanghai' } },
  { id: 'zhejiang', label: { zh: '浙江', en: 'Zhejiang' } },
  { id: 'shandong', label: { zh: '山东', en: 'Shandong' } },
])
export const contractAmount = fact.money('transfer-amount', {
  zh: '成果转化收入或股份价值（元）',
  en: 'Income or value of the shares (CNY)',
})
export const transferCosts = fact.money(
  'transfer-costs',
  { zh: '成本（元）', en: 'Costs (CNY)' },
  { help: { zh: '财政研发资金不计入成本', en: 'Public R&D money is no cost' } },
)
export const transferTaxes = fact.money('transfer-taxes', { zh: '税费（元）', en: 'Taxes (CNY)' })
export const operatingProfit = fact.money('own-use-profit', {
  zh: '当年营业利润（元）',
  en: 'Operating profit of the year (CNY)',
})
export const rewardAgreed = fact.truth('reward-ruled-or-agreed', {
  zh: '单位已规定或与完成人约定奖励',
  en: 'The unit ruled or agreed on the reward',
})
export const rewardPool = fact.money('reward-pool', {
  zh: '奖励总额（元）',
  en: 'Pool of the reward (CNY)',
})

export const contributorsPart = fact.money('reward-of-contributors', {
  zh: '主要贡献人员所得（元）',
  en: 'Of main contributors (CNY)',
})
export const officePart = fact.money('reward-of-office', {
  zh: '转化机构人员所得（元）',
  en: 'Of the transfer office (CNY)',
})

export const cashReward = fact.money('cash-reward', {
  zh: '现金奖励（元）',
  en: 'Cash reward (CNY)',
})
export const incomeReceivedOn = fact.date('transfer-income-received-on', {
  zh: '单位取得转化收入日期',
  en: 'Income received on',
})
export const contractRegistered = fact.truth('transfer-contract-registered', {
  zh: '技术合同已登记',
  en: 'The contract is registered',
})
export const nonProfit = fact.truth('owner-non-profit', {
  zh: '非营利性科研机构或高校',
  en: 'A non-profit institute or university',
})
