/** 高新技术企业认定: measures, working guide, and notes that practice follows. */
import { instrument } from '../../declare/instrument.ts'
import { civilDate } from '../../values/civil-date.ts'

/** 国科发火〔2016〕32号, replacing the measures of 2008. */
export const measures2016 = instrument({
  id: 'hnte-measures-2016',
  number: '国科发火〔2016〕32号',
  title: { zh: '高新技术企业认定管理办法', en: 'Measures for High and New Technology Enterprises' },
  issuer: {
    zh: '科技部、财政部、国家税务总局',
    en: 'MOST, MOF and STA',
  },
  published: civilDate('2016-01-29'),
  inForce: { from: civilDate('2016-01-01') },
  status: 'law',
  grade: 'verified',
  articles: {
    8: {
      zh: '省级和计划单列市科技部门同财政、税务部门组成认定机构',
      en: 'the recognition body is that of the province or separately planned city',
    },
    9: { zh: '证书自颁发之日起有效期三年', en: 'the certificate is valid for three years' },
    10: {
      zh: '自证书颁发所在年度起享受税收优惠',
      en: 'tax relief from the year in which the certificate was issued',
    },
    11: {
      zh: '认定须同时满足的八项条件',
      en: 'eight conditions, all of which must be met',
    },
    12: {
      zh: '认定程序：自我评价、提交材料、专家评审、审查、公示十个工作日',
      en: 'self-assessment, application, expert review, examination, ten working days of publicity',
    },
    13: {
      zh: '每年5月底前填报上一年度发展情况报表',
      en: 'a report on the year before by the end of May',
    },
    16: { zh: '日常管理中的复核', en: 'review in the course of supervision' },
    17: {
      zh: '更名或重大变化在三个月内报告',
      en: 'a new name or material change is reported within three months',
    },
    18: { zh: '跨认定机构管理区域迁移', en: 'moving to the area of another body' },
    19: {
      zh: '取消资格的情形，含累计两年未填报年度报表',
      en: 'when recognition is cancelled, among others after two reports missed',
    },
    23: { zh: '自2016年1月1日起实施，原办法废止', en: 'in force from 1 January 2016' },
  },
})

/** 国科发火〔2016〕195号, applied together with the measures. */
export const guide2016 = instrument({
  id: 'hnte-guide-2016',
  number: '国科发火〔2016〕195号',
  title: {
    zh: '高新技术企业认定管理工作指引',
    en: 'Working guide for High and New Technology Enterprises',
  },
  issuer: { zh: '科技部、财政部、国家税务总局', en: 'MOST, MOF and STA' },
  published: civilDate('2016-06-22'),
  inForce: { from: civilDate('2016-01-01') },
  status: 'law',
  grade: 'verified',
  articles: {
    'ch. 1': {
      zh: '组织、中介机构和评审专家的要求',
      en: 'bodies, auditors and experts',
    },
    'ch. 2': { zh: '认定程序', en: 'procedure' },
    'ch. 3': {
      zh: '各项认定条件的口径和计算方法，企业创新能力评价',
      en: 'how the conditions are counted, and the assessment of innovation',
    },
    'ch. 4': { zh: '享受税收优惠', en: 'tax relief' },
    'ch. 5': { zh: '监督管理', en: 'supervision' },
    'annex 3': { zh: '专家评价表', en: 'form for experts' },
    'annex 4': {
      zh: '财务专家评价表，成长率分档写作大于5%',
      en: 'form for finance experts; its band reads more than 5 %',
    },
  },
})

/** Answers of the Guangdong institute of accountants on the special audit; guidance, not law. */
export const auditAnswers2026 = instrument({
  id: 'hnte-audit-answers-2026',
  number: '2026年第1期',
  title: {
    zh: '广东省注册会计师协会实务问题答疑',
    en: 'Answers of the Guangdong Institute of Certified Public Accountants',
  },
  issuer: { zh: '广东省注册会计师协会', en: 'Guangdong Institute of CPAs' },
  inForce: { from: civilDate('2026-01-01') },
  status: 'law',
  grade: 'verified',
  articles: {
    whole: {
      zh: '高新技术企业专项审计的口径',
      en: 'how the special audit counts',
    },
  },
})

/** 国家重点支持的高新技术领域, the annex of the measures that lists eight fields. */
export const fields2016 = instrument({
  id: 'hnte-fields-2016',
  number: '国科发火〔2016〕32号附件',
  title: { zh: '国家重点支持的高新技术领域', en: 'High-tech fields the state supports' },
  issuer: { zh: '科技部、财政部、国家税务总局', en: 'MOST, MOF and STA' },
  inForce: { from: civilDate('2016-01-01') },
  status: 'law',
  grade: 'secondary',
  articles: {
    whole: { zh: '八个领域及其下级技术', en: 'eight fields and the technologies in them' },
  },
})
