/** What rules of several services ask about an enterprise, and where the register keeps it. */
import { fact } from '../../declare/fact.ts'

export const foundedOn = fact.date(
  'founded-on',
  { zh: '注册成立日期', en: 'Registered on' },
  { from: 'enterprises.foundedOn' },
)

export const salesLastYear = fact.money(
  'sales-last-year',
  { zh: '最近一年销售收入（元）', en: "Last year's sales (CNY)" },
  {
    from: 'enterprises.revenue',
    help: { zh: '主营业务收入与其他业务收入之和', en: 'Main and other operating income' },
  },
)

export const totalAssets = fact.money(
  'total-assets',
  { zh: '资产总额（元）', en: 'Total assets (CNY)' },
  { from: 'enterprises.totalAssets' },
)

export const netAssetsLastYear = fact.money(
  'net-assets-last-year',
  { zh: '最近一年末净资产（元）', en: 'Net assets at the end of last year (CNY)' },
  { signed: true, from: 'enterprises.netAssets' },
)

const rights = { zh: '项', en: 'rights' }

export const inventionPatents = fact.count(
  'invention-patents',
  { zh: '有效发明专利（项）', en: 'Invention patents in force' },
  { from: 'enterprises.inventionPatents', unit: rights },
)

export const otherClassOneRights = fact.count(
  'other-class-one-rights',
  {
    zh: '其他Ⅰ类知识产权（项）',
    en: 'Other Class I rights',
  },
  {
    unit: rights,
    help: {
      zh: '植物新品种、国家级农作物品种、国家新药、国家一级中药保护品种、集成电路布图设计',
      en: 'Plant varieties, national crop varieties, national new drugs, first-class protected Chinese medicine, IC layouts',
    },
  },
)

export const utilityModels = fact.count(
  'utility-models',
  { zh: '有效实用新型专利（项）', en: 'Utility models in force' },
  { from: 'enterprises.utilityModels', unit: rights },
)

export const designs = fact.count(
  'designs',
  { zh: '有效外观设计专利（项）', en: 'Designs in force' },
  {
    unit: rights,
    help: { zh: '非简单改变产品图案和形状', en: 'More than a change of pattern or shape' },
  },
)

export const softwareCopyrights = fact.count(
  'software-copyrights',
  { zh: '软件著作权（项）', en: 'Software copyrights' },
  { from: 'enterprises.softwareCopyrights', unit: rights },
)
