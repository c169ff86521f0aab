/** 广州市科技计划项目: measures of the city, calls, national models, integrity. */
import { instrument } from '../../declare/instrument.ts'
import { civilDate } from '../../values/civil-date.ts'

const bureau = { zh: '广州市科学技术局', en: 'Guangzhou Science and Technology Bureau' }
const most = { zh: '科技部', en: 'MOST' }

/** 穗科创〔2015〕6号, replaced in 2017. */
export const programmeMeasures2015 = instrument({
  id: 'programme-measures-2015',
  number: '穗科创〔2015〕6号',
  title: { zh: '广州市科技计划项目管理办法', en: 'Measures for projects of the city' },
  issuer: bureau,
  inForce: { from: civilDate('2015-01-01'), to: civilDate('2017-09-04') },
  status: 'law',
  grade: 'verified',
  articles: { whole: { zh: '已被替代', en: 'replaced' } },
})

/** 穗科创规字〔2017〕3号, repealed by the revision of 2019. */
export const programmeMeasures2017 = instrument({
  id: 'programme-measures-2017',
  number: '穗科创规字〔2017〕3号',
  title: { zh: '广州市科技计划项目管理办法', en: 'Measures for projects of the city' },
  issuer: bureau,
  inForce: { from: civilDate('2017-09-05'), to: civilDate('2019-12-31') },
  status: 'law',
  grade: 'verified',
  articles: { whole: { zh: '已被2019年修订版废止', en: 'repealed by the revision of 2019' } },
})

/** 穗科规字〔2019〕3号; its articles were not read. */
export const programmeMeasures2019 = instrument({
  id: 'programme-measures-2019',
  number: '穗科规字〔2019〕3号',
  title: { zh: '广州市科技计划项目管理办法', en: 'Measures for projects of the city' },
  issuer: bureau,
  inForce: { from: civilDate('2019-01-01') },
  status: 'law',
  grade: 'unverified',
  articles: {
    procedure: {
      zh: '申报、评审、立项、管理、验收',
      en: 'application, review, decision, management, acceptance',
    },
    acceptance: { zh: '验收结论：通过、不通过、结题', en: 'outcome: passed, failed, concluded' },
    changes: { zh: '变更审批', en: 'changes and who decides them' },
    suspension: {
      zh: '逾期未验收项目单位可暂停申报',
      en: 'units with overdue projects may be suspended',
    },
  },
})

/** The call of 29 April 2014 for the projects of 2015. */
export const call2015 = instrument({
  id: 'programme-call-2015',
  number: '2014年4月29日通知',
  title: { zh: '2015年度广州市科技计划项目申报通知', en: 'Call for the projects of 2015' },
  issuer: bureau,
  published: civilDate('2014-04-29'),
  inForce: { from: civilDate('2014-04-29') },
  status: 'law',
  grade: 'verified',
  articles: { limits: { zh: '限项规定', en: 'limits on applications' } },
})

/** 2023 call for basic research of city, universities and enterprises. */
export const call2023 = instrument({
  id: 'programme-call-2023',
  number: '2023年度申报指南',
  title: {
    zh: '广州市基础研究计划市校（院）企联合资助专题申报指南',
    en: 'Call for basic research of 2023',
  },
  issuer: bureau,
  inForce: { from: civilDate('2023-01-01') },
  status: 'law',
  grade: 'verified',
  articles: {
    eligibility: { zh: '负责人年龄、全职、诚信', en: 'age, staff and integrity' },
    amounts: {
      zh: '资助额度，一次性拨付，鼓励包干制',
      en: 'amounts, paid once, lump sum encouraged',
    },
  },
})

/** 广州市科技计划项目经费管理办法 of 2023. */
export const programmeFunds2023 = instrument({
  id: 'programme-funds-2023',
  number: '2023年2月9日',
  title: { zh: '广州市科技计划项目经费管理办法', en: 'Measures for the funds of projects' },
  issuer: { zh: '广州市科学技术局、广州市财政局', en: 'Guangzhou bureaus of S&T and finance' },
  inForce: { from: civilDate('2023-02-09') },
  status: 'law',
  grade: 'verified',
  articles: {
    2: { zh: '前资助与后补助', en: 'ex-ante and ex-post funding' },
    3: { zh: '资助方式的类别', en: 'kinds of funding' },
    4: { zh: '适用范围', en: 'scope' },
  },
})

/** 国科发资〔2017〕152号: the national model. */
export const keyProgramme2017 = instrument({
  id: 'key-programme-2017',
  number: '国科发资〔2017〕152号',
  title: {
    zh: '国家重点研发计划管理暂行办法',
    en: 'Provisional measures of the National Key R&D Programme',
  },
  issuer: { zh: '科技部、财政部', en: 'MOST and MOF' },
  inForce: { from: civilDate('2017-06-22') },
  status: 'law',
  grade: 'unverified',
  articles: {
    call: { zh: '指南发布到受理截止不少于50天', en: 'at least 50 days from guide to deadline' },
    publicity: { zh: '拟立项公示不少于5个工作日', en: 'at least five working days of publicity' },
    acceptance: {
      zh: '执行期满后6个月内完成综合绩效评价',
      en: 'accepted within six months of the end',
    },
    limits: { zh: '限项规定', en: 'limits on applications' },
    extension: {
      zh: '期满6个月前申请延期，一次，不超过一年',
      en: 'extended once, by a year at most, asked six months before',
    },
  },
})

/** 国发〔2014〕11号. */
export const fundsReform2014 = instrument({
  id: 'funds-reform-2014',
  number: '国发〔2014〕11号',
  title: {
    zh: '关于改进加强中央财政科研项目和资金管理的若干意见',
    en: 'Opinions on projects and funds',
  },
  issuer: { zh: '国务院', en: 'State Council' },
  inForce: { from: civilDate('2014-03-03') },
  status: 'law',
  grade: 'unverified',
  articles: {
    chain: {
      zh: '受理申请到反馈结果不超过120个工作日',
      en: '120 working days from application to result',
    },
  },
})

/** MOST Order 19, 科学技术活动违规行为处理暂行规定. */
export const violations2020 = instrument({
  id: 'st-violations-2020',
  number: '科学技术部令第19号',
  title: { zh: '科学技术活动违规行为处理暂行规定', en: 'Provisional rules on violations' },
  issuer: most,
  published: civilDate('2020-07-17'),
  inForce: { from: civilDate('2020-09-01') },
  status: 'law',
  grade: 'verified',
  articles: { 2: { zh: '五类主体', en: 'five kinds of subject' } },
})

/** 国科发监〔2022〕221号. */
export const misconduct2022 = instrument({
  id: 'misconduct-2022',
  number: '国科发监〔2022〕221号',
  title: { zh: '科研失信行为调查处理规则', en: 'Rules on research misconduct' },
  issuer: most,
  inForce: { from: civilDate('2022-08-25') },
  status: 'law',
  grade: 'unverified',
  articles: { bars: { zh: '按情节取消资格的年限', en: 'years of bar by severity' } },
})
