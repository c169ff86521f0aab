/** What an application for recognition as high-tech enterprise says of itself. */
import { fact } from '../../declare/fact.ts'
import { hnteFields } from './hnte-fields.ts'

/** A first application after less than three full fiscal years counts those there are. */
export const yearsInBusiness = fact.choice(
  'fiscal-years-in-business',
  { zh: '近三个会计年度中实际经营的年数', en: 'Fiscal years in business among the last three' },
  [
    { id: 'three', label: { zh: '三年', en: 'three' } },
    { id: 'two', label: { zh: '两年', en: 'two' } },
    { id: 'one', label: { zh: '一年', en: 'one' } },
  ],
  { from: 'enterprises.fiscalYears' },
)

export const salesSecondYear = fact.money(
  'sales-second-year',
  { zh: '上上年销售收入（元）', en: 'Sales two years ago (CNY)' },
  { optional: true, from: 'enterprises.revenueSecondYear' },
)

export const salesFirstYear = fact.money(
  'sales-first-year',
  { zh: '三年前销售收入（元）', en: 'Sales three years ago (CNY)' },
  { optional: true, from: 'enterprises.revenueFirstYear' },
)

export const netAssetsSecondYear = fact.money(
  'net-assets-second-year',
  { zh: '上上年末净资产（元）', en: 'Net assets two years ago (CNY)' },
  { optional: true, signed: true, from: 'enterprises.netAssetsSecondYear' },
)

export const netAssetsFirstYear = fact.money(
  'net-assets-first-year',
  { zh: '三年前年末净资产（元）', en: 'Net assets three years ago (CNY)' },
  { optional: true, signed: true, from: 'enterprises.netAssetsFirstYear' },
)

export const rdOfPeriod = fact.money(
  'hnte-rd-of-period',
  {
    zh: '近三个会计年度研究开发费用总额（元）',
    en: 'R&D costs of the last three fiscal years (CNY)',
  },
  {
    optional: true,
    help: {
      zh: '高企口径，专项审计数；未审计的按各年研发费用合计',
      en: 'On the basis of recognition, as audited; before the audit, the sum of the years',
    },
  },
)

const beforeAudit = {
  zh: '专项审计前按企业填报',
  en: 'As the enterprise reports it, before the audit',
}

export const rdLastYear = fact.money(
  'hnte-rd-last-year',
  { zh: '最近一年研究开发费用（元）', en: "Last year's R&D costs (CNY)" },
  { optional: true, from: 'enterprises.rdSpending', help: beforeAudit },
)

export const rdSecondYear = fact.money(
  'hnte-rd-second-year',
  { zh: '上上年研究开发费用（元）', en: 'R&D costs two years ago (CNY)' },
  { optional: true, from: 'enterprises.rdSpendingSecondYear', help: beforeAudit },
)

export const rdFirstYear = fact.money(
  'hnte-rd-first-year',
  { zh: '三年前研究开发费用（元）', en: 'R&D costs three years ago (CNY)' },
  { optional: true, from: 'enterprises.rdSpendingFirstYear', help: beforeAudit },
)

export const rdInChinaOfPeriod = fact.money(
  'hnte-rd-in-china-of-period',
  { zh: '其中在中国境内发生的研究开发费用（元）', en: 'Of these, spent in mainland China (CNY)' },
  {
    from: 'enterprises.rdInChina',
    help: {
      zh: '境外含港澳台机构和个人；境内委托按80%计',
      en: 'Hong Kong, Macao and Taiwan are overseas; contract research counts at 80 %',
    },
  },
)

export const hnteStaff = fact.count(
  'hnte-staff',
  { zh: '职工总数（全年月平均）', en: 'Staff, mean of the year' },
  {
    from: 'enterprises.staff',
    unit: { zh: '人', en: 'people' },
    help: {
      zh: '在职人员，及全年累计工作183天以上的兼职、临时聘用人员',
      en: 'Regular staff, and part-time or temporary people with 183 days or more',
    },
  },
)

export const hnteRdStaff = fact.count(
  'hnte-rd-staff',
  { zh: '科技人员数（全年月平均）', en: 'S&T staff, mean of the year' },
  {
    from: 'enterprises.rdStaff',
    unit: { zh: '人', en: 'people' },
    help: {
      zh: '全年累计从事研发和相关创新活动183天以上',
      en: '183 days or more of R&D and related work in the year',
    },
  },
)

export const staffAtStart = fact.count('staff-at-month-start', {
  zh: '月初职工数',
  en: 'Staff at the start of the month',
})
export const staffAtEnd = fact.count('staff-at-month-end', {
  zh: '月末职工数',
  en: 'Staff at the end of the month',
})
export const rdStaffAtStart = fact.count('rd-staff-at-month-start', {
  zh: '月初科技人员数',
  en: 'S&T staff at the start of the month',
})
export const rdStaffAtEnd = fact.count('rd-staff-at-month-end', {
  zh: '月末科技人员数',
  en: 'S&T staff at the end of the month',
})

export const staffByMonth = fact.rows(
  'staff-by-month',
  { zh: '各月人员数', en: 'Staff by month' },
  [staffAtStart, staffAtEnd, rdStaffAtStart, rdStaffAtEnd],
  {
    optional: true,
    help: {
      zh: '年度中间开业的只填实际经营月份',
      en: 'Only the months in business, for a part year',
    },
  },
)

export const technologyFieldOfProduct = fact.choice(
  'hnte-field',
  { zh: '核心技术所属技术领域', en: 'Field of the core technology' },
  hnteFields,
  { from: 'enterprises.hnteField' },
)

export const coreTechnologyInField = fact.truth('hnte-core-technology-in-field', {
  zh: '对主要产品发挥核心支持作用的技术属于该领域规定的范围',
  en: 'The core technology of the main product falls within that field',
})

export const highTechIncome = fact.money(
  'high-tech-income',
  { zh: '最近一年高新技术产品（服务）收入（元）', en: 'High-tech income of last year (CNY)' },
  { from: 'enterprises.highTechIncome' },
)

export const mainProductIncome = fact.money(
  'main-product-income',
  {
    zh: '其中拥有核心自主知识产权的主要产品（服务）收入（元）',
    en: 'Of this, from main products with core IP of their own (CNY)',
  },
  { from: 'enterprises.mainProductIncome' },
)

export const grossIncome = fact.money(
  'gross-income',
  { zh: '最近一年收入总额（元）', en: 'Gross income of last year (CNY)' },
  {
    from: 'enterprises.grossIncome',
    help: { zh: '企业所得税法第六条口径', en: 'As in article 6 of the income tax law' },
  },
)

export const nonTaxableIncome = fact.money(
  'non-taxable-income',
  { zh: '其中不征税收入（元）', en: 'Of this, income that is not taxed (CNY)' },
  {
    from: 'enterprises.nonTaxableIncome',
    help: { zh: '企业所得税法第七条口径', en: 'As in article 7 of the income tax law' },
  },
)

export const ownsCoreRights = fact.truth(
  'hnte-owns-core-rights',
  {
    zh: '拥有对主要产品在技术上发挥核心支持作用的知识产权所有权',
    en: 'Owns the rights that give core technical support to its main products',
  },
  {
    from: 'enterprises.ownsCoreRights',
    help: {
      zh: '中国境内授权、在有效期内、权属人为申请企业；共有的只能由一方使用',
      en: 'Granted in mainland China, in force, owned by the applicant; of co-owners only one may use it',
    },
  },
)

export const seriousIncident = fact.truth(
  'serious-incident-in-year-before',
  {
    zh: '申请前一年内发生重大安全、重大质量事故或严重环境违法行为',
    en: 'A major safety or quality accident or a serious environmental violation in the year before',
  },
  { help: { zh: '以主管部门意见为准', en: 'By the opinion of the competent authority' } },
)
