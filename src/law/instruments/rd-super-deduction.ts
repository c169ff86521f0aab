/** 研发费用加计扣除: notices on scope, rates and reporting. The tax bureau decides. */
import { instrument } from '../../declare/instrument.ts'
import { civilDate } from '../../values/civil-date.ts'

const ministries = { zh: '财政部、国家税务总局、科技部', en: 'MOF, STA and MOST' }
const tax = { zh: '国家税务总局', en: 'STA' }
const moFandSta = { zh: '财政部、税务总局', en: 'MOF and STA' }

/** 财税〔2015〕119号. */
export const deduction2015 = instrument({
  id: 'rd-deduction-2015',
  number: '财税〔2015〕119号',
  title: {
    zh: '关于完善研究开发费用税前加计扣除政策的通知',
    en: 'Notice on the super-deduction of R&D costs',
  },
  issuer: ministries,
  inForce: { from: civilDate('2016-01-01') },
  status: 'law',
  grade: 'verified',
  articles: {
    1: {
      zh: '允许加计扣除的费用与不适用的活动',
      en: 'costs that count, and activities that do not',
    },
    2: {
      zh: '委托、合作、集中研发和创意设计',
      en: 'contract, joint and group R&D, creative design',
    },
    3: { zh: '会计核算与管理', en: 'accounts' },
    4: { zh: '不适用加计扣除的行业', en: 'industries that are excluded' },
    5: {
      zh: '居民企业、会计核算健全；三年内可追溯享受；项目异议由地市级以上科技部门鉴定',
      en: 'sound accounts; three years back; S&T departments give opinions on doubted projects',
    },
  },
})

/** 税务总局公告2015年第97号. */
export const deductionNotice2015 = instrument({
  id: 'rd-deduction-notice-2015-97',
  number: '国家税务总局公告2015年第97号',
  title: {
    zh: '关于企业研究开发费用税前加计扣除政策有关问题的公告',
    en: 'Announcement on the super-deduction',
  },
  issuer: tax,
  inForce: { from: civilDate('2016-01-01') },
  status: 'law',
  grade: 'verified',
  articles: {
    2: { zh: '特殊收入、财政性资金和材料的处理', en: 'special income, public funds, materials' },
    4: {
      zh: '负面行业收入占比超过50%',
      en: 'an excluded industry is more than half of the income',
    },
    6: { zh: '留存备查资料', en: 'papers to be kept' },
    7: { zh: '后续核查面不低于20%', en: 'at least 20 % are checked' },
  },
})

/** 财税〔2017〕34号: 75 % for technology SMEs. */
export const deductionSme2017 = instrument({
  id: 'rd-deduction-sme-2017',
  number: '财税〔2017〕34号',
  title: {
    zh: '关于提高科技型中小企业研究开发费用税前加计扣除比例的通知',
    en: 'Notice raising the rate of technology SMEs',
  },
  issuer: ministries,
  inForce: { from: civilDate('2017-01-01'), to: civilDate('2019-12-31') },
  status: 'law',
  grade: 'unverified',
  articles: { whole: { zh: '科技型中小企业按75%加计', en: '75 % for technology SMEs' } },
})

/** 税务总局公告2017年第40号. */
export const deductionNotice2017 = instrument({
  id: 'rd-deduction-notice-2017-40',
  number: '国家税务总局公告2017年第40号',
  title: {
    zh: '关于研发费用税前加计扣除归集范围有关问题的公告',
    en: 'Announcement on the costs that count',
  },
  issuer: tax,
  inForce: { from: civilDate('2017-01-01') },
  status: 'law',
  grade: 'verified',
  articles: {
    2: { zh: '直接投入，已售产品对应材料的冲减', en: 'direct input, materials of products sold' },
    3: { zh: '折旧按税法金额', en: 'depreciation at the tax amount' },
    6: { zh: '其他相关费用的范围', en: 'other related costs' },
    7: {
      zh: '政府补助、特殊收入、资本化时点、失败项目、委托研发',
      en: 'subsidies, special income, capitalisation, failures, contract R&D',
    },
  },
})

/** 财税〔2018〕64号: overseas contract R&D. */
export const deductionOverseas2018 = instrument({
  id: 'rd-deduction-overseas-2018',
  number: '财税〔2018〕64号',
  title: {
    zh: '关于企业委托境外研究开发费用税前加计扣除有关政策问题的通知',
    en: 'Notice on overseas contract R&D',
  },
  issuer: ministries,
  inForce: { from: civilDate('2018-01-01') },
  status: 'law',
  grade: 'verified',
  articles: {
    1: {
      zh: '按实际发生额的80%计入，不超过境内符合条件研发费用的三分之二',
      en: '80 % of what was paid, at most two thirds of the domestic costs',
    },
    2: { zh: '委托方到科技部门登记技术开发合同', en: 'the payer registers the contract' },
    3: { zh: '留存备查资料', en: 'papers to be kept' },
    6: { zh: '不包括委托境外个人', en: 'not for individuals overseas' },
  },
})

/** 财税〔2018〕99号, extended to 2023. */
export const deduction2018 = instrument({
  id: 'rd-deduction-2018',
  number: '财税〔2018〕99号',
  title: { zh: '关于提高研究开发费用税前加计扣除比例的通知', en: 'Notice raising the rate' },
  issuer: ministries,
  inForce: { from: civilDate('2018-01-01'), to: civilDate('2022-12-31') },
  status: 'law',
  grade: 'verified',
  articles: { whole: { zh: '按75%加计', en: '75 %' } },
})

/** 财政部 税务总局公告2021年第13号, repealed from 2023. */
export const deductionManufacturing2021 = instrument({
  id: 'rd-deduction-manufacturing-2021',
  number: '财政部 税务总局公告2021年第13号',
  title: {
    zh: '关于进一步完善研发费用税前加计扣除政策的公告',
    en: 'Announcement on manufacturing',
  },
  issuer: moFandSta,
  inForce: { from: civilDate('2021-01-01'), to: civilDate('2022-12-31') },
  status: 'law',
  grade: 'secondary',
  articles: { whole: { zh: '制造业企业按100%加计', en: '100 % for manufacturing' } },
})

/** 税务总局公告2021年第28号. */
export const deductionNotice2021 = instrument({
  id: 'rd-deduction-notice-2021-28',
  number: '国家税务总局公告2021年第28号',
  title: {
    zh: '关于进一步落实研发费用加计扣除政策有关问题的公告',
    en: 'Announcement on carrying out the super-deduction',
  },
  issuer: tax,
  inForce: { from: civilDate('2021-01-01') },
  status: 'law',
  grade: 'verified',
  articles: {
    2: { zh: '研发支出辅助账样式', en: 'forms of the ledgers' },
    3: {
      zh: '其他相关费用限额由分项目改为统一计算',
      en: 'the cap of other costs over all projects together',
    },
  },
})

/** 公告2022年第16号, repealed from 2023. */
export const deductionSme2022 = instrument({
  id: 'rd-deduction-sme-2022',
  number: '财政部 税务总局 科技部公告2022年第16号',
  title: {
    zh: '关于进一步提高科技型中小企业研发费用税前加计扣除比例的公告',
    en: 'Announcement on technology SMEs',
  },
  issuer: ministries,
  inForce: { from: civilDate('2022-01-01'), to: civilDate('2022-12-31') },
  status: 'law',
  grade: 'secondary',
  articles: { whole: { zh: '科技型中小企业按100%加计', en: '100 % for technology SMEs' } },
})

/** 公告2022年第28号: the last quarter of 2022. */
export const deductionQuarter2022 = instrument({
  id: 'rd-deduction-quarter-2022',
  number: '财政部 税务总局 科技部公告2022年第28号',
  title: {
    zh: '关于加大支持科技创新税前扣除力度的公告',
    en: 'Announcement on the last quarter of 2022',
  },
  issuer: ministries,
  inForce: { from: civilDate('2022-10-01'), to: civilDate('2022-12-31') },
  status: 'law',
  grade: 'secondary',
  articles: {
    whole: {
      zh: '现行75%的企业在2022年第四季度提高至100%',
      en: 'those at 75 % have 100 % in this quarter',
    },
    calculation: {
      zh: '按四季度实际发生数，或按全年实际发生额乘以10月1日后经营月份占比',
      en: 'by the actual cost of the quarter, or by the months after 1 October',
      grade: 'unverified',
    },
  },
})

/** 财政部 税务总局公告2023年第7号. */
export const deduction2023 = instrument({
  id: 'rd-deduction-2023',
  number: '财政部 税务总局公告2023年第7号',
  title: {
    zh: '关于进一步完善研发费用税前加计扣除政策的公告',
    en: 'Announcement on the super-deduction',
  },
  issuer: moFandSta,
  inForce: { from: civilDate('2023-01-01') },
  status: 'law',
  grade: 'verified',
  articles: {
    1: { zh: '按100%加计，无形资产按200%摊销', en: '100 %, intangible assets at 200 %' },
  },
})

/** 四部门公告2023年第44号. */
export const deductionChips2023 = instrument({
  id: 'rd-deduction-chips-2023',
  number: '财政部 税务总局 国家发展改革委 工业和信息化部公告2023年第44号',
  title: {
    zh: '关于提高集成电路和工业母机企业研发费用加计扣除比例的公告',
    en: 'Announcement on IC and machine-tool firms',
  },
  issuer: { zh: '财政部、税务总局、国家发展改革委、工业和信息化部', en: 'MOF, STA, NDRC and MIIT' },
  inForce: { from: civilDate('2023-01-01'), to: civilDate('2027-12-31') },
  status: 'law',
  grade: 'verified',
  articles: { 1: { zh: '清单内企业按120%加计，按220%摊销', en: 'listed firms: 120 %, and 220 %' } },
})

/** 研发费用加计扣除政策执行指引(2.0版): guidance of the tax and S&T ministries. */
export const deductionGuide2023 = instrument({
  id: 'rd-deduction-guide-2023',
  number: '2.0版',
  title: { zh: '研发费用加计扣除政策执行指引', en: 'Guide to the super-deduction' },
  issuer: { zh: '国家税务总局所得税司、科技部政策法规与创新体系建设司', en: 'STA and MOST' },
  inForce: { from: civilDate('2023-07-01') },
  status: 'law',
  grade: 'verified',
  articles: {
    3: { zh: '委托研发与合同登记', en: 'contract R&D and registration' },
    4: { zh: '负面行业、限额与计算示例', en: 'excluded industries, caps and examples' },
  },
})

/** 国科发政〔2017〕211号: opinions of S&T departments on projects. */
export const projectOpinion2017 = instrument({
  id: 'rd-project-opinion-2017',
  number: '国科发政〔2017〕211号',
  title: {
    zh: '关于进一步做好企业研发费用加计扣除政策落实工作的通知',
    en: 'Notice on project opinions',
  },
  issuer: ministries,
  inForce: { from: civilDate('2017-07-21') },
  status: 'law',
  grade: 'unverified',
  articles: { whole: { zh: '项目鉴定专家不少于三人', en: 'at least three experts' } },
})

/** 财税〔2018〕76号: losses of high-tech enterprises and technology SMEs. */
export const lossYears2018 = instrument({
  id: 'loss-years-2018',
  number: '财税〔2018〕76号',
  title: {
    zh: '关于延长高新技术企业和科技型中小企业亏损结转年限的通知',
    en: 'Notice on carrying losses forward',
  },
  issuer: moFandSta,
  inForce: { from: civilDate('2018-01-01') },
  status: 'law',
  grade: 'unverified',
  articles: { whole: { zh: '亏损结转年限延长至十年', en: 'ten years' } },
})
