/** What a budget, an expense or a payment across the border says of itself. */
import { fact } from '../../declare/fact.ts'

export const directCost = fact.money('direct-cost', {
  zh: '直接费用（元）',
  en: 'Direct costs (CNY)',
})
export const equipmentCost = fact.money('equipment-cost', {
  zh: '设备购置费（元）',
  en: 'Equipment (CNY)',
})
export const totalFunds = fact.money('total-funds', {
  zh: '项目经费总额（元）',
  en: 'Total funds (CNY)',
})
export const indirectCost = fact.money('indirect-cost', {
  zh: '间接费用（元）',
  en: 'Indirect costs (CNY)',
})
export const fundsKind = fact.choice(
  'funds-kind',
  { zh: '单位或项目类别', en: 'Kind of unit or project' },
  [
    { id: 'ordinary', label: { zh: '一般', en: 'ordinary' } },
    { id: 'pilot', label: { zh: '试点单位', en: 'pilot institution' } },
    { id: 'theory', label: { zh: '数学等纯理论基础研究', en: 'pure theory such as mathematics' } },
  ],
)

export const equipmentItem = fact.money('equipment-item', {
  zh: '单台设备金额（元）',
  en: 'A single item of equipment (CNY)',
})
export const itemDetailed = fact.truth('equipment-detailed', {
  zh: '已提供设备明细',
  en: 'Detail was given',
})
export const indirectBefore = fact.money('indirect-before', {
  zh: '调整前间接费用（元）',
  en: 'Indirect costs before the change (CNY)',
})

export const expense = fact.choice('expense-item', { zh: '开支事项', en: 'Expense' }, [
  { id: 'research', label: { zh: '研究开发支出', en: 'research' } },
  { id: 'equity', label: { zh: '股权投资', en: 'equity investment' } },
  { id: 'fines', label: { zh: '罚款、滞纳金、和解', en: 'fines, late fees, settlements' } },
  { id: 'debt', label: { zh: '归还债务', en: 'repayment of debt' } },
  { id: 'donation', label: { zh: '捐赠、赞助', en: 'donations, sponsorship' } },
  {
    id: 'speculation',
    label: { zh: '证券、期货、房地产投机', en: 'securities, futures, real estate' },
  },
  { id: 'personal', label: { zh: '个人消费', en: 'personal consumption' } },
  { id: 'double', label: { zh: '重复报销', en: 'double reimbursement' } },
  {
    id: 'related',
    label: { zh: '向关联方转移而无相应工作', en: 'to a related party without work' },
  },
  { id: 'unlawful', label: { zh: '法律禁止的事项', en: 'banned by law' } },
])
export const spentWithThis = fact.money('spent-with-this', {
  zh: '含本笔累计开支（元）',
  en: 'Spent with this (CNY)',
})
export const promiseSigned = fact.truth('promise-signed', {
  zh: '已签署诚信和用途承诺',
  en: 'The promise is signed',
})
export const lumpSumScope = fact.choice(
  'lump-sum-project',
  { zh: '项目类型', en: 'Kind of project' },
  [
    { id: 'talent', label: { zh: '人才类', en: 'talent' } },
    { id: 'basic', label: { zh: '基础研究类', en: 'basic research' } },
    { id: 'other', label: { zh: '其他', en: 'other' } },
  ],
)

export const payeeKind = fact.choice('payee-kind', { zh: '收款单位', en: 'Payee' }, [
  { id: 'university', label: { zh: '港澳高等院校', en: 'university in Hong Kong or Macao' } },
  {
    id: 'research',
    label: { zh: '港澳公营科研机构', en: 'public research body in Hong Kong or Macao' },
  },
  { id: 'other', label: { zh: '其他', en: 'other' } },
])
export const hasApproval = fact.truth('has-approval-document', {
  zh: '有立项文件',
  en: 'Approval document',
})
export const hasContract = fact.truth('has-project-contract', {
  zh: '有立项合同',
  en: 'Project contract',
})
export const paymentUsd = fact.count(
  'payment-usd',
  { zh: '单笔折合美元', en: 'Single payment in US dollars' },
  { unit: { zh: '美元', en: 'USD' } },
)
export const taxFiled = fact.truth('tax-filed', {
  zh: '已办对外支付税务备案',
  en: 'Tax filing done',
})
export const rmbAccount = fact.truth('payee-rmb-account', {
  zh: '收款单位有人民币账户',
  en: 'The payee has a renminbi account',
})
