/** Instruments on the rating of government services (政务服务好差评) and on the catalogue of services. */
import { instrument } from '../../declare/instrument.ts'
import { civilDate } from '../../values/civil-date.ts'

/** 国办发〔2019〕51号; cities’ pages fill in what it leaves open. */
export const serviceRating2019 = instrument({
  id: 'service-rating-2019',
  number: '国办发〔2019〕51号',
  title: {
    zh: '关于建立政务服务“好差评”制度提高政务服务水平的意见',
    en: 'Opinions on the Rating of Government Services',
  },
  issuer: { zh: '国务院办公厅', en: 'General Office of the State Council' },
  published: civilDate('2019-12-03'),
  inForce: { from: civilDate('2019-12-03') },
  status: 'law',
  grade: 'verified',
  articles: {
    scale: {
      zh: '非常满意、满意、基本满意、不满意、非常不满意五级，后两级为差评',
      en: 'five levels; the last two are bad ratings',
    },
    when: {
      zh: '现场一次一评，网上一事一评；自愿',
      en: 'one visit one rating, online one case one rating; voluntary',
    },
    bad: {
      zh: '实名差评100%回访；清楚合理的立即整改，复杂的建立台账限期整改，无依据的解释',
      en: 'named bad ratings are all called back; fixed at once, by a deadline, or explained',
    },
    appeal: {
      zh: '误评、恶意差评经申诉复核不计入',
      en: 'wrong or malicious ratings are excluded after appeal',
    },
  },
})

/** Local limits for setting a bad rating right, for comparison. */
export const dezhouRating = instrument({
  id: 'dezhou-rating-2020',
  number: '德州市好差评办法（2020年10月）',
  title: { zh: '德州市政务服务好差评办法', en: 'Rating of Services in Dezhou' },
  issuer: { zh: '德州市行政审批服务局', en: 'Dezhou approval bureau' },
  inForce: { from: civilDate('2020-10-01') },
  status: 'law',
  grade: 'secondary',
  articles: { limit: { zh: '5个工作日内整改反馈', en: 'fixed and answered in 5 working days' } },
})
export const sichuanRating = instrument({
  id: 'sichuan-rating-2020',
  number: '四川省好差评实施细则（2020年5月）',
  title: { zh: '四川省政务服务好差评', en: 'Rating of Services in Sichuan' },
  issuer: { zh: '四川省人民政府办公厅', en: 'General Office of Sichuan' },
  inForce: { from: civilDate('2020-05-01') },
  status: 'law',
  grade: 'secondary',
  articles: { limit: { zh: '15个工作日内整改反馈', en: 'fixed and answered in 15 working days' } },
})

/** GB/T 39554: elements of the catalogue of services. */
export const catalogueStandard = instrument({
  id: 'service-catalogue-standard',
  number: 'GB/T 39554.1—2020',
  title: {
    zh: '全国一体化政务服务平台 政务服务事项基本目录及实施清单',
    en: 'Catalogue of Government Services',
  },
  issuer: { zh: '国家市场监督管理总局、国家标准化管理委员会', en: 'SAMR and SAC' },
  published: civilDate('2020-11-19'),
  inForce: { from: civilDate('2020-11-19') },
  status: 'law',
  grade: 'secondary',
  articles: {
    time: {
      zh: '承诺时限不超过法定时限，各环节之和不超过承诺时限',
      en: 'promised at most statutory; steps together at most promised',
      grade: 'design-default',
    },
    basis: { zh: '设定依据具体到条', en: 'every basis names its article', grade: 'design-default' },
  },
})
