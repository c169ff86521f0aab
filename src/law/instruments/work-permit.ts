/** Instruments on work permits of foreigners (外国人来华工作许可). Most were read in copies and city guides. */
import { instrument } from '../../declare/instrument.ts'
import { civilDate } from '../../values/civil-date.ts'

/** 出境入境管理法: permit and residence certificate are both needed. */
export const exitEntryLaw = instrument({
  id: 'exit-entry-law',
  number: '中华人民共和国主席令第57号',
  title: { zh: '中华人民共和国出境入境管理法', en: 'Exit and Entry Administration Law' },
  issuer: { zh: '全国人民代表大会常务委员会', en: 'NPC Standing Committee' },
  published: civilDate('2012-06-30'),
  inForce: { from: civilDate('2013-07-01') },
  status: 'law',
  grade: 'verified',
  articles: {
    30: {
      zh: '入境后30日内申请居留证件，公安机关自收到材料之日起15日内决定；工作类有效期90日至5年',
      en: 'apply for residence within 30 days of entry; police decide within 15; work type 90 days to 5 years',
    },
    31: { zh: '不予签发居留证件的情形', en: 'grounds on which no residence certificate is issued' },
    32: {
      zh: '延期应在有效期届满30日前申请',
      en: 'extension is applied for 30 days before expiry',
    },
    33: {
      zh: '登记事项变更的，10日内申请变更',
      en: 'a change is notified within 10 days',
      grade: 'unverified',
    },
    41: {
      zh: '外国人在中国工作应取得工作许可和工作类居留证件',
      en: 'foreigners who work need both a work permit and a work-type residence certificate',
    },
  },
})

/** 外专发〔2017〕36号: one permit for all foreigners who work, by class. */
export const system2017 = instrument({
  id: 'foreign-work-permit-system-2017',
  number: '外专发〔2017〕36号',
  title: {
    zh: '关于全面实施外国人来华工作许可制度的通知',
    en: 'Notice on the Work Permit System for Foreigners',
  },
  issuer: { zh: '国家外国专家局等', en: 'SAFEA and others' },
  inForce: { from: civilDate('2017-04-01') },
  status: 'law',
  grade: 'secondary',
  articles: {
    'ch. 1': {
      zh: '分类管理：A类无数量限制，B类按市场需求，C类按国家规定限额；先审后批',
      en: 'by class: A without limit, B by the market, C by quota; reviewed first, then approved',
    },
    'ch. 2': {
      zh: '申请人与用人单位的基本条件',
      en: 'what applicant and employer must be',
    },
    'ch. 3': {
      zh: '受理机构和决定机构；网上预审、受理、审查、决定',
      en: 'receiving and deciding body; pre-review online, acceptance, review, decision',
    },
  },
})

/** 外专发〔2017〕40号: classification and points table in force. */
export const standard2017 = instrument({
  id: 'foreign-work-permit-standard-2017',
  number: '外专发〔2017〕40号',
  title: {
    zh: '外国人来华工作分类标准（试行）及积分要素计分赋值表（暂行）',
    en: 'Classification of Foreigners Working in China, with Points Table',
  },
  issuer: { zh: '国家外国专家局', en: 'SAFEA' },
  inForce: { from: civilDate('2017-04-01') },
  status: 'law',
  grade: 'secondary',
  articles: {
    'annex 1': {
      zh: '外国高端人才（A类）、外国专业人才（B类）、其他外国人员（C类）的条件，各类符合一项即可',
      en: 'grounds of classes A, B and C; any one suffices',
    },
    'annex 2': {
      zh: '积分要素计分赋值表；85分以上为A类，60分以上为B类',
      en: 'points table; class A from 85 points, class B from 60',
    },
  },
})

/** The table of the pilot of 2016 to 2017. */
export const pilot2016 = instrument({
  id: 'foreign-work-permit-pilot-2016',
  number: '试用版',
  title: { zh: '积分要素计分赋值表（试用版）', en: 'Points Table (pilot)' },
  issuer: { zh: '国家外国专家局', en: 'SAFEA' },
  inForce: { from: civilDate('2016-11-01'), to: civilDate('2017-03-31') },
  status: 'law',
  grade: 'secondary',
  articles: { whole: { zh: '试点期间的积分表', en: 'points during the pilot' } },
})

/** 服务指南: stages and limits, read in copies of city guides. */
export const serviceGuide2017 = instrument({
  id: 'foreign-work-permit-guide-2017',
  number: '外专发〔2017〕36号附件',
  title: {
    zh: '外国人来华工作许可服务指南（暂行）',
    en: 'Guide to Work Permits of Foreigners',
  },
  issuer: { zh: '国家外国专家局', en: 'SAFEA' },
  inForce: { from: civilDate('2017-04-01') },
  status: 'law',
  grade: 'secondary',
  articles: {
    'pre-review': { zh: '网上预审', en: 'pre-review online' },
    decision: { zh: '审查与决定', en: 'review and decision' },
    notice: { zh: '工作许可通知', en: 'notice of the permit' },
    card: { zh: '申领工作许可证', en: 'the permit card' },
    extension: { zh: '延期', en: 'extension' },
    change: { zh: '变更', en: 'change' },
    cancellation: { zh: '注销', en: 'cancellation' },
    reissue: { zh: '补办', en: 'issue after loss' },
    evidence: { zh: '申请材料', en: 'documents' },
  },
})

/** Minimum wage, which no pay may be below. */
export const minimumWage = instrument({
  id: 'guangdong-minimum-wage',
  number: '广东省最低工资标准',
  title: { zh: '广东省企业职工最低工资标准', en: 'Minimum Wage of Guangdong' },
  issuer: { zh: '广东省人民政府', en: 'People’s Government of Guangdong' },
  inForce: { from: civilDate('2018-07-01') },
  status: 'law',
  grade: 'unverified',
  articles: { whole: { zh: '一类地区月最低工资', en: 'monthly minimum wage, first class' } },
})
