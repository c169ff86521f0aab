/** 科技创新企业数据库: every enterprise the bureau knows, with its newest yearly figures. */
import { column, register } from '../declare/register.ts'
import { yearsInBusiness } from '../law/rules/hnte-facts.ts'
import { hnteFields } from '../law/rules/hnte-fields.ts'
import { enterpriseSizes, industrySections } from './code-tables.ts'

const people: readonly [bigint, bigint] = [0n, 5_000_000n]
const rights: readonly [bigint, bigint] = [0n, 1_000_000n]

export const enterprises = register({
  id: 'enterprises',
  table: 'enterprise',
  title: { zh: '科技创新企业数据库', en: 'Database of innovative enterprises' },
  about: {
    zh: '全市科技创新企业的身份信息与最近一年经营、研发和知识产权数据，来源于台账导入与办件。',
    en: 'Identity of the city’s innovative enterprises and their newest figures, from ledgers and cases.',
  },
  key: ['creditCode'],
  name: 'name',
  party: 'creditCode',
  present: { by: 'status', is: 'active' },
  readers: ['public', 'officer', 'head', 'supervisor', 'administrator'],
  order: { by: 'creditCode', descending: false },
  columns: {
    creditCode: column.creditCode(
      { zh: '统一社会信用代码', en: 'Unified social credit code' },
      {
        required: true,
        open: true,
        shown: true,
        alsoCalled: ['社会信用代码', '信用代码', '机构代码'],
      },
    ),
    name: column.text(
      { zh: '企业名称', en: 'Name' },
      {
        required: true,
        open: true,
        shown: true,
        maxLength: 120,
        alsoCalled: ['单位名称', '公司名称'],
      },
    ),
    district: column.text(
      { zh: '所在区', en: 'District' },
      {
        required: true,
        open: true,
        shown: true,
        filter: true,
        codes: 'districts',
        alsoCalled: ['区', '注册区', '所属区', '行政区'],
      },
    ),
    industry: column.choice({ zh: '行业门类', en: 'Industry (GB/T 4754)' }, industrySections, {
      open: true,
      shown: true,
      filter: true,
      alsoCalled: ['行业', '所属行业', '国民经济行业'],
    }),
    size: column.choice({ zh: '企业规模', en: 'Size' }, enterpriseSizes, {
      open: true,
      shown: true,
      filter: true,
      alsoCalled: ['规模', '企业规模类型'],
    }),
    status: column.choice(
      { zh: '状态', en: 'Status' },
      [
        { id: 'active', label: { zh: '存续', en: 'active' } },
        { id: 'cancelled', label: { zh: '注销', en: 'cancelled' } },
        { id: 'moved', label: { zh: '迁出', en: 'moved away' } },
      ],
      { required: true, open: true, filter: true, alsoCalled: ['登记状态', '经营状态'] },
    ),
    foundedOn: column.date(
      { zh: '成立日期', en: 'Founded on' },
      { open: true, shown: true, filter: true, alsoCalled: ['注册日期', '成立时间', '注册时间'] },
    ),
    enteredOn: column.date(
      { zh: '入库日期', en: 'Entered on' },
      { required: true, filter: true, alsoCalled: ['入库时间'] },
    ),
    leftOn: column.date({ zh: '出库日期', en: 'Left on' }, { filter: true }),
    address: column.text(
      { zh: '注册地址', en: 'Address' },
      { maxLength: 200, alsoCalled: ['地址'] },
    ),
    registeredCapital: column.money(
      { zh: '注册资本', en: 'Registered capital' },
      { alsoCalled: ['注册资金'] },
    ),
    figuresYear: column.year(
      { zh: '数据年度', en: 'Year of the figures' },
      { filter: true, between: [1990n, 2100n], alsoCalled: ['年度', '统计年度'] },
    ),
    revenue: column.money(
      { zh: '营业收入', en: 'Revenue' },
      { filter: true, shown: true, alsoCalled: ['年营业收入', '销售收入', '主营业务收入'] },
    ),
    rdSpending: column.money(
      { zh: '研发费用', en: 'R&D spending' },
      { filter: true, shown: true, alsoCalled: ['研究开发费用', '研发投入'] },
    ),
    totalAssets: column.money({ zh: '资产总额', en: 'Total assets' }, { alsoCalled: ['总资产'] }),
    netAssets: column.money(
      { zh: '净资产', en: 'Net assets' },
      { signed: true, alsoCalled: ['所有者权益'] },
    ),
    staff: column.count(
      { zh: '职工总数', en: 'Staff' },
      { filter: true, shown: true, between: people, alsoCalled: ['从业人数', '员工人数'] },
    ),
    rdStaff: column.count(
      { zh: '研发人员数', en: 'R&D staff' },
      { filter: true, between: people, alsoCalled: ['研究开发人员', '科技人员数'] },
    ),
    inventionPatents: column.count(
      { zh: '发明专利数', en: 'Invention patents' },
      { filter: true, between: rights, alsoCalled: ['有效发明专利'] },
    ),
    utilityModels: column.count(
      { zh: '实用新型专利数', en: 'Utility models' },
      { between: rights, alsoCalled: ['实用新型'] },
    ),
    softwareCopyrights: column.count(
      { zh: '软件著作权数', en: 'Software copyrights' },
      { between: rights, alsoCalled: ['软著', '计算机软件著作权'] },
    ),
    fiscalYears: column.choice(
      { zh: '近三年实际经营年数', en: 'Fiscal years in business of the last three' },
      yearsInBusiness.options ?? [],
      { alsoCalled: ['经营年数'] },
    ),
    revenueSecondYear: column.money(
      { zh: '上上年营业收入', en: 'Revenue two years ago' },
      { alsoCalled: ['上上年销售收入', '第二年销售收入'] },
    ),
    revenueFirstYear: column.money(
      { zh: '三年前营业收入', en: 'Revenue three years ago' },
      { alsoCalled: ['三年前销售收入', '第一年销售收入'] },
    ),
    rdSpendingSecondYear: column.money(
      { zh: '上上年研发费用', en: 'R&D spending two years ago' },
      { alsoCalled: ['第二年研发费用'] },
    ),
    rdSpendingFirstYear: column.money(
      { zh: '三年前研发费用', en: 'R&D spending three years ago' },
      { alsoCalled: ['第一年研发费用'] },
    ),
    rdInChina: column.money(
      { zh: '近三年境内研发费用', en: 'R&D in mainland China, three years' },
      { alsoCalled: ['境内研发费用'] },
    ),
    netAssetsSecondYear: column.money(
      { zh: '上上年末净资产', en: 'Net assets two years ago' },
      { signed: true, alsoCalled: ['第二年净资产'] },
    ),
    netAssetsFirstYear: column.money(
      { zh: '三年前年末净资产', en: 'Net assets three years ago' },
      { signed: true, alsoCalled: ['第一年净资产'] },
    ),
    grossIncome: column.money({ zh: '收入总额', en: 'Gross income' }, { alsoCalled: ['总收入'] }),
    nonTaxableIncome: column.money({ zh: '不征税收入', en: 'Income that is not taxed' }),
    highTechIncome: column.money(
      { zh: '高新技术产品收入', en: 'High-tech income' },
      { alsoCalled: ['高新技术产品（服务）收入', '高品收入'] },
    ),
    mainProductIncome: column.money(
      { zh: '主要产品收入', en: 'Income from main products' },
      { alsoCalled: ['主要产品（服务）收入'] },
    ),
    taxableIncome: column.money(
      { zh: '应纳税所得额', en: 'Taxable income' },
      { alsoCalled: ['全年应纳税所得额'] },
    ),
    ownsCoreRights: column.truth(
      { zh: '拥有核心自主知识产权', en: 'Owns core intellectual property' },
      { alsoCalled: ['核心自主知识产权'] },
    ),
    hnteField: column.choice(
      { zh: '核心技术所属领域', en: 'Field of the core technology' },
      hnteFields,
      { alsoCalled: ['技术领域', '高新技术领域'] },
    ),
    hnteValidUntil: column.date(
      { zh: '高新技术企业证书有效期至', en: 'HNTE certificate valid until' },
      { open: true, filter: true, alsoCalled: ['高企有效期', '高企证书有效期至'] },
    ),
    techSmeYear: column.year(
      { zh: '科技型中小企业入库年度', en: 'Year listed as technology SME' },
      { open: true, filter: true, between: [2017n, 2100n], alsoCalled: ['科小入库年度'] },
    ),
  },
})
