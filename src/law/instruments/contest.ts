/** Instruments on innovation contests and ex-post subsidies (创新创业大赛、后补助). */
import { instrument } from '../../declare/instrument.ts'
import { civilDate } from '../../values/civil-date.ts'

/** Contest of Guangzhou, read through notices and reports of the years. */
export const guangzhouContest = instrument({
  id: 'guangzhou-contest',
  number: '各年度大赛工作方案',
  title: { zh: '中国创新创业大赛广州赛区方案', en: 'Guangzhou Contest, plans of the years' },
  issuer: { zh: '广州市科学技术局', en: 'Guangzhou S&T bureau' },
  inForce: { from: civilDate('2017-01-01') },
  status: 'law',
  grade: 'secondary',
  articles: {
    groups: { zh: '初创企业组、成长企业组', en: 'start-up and growth groups' },
    prizes: { zh: '以赛代评，按名次后补助', en: 'a place gives a subsidy without another review' },
    investment: {
      zh: '以投代评：近一年获股权投资初创组100万元、成长组500万元以上直接进入决赛',
      en: 'equity of 1 million (start-up) or 5 million (growth) in the last year leads to the final',
    },
    difference: { zh: '差额补贴', en: 'the difference is paid' },
    once: {
      zh: '同一企业每年只能参加常规、港澳台、服务机构、孵化器赛事之一',
      en: 'one enterprise enters only one of the contests of a year',
    },
    scoring: {
      zh: '复赛5名评委，去掉一个最高分和一个最低分取平均，保留两位小数；同分比初赛成绩',
      en: 'five judges, highest and lowest dropped, mean to two decimals; ties by the preliminary score',
    },
  },
})

/** Contest of the province. */
export const guangdongContest = instrument({
  id: 'guangdong-contest',
  number: '广东省赛方案',
  title: { zh: '中国创新创业大赛广东赛区方案', en: 'Guangdong Contest' },
  issuer: { zh: '广东省科学技术厅', en: 'Guangdong S&T department' },
  inForce: { from: civilDate('2019-01-01') },
  status: 'law',
  grade: 'secondary',
  articles: {
    entry: {
      zh: '上年营业收入不超过2亿元、未上市、无不良记录；成长组推荐国赛须有当年科技型中小企业编号',
      en: 'revenue up to 200 million, unlisted, clean; growth firms need a tech-SME number for the national round',
    },
    prizes: {
      zh: '一二三等奖和优秀奖40、30、20、10万元；港澳台赛20、15、10、5万元',
      en: '400, 300, 200 and 100 thousand; Hong Kong, Macau, Taiwan contest half of it',
    },
  },
})

/** Guangdong 2023 to 2024: incubation funds, angel investment, loans with investment. */
export const guangdongPostSubsidy2023 = instrument({
  id: 'guangdong-post-subsidy-2023',
  number: '2023—2024年度科技金融后补助指南',
  title: { zh: '广东省科技金融后补助申报指南', en: 'Guangdong Ex-post Subsidies for Finance' },
  issuer: { zh: '广东省科学技术厅', en: 'Guangdong S&T department' },
  inForce: { from: civilDate('2023-01-01'), to: civilDate('2024-12-31') },
  status: 'law',
  grade: 'verified',
  articles: {
    incubation: {
      zh: '孵化、概念验证基金按实缴（不含财政资金）分段补助，单个不超过100万元',
      en: 'incubation funds: slices of paid-in capital without public money, at most 1 million',
    },
    angel: {
      zh: '天使投资按被投企业成立年限分档，每家不超过100万元，不足10万元不补',
      en: 'angel investment: by age of the investee, at most 1 million, below 100,000 nothing',
    },
    loans: { zh: '投贷联动不超过20家、每家150万元', en: 'at most 20 firms, 1.5 million each' },
  },
})

/** 企业研发经费投入后补助: its bands were not obtained. */
export const rdPostSubsidy = instrument({
  id: 'guangzhou-rd-post-subsidy',
  number: '2015—2019年度',
  title: { zh: '广州市企业研发经费投入后补助', en: 'Guangzhou R&D Post-Subsidy' },
  issuer: { zh: '广州市科技创新委员会', en: 'Guangzhou S&T commission' },
  inForce: { from: civilDate('2015-01-01'), to: civilDate('2019-12-31') },
  status: 'law',
  grade: 'unverified',
  articles: { whole: { zh: '按研发费用分段补助', en: 'slices of R&D spending' } },
})
