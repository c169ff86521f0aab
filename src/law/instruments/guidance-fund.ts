/** Instruments on the guidance fund of Guangzhou (科技成果产业化引导基金、科技创新母基金). */
import { instrument } from '../../declare/instrument.ts'
import { civilDate } from '../../values/civil-date.ts'

/** 穗科创规字〔2018〕4号, read through the guide of 2019 and an explanation of 2020. */
export const guidanceFund2018 = instrument({
  id: 'guangzhou-guidance-fund-2018',
  number: '穗科创规字〔2018〕4号',
  title: {
    zh: '广州市科技成果产业化引导基金管理办法',
    en: 'Guidance Fund for Turning Results into Industry',
  },
  issuer: { zh: '广州市科技创新委员会', en: 'Guangzhou S&T commission' },
  inForce: { from: civilDate('2018-01-01'), to: civilDate('2020-06-18') },
  status: 'law',
  grade: 'secondary',
  articles: {
    position: {
      zh: '引导基金不作为第一大出资人，每期在其他出资到位后出资',
      en: 'never the largest contributor; pays each tranche after all others',
    },
    share: {
      zh: '成果产业化子基金引导基金出资不超过50%；国有出资合计不超过50%',
      en: 'at most 50% in funds for results; state capital at most 50%',
    },
    reinvestment: {
      zh: '投资广州企业不低于财政出资的2倍',
      en: 'at least twice the fiscal contribution is invested in the city',
    },
    management: { zh: '规模、费用、期限、退出', en: 'size, fees, term, exit' },
  },
})

/** 穗科规字〔2020〕5号. */
export const guidanceFund2020 = instrument({
  id: 'guangzhou-guidance-fund-2020',
  number: '穗科规字〔2020〕5号',
  title: { zh: '广州市科技成果产业化引导基金管理办法（2020）', en: 'Guidance Fund (2020)' },
  issuer: { zh: '广州市科学技术局', en: 'Guangzhou S&T bureau' },
  published: civilDate('2020-06-19'),
  inForce: { from: civilDate('2020-06-19') },
  status: 'law',
  grade: 'verified',
  articles: {
    15: {
      zh: '返投不低于1.5倍；六种情形可认定，引进法人企业按1.5倍计',
      en: 'at least 1.5 times; six cases count, a firm brought in counts 1.5 times',
    },
    23: { zh: '取消国有出资比例限制', en: 'the limit on state capital is deleted' },
    25: {
      zh: '已设立的创业投资、跨境投资类基金，已投项目不超过5个的可申报',
      en: 'existing venture and cross-border funds with at most 5 projects may apply',
    },
    size: { zh: '母基金规模50亿元', en: 'a fund of 5 billion' },
  },
})

/** 穗科规字〔2021〕3号. */
export const guidanceFund2021 = instrument({
  id: 'guangzhou-guidance-fund-2021',
  number: '穗科规字〔2021〕3号',
  title: { zh: '广州科技创新母基金管理办法', en: 'Guangzhou S&T Innovation Fund of Funds' },
  issuer: { zh: '广州市科学技术局', en: 'Guangzhou S&T bureau' },
  published: civilDate('2021-07-23'),
  inForce: { from: civilDate('2021-07-23') },
  status: 'law',
  grade: 'verified',
  articles: { size: { zh: '规模50亿元', en: 'a fund of 5 billion' } },
})

/** 直接股权投资管理实施细则: a draft. */
export const directInvestmentDraft = instrument({
  id: 'guangzhou-direct-investment-draft-2022',
  number: '征求意见稿（2022年3月15日）',
  title: {
    zh: '广州科技创新母基金直接股权投资管理实施细则',
    en: 'Draft Rules on Direct Investment',
  },
  issuer: { zh: '广州市科学技术局', en: 'Guangzhou S&T bureau' },
  published: civilDate('2022-03-15'),
  status: 'draft',
  grade: 'verified',
  articles: {
    fee: { zh: '按投资余额分段、按考核等级计提管理费', en: 'fee by invested balance and grade' },
    profit: {
      zh: '按收益率档次以全部收益计提奖励',
      en: 'a part of the whole profit by its bracket',
    },
  },
})

/** 财预〔2015〕210号: what government funds must not do, and when they may leave. From memory. */
export const governmentFunds2015 = instrument({
  id: 'government-investment-funds-2015',
  number: '财预〔2015〕210号',
  title: { zh: '政府投资基金暂行管理办法', en: 'Interim Measures on Government Investment Funds' },
  issuer: { zh: '财政部', en: 'MOF' },
  published: civilDate('2015-11-12'),
  inForce: { from: civilDate('2015-11-12') },
  status: 'law',
  grade: 'unverified',
  articles: {
    negative: {
      zh: '不得担保、委托贷款、炒股、期货、房地产、信托、赞助、吸收存款、承担无限连带责任、承诺保本',
      en: 'no guarantees, entrusted loans, listed shares, futures, real estate, trusts, donations, deposits, unlimited liability or promised returns',
    },
    exit: {
      zh: '一年未设立、一年未投资、未投向约定领域的可退出',
      en: 'may leave: one year without closing, without investing, or outside the field',
    },
  },
})
