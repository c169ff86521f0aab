/** 新型研发机构、重点实验室、重大科技基础设施: law, opinions and measures of the province. */
import { instrument } from '../../declare/instrument.ts'
import { civilDate } from '../../values/civil-date.ts'

/** 科学技术进步法, as revised in 2021. */
export const progressLaw2021 = instrument({
  id: 'st-progress-law-2021',
  number: '2021年修订',
  title: { zh: '中华人民共和国科学技术进步法', en: 'S&T Progress Law' },
  issuer: { zh: '全国人民代表大会常务委员会', en: 'NPC Standing Committee' },
  inForce: { from: civilDate('2022-01-01') },
  status: 'law',
  grade: 'verified',
  articles: {
    48: {
      zh: '以国家实验室为引领、全国重点实验室为支撑的体系',
      en: 'national laboratories and key laboratories',
    },
    54: { zh: '大型科学仪器设备开放共享', en: 'instruments are shared' },
    56: { zh: '支持新型研究开发机构', en: 'new R&D institutions are supported' },
    94: { zh: '财政资金购置仪器联合评议', en: 'joint review of publicly funded purchases' },
    97: { zh: '勤勉尽责的成果定价免责', en: 'no liability for later changes of value' },
    102: {
      zh: '仪器共享制度、收费和不得侵犯知识产权',
      en: 'sharing system, charges, and no touching of IP',
    },
    111: { zh: '不按规定共享的责任', en: 'liability for not sharing' },
  },
})

/** 国科发政〔2019〕313号. */
export const newInstitutions2019 = instrument({
  id: 'new-rd-institutions-2019',
  number: '国科发政〔2019〕313号',
  title: { zh: '关于促进新型研发机构发展的指导意见', en: 'Opinions on new R&D institutions' },
  issuer: { zh: '科技部', en: 'MOST' },
  published: civilDate('2019-09-12'),
  inForce: { from: civilDate('2019-09-12') },
  status: 'law',
  grade: 'verified',
  articles: {
    conditions: { zh: '新型研发机构一般应符合的条件', en: 'what a new R&D institution is' },
  },
})

/** 粤科产学研字, the first generation of Guangdong. */
export const newInstitutionsGuangdong2015 = instrument({
  id: 'new-rd-institutions-guangdong-2015',
  number: '粤科产学研字〔2015〕69号',
  title: { zh: '广东省新型研发机构认定办法（旧）', en: 'Guangdong recognition, first generation' },
  issuer: { zh: '广东省科学技术厅', en: 'Guangdong Department of Science and Technology' },
  inForce: { from: civilDate('2015-01-01'), to: civilDate('2019-12-31') },
  status: 'law',
  grade: 'unverified',
  articles: { conditions: { zh: '研发投入和研发人员各占30%', en: '30 % of income and of staff' } },
})

/** The provincial interim measures of 2020; their number was not verified. */
export const newInstitutionsGuangdong2020 = instrument({
  id: 'new-rd-institutions-guangdong-2020',
  number: '2020年暂行办法（文号待核）',
  title: { zh: '广东省新型研发机构管理暂行办法', en: 'Guangdong interim measures' },
  issuer: { zh: '广东省科学技术厅', en: 'Guangdong Department of Science and Technology' },
  inForce: { from: civilDate('2020-01-01') },
  status: 'law',
  grade: 'secondary',
  articles: { conditions: { zh: '申报省新型研发机构的条件', en: 'conditions' } },
})

/** 粤科财字〔2012〕58号. */
export const keyLabsGuangdong2012 = instrument({
  id: 'key-labs-guangdong-2012',
  number: '粤科财字〔2012〕58号',
  title: { zh: '广东省重点实验室建设与运行管理办法', en: 'Guangdong key laboratories' },
  issuer: { zh: '广东省科学技术厅', en: 'Guangdong Department of Science and Technology' },
  inForce: { from: civilDate('2012-01-01') },
  status: 'law',
  grade: 'verified',
  articles: {
    evaluation: { zh: '优秀、良好、合格、整改、摘牌', en: 'excellent, good, pass, fix, delisted' },
    fix: {
      zh: '整改期一年；整改不通过的，依托单位五年内不得在同一领域申报',
      en: 'a year to fix; five years without the same field after a failed fix',
    },
    staff: { zh: '人员不得在两个省重点实验室重复', en: 'nobody in two provincial laboratories' },
  },
})

/** How major facilities are built; practice of capital construction. */
export const facilities2014 = instrument({
  id: 'major-facilities-2014',
  number: '发改高技〔2014〕2545号',
  title: { zh: '国家重大科技基础设施管理办法', en: 'Measures for major facilities' },
  issuer: { zh: '国家发展改革委', en: 'NDRC' },
  inForce: { from: civilDate('2014-01-01') },
  status: 'law',
  grade: 'secondary',
  articles: {
    stages: {
      zh: '预研、论证、项目建议书、可行性研究、初步设计、建设、验收、运行',
      en: 'pre-research, argument, proposal, feasibility, design, construction, acceptance, running',
    },
  },
})
