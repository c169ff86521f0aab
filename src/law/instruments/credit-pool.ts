/** Instruments on the compensation pool for loans to technology SMEs (信贷风险损失补偿资金池). */
import { instrument } from '../../declare/instrument.ts'
import { civilDate } from '../../values/civil-date.ts'

/** The first measures of Guangzhou; their number was not seen, an official explanation was read. */
export const creditPool2019 = instrument({
  id: 'guangzhou-credit-pool-2019',
  number: '穗科创字〔2018〕381号行动方案配套',
  title: {
    zh: '广州市科技型中小企业信贷风险损失补偿资金池管理办法',
    en: 'Compensation Pool for Credit Losses on Technology SMEs',
  },
  issuer: { zh: '广州市科学技术局', en: 'Guangzhou S&T bureau' },
  inForce: { from: civilDate('2019-01-01'), to: civilDate('2021-06-30') },
  status: 'law',
  grade: 'secondary',
  articles: {
    pool: {
      zh: '每年预算不超过2亿元，在核定上年贷款损失后安排',
      en: 'at most 200 million a year, budgeted after the losses of last year are verified',
    },
    borrower: {
      zh: '在穗科技型中小企业，单个企业年度贷款总额不超过2000万元',
      en: 'technology SMEs of the city, loans of one enterprise at most 20 million a year',
    },
    compensation: {
      zh: '对单个企业累计补偿不超过不良贷款本金余额的50%',
      en: 'at most 50% of the principal of the bad loan',
    },
    bank: {
      zh: '银行年度补偿总额不超过其当年报送贷款实际发放额的一定比例',
      en: 'a bank’s claims of a year at most a part of what it lent on reported loans',
    },
    procedure: { zh: '贷款报送、备案、贷后、逾期、追偿、补偿', en: 'from report to recovery' },
  },
})

/** 穗科规字〔2021〕2号. */
export const creditPool2021 = instrument({
  id: 'guangzhou-credit-pool-2021',
  number: '穗科规字〔2021〕2号',
  title: {
    zh: '广州市科技型中小企业信贷风险损失补偿资金池管理办法（2021）',
    en: 'Compensation Pool for Credit Losses on Technology SMEs (2021)',
  },
  issuer: { zh: '广州市科学技术局', en: 'Guangzhou S&T bureau' },
  inForce: { from: civilDate('2021-07-01'), to: civilDate('2025-09-30') },
  status: 'law',
  grade: 'verified',
  articles: {
    pool: { zh: '每年预算不超过2亿元', en: 'at most 200 million a year' },
    borrower: {
      zh: '具有自主知识产权、创新性和市场前景的科技型中小企业',
      en: 'technology SMEs with own IP, innovation and market prospects',
    },
    compensation: { zh: '本金损失的50%', en: '50% of the loss of principal' },
  },
})

/** 穗金管规字〔2025〕1号: only its opening articles were read. */
export const creditMechanism2025 = instrument({
  id: 'guangzhou-credit-mechanism-2025',
  number: '穗金管规字〔2025〕1号',
  title: { zh: '广州市信贷风险补偿机制管理办法', en: 'Credit Risk Compensation in Guangzhou' },
  issuer: { zh: '广州市委金融办', en: 'Guangzhou finance office' },
  inForce: { from: civilDate('2025-10-01'), to: civilDate('2028-09-30') },
  status: 'law',
  grade: 'verified',
  articles: {
    whole: {
      zh: '借款主体更广；政银、政担模式；市区叠加',
      en: 'wider borrowers; bank and guarantee modes; city and district together',
    },
  },
})
