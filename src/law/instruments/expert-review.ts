/** Instruments on the pool of experts and on review (科技专家库、专家评审). */
import { instrument } from '../../declare/instrument.ts'
import { civilDate } from '../../values/civil-date.ts'

/** 广州市科技专家库管理办法: articles 2 to 6 were read; its scoring rules, if any, were not. */
export const expertPool2015 = instrument({
  id: 'guangzhou-expert-pool-2015',
  number: '穗科创〔2015〕5号',
  title: { zh: '广州市科技专家库管理办法', en: 'Pool of Experts of Guangzhou' },
  issuer: { zh: '广州市科技创新委员会', en: 'Guangzhou S&T commission' },
  published: civilDate('2015-05-14'),
  inForce: { from: civilDate('2015-05-14') },
  status: 'law',
  grade: 'verified',
  articles: {
    2: {
      zh: '用于评估、评审、验收、咨询',
      en: 'for assessment, appraisal, acceptance, consulting',
    },
    5: {
      zh: '科技部门管理专家库，生产力促进中心初审和维护',
      en: 'the S&T department manages it, the productivity centre screens and runs it',
    },
    6: {
      zh: '专家应有公信力、专业水平、熟悉领域',
      en: 'credibility, level, knowledge of the field',
    },
    review: { zh: '评审组织与计分', en: 'how panels are formed and scores counted' },
  },
})

/** 广州市科协专家库征集: another body’s thresholds, for comparison. */
export const expertCall2024 = instrument({
  id: 'guangzhou-sta-expert-call-2024',
  number: '2024年4月征集通知',
  title: { zh: '广州市科协专家库征集通知', en: 'Call of the Guangzhou STA for Experts' },
  issuer: { zh: '广州市科学技术协会', en: 'Guangzhou Association for S&T' },
  published: civilDate('2024-04-01'),
  inForce: { from: civilDate('2024-04-01') },
  status: 'law',
  grade: 'verified',
  articles: {
    entry: {
      zh: '从事本领域5年以上，65周岁以下（院士不限），无学术不端',
      en: 'five years in the field, up to 65 (academicians exempt), no misconduct',
    },
  },
})

/** 国家自然科学基金条例: recusal. */
export const nsfcRegulations = instrument({
  id: 'nsfc-regulations',
  number: '国务院令第487号',
  title: {
    zh: '国家自然科学基金条例',
    en: 'Regulations on the National Natural Science Foundation',
  },
  issuer: { zh: '国务院', en: 'State Council' },
  inForce: { from: civilDate('2007-04-01') },
  status: 'law',
  grade: 'unverified',
  articles: {
    15: { zh: '随机选择3名以上专家通讯评审', en: 'at least three randomly chosen peers' },
    17: {
      zh: '申请人可提供3名以内不适宜评审的专家',
      en: 'an applicant may name up to three people not to review',
    },
    18: { zh: '近亲属、同单位及其他关系应回避', en: 'kin, same unit and other ties recuse' },
  },
})

/** 财科教〔2017〕128号: the figures are from memory. */
export const expertFees2017 = instrument({
  id: 'expert-fees-2017',
  number: '财科教〔2017〕128号',
  title: {
    zh: '中央财政科研项目专家咨询费管理办法',
    en: 'Fees of Experts in Central Research Projects',
  },
  issuer: { zh: '财政部', en: 'MOF' },
  inForce: { from: civilDate('2017-09-04') },
  status: 'law',
  grade: 'unverified',
  articles: {
    rates: {
      zh: '高级专业技术职称1500—2400元/人天，其他900—1500元/人天；院士、知名专家可上浮50%（税后）',
      en: 'senior title 1,500 to 2,400 a day, others 900 to 1,500, academicians up to half more; after tax',
    },
    forms: {
      zh: '会议2天以内按标准，第3天起50%；半天60%；通讯20%—50%',
      en: 'two days in full, half from the third; half a day 60%; by letter 20% to 50%',
    },
    staff: { zh: '不得支付给项目组成员和管理人员', en: 'never to project or agency staff' },
  },
})
