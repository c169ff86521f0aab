/** 科技企业孵化器、众创空间: measures of nation and province, evaluation, tax relief. */
import { instrument } from '../../declare/instrument.ts'
import { civilDate } from '../../values/civil-date.ts'

/** 国科发区〔2018〕300号, replaced in 2025. */
export const incubatorMeasures2018 = instrument({
  id: 'incubator-measures-2018',
  number: '国科发区〔2018〕300号',
  title: { zh: '科技企业孵化器管理办法', en: 'Measures for incubators' },
  issuer: { zh: '科技部', en: 'MOST' },
  published: civilDate('2018-12-14'),
  inForce: { from: civilDate('2019-01-01'), to: civilDate('2025-06-30') },
  status: 'law',
  grade: 'verified',
  articles: {
    conditions: { zh: '国家级科技企业孵化器的条件', en: 'conditions of a national incubator' },
    incubatee: { zh: '在孵企业的条件', en: 'who is an incubatee', grade: 'secondary' },
    graduate: { zh: '毕业企业的条件', en: 'who has graduated' },
    hardship: { zh: '艰苦边远地区可适当放宽', en: 'less in hardship areas', grade: 'unverified' },
    changes: {
      zh: '变更三个月内报告',
      en: 'changes are reported within three months',
      grade: 'unverified',
    },
  },
})

/** 国科火字〔2019〕239号; its weights were not read. */
export const incubatorEvaluation2019 = instrument({
  id: 'incubator-evaluation-2019',
  number: '国科火字〔2019〕239号',
  title: { zh: '国家级科技企业孵化器评价指标体系', en: 'Evaluation of national incubators' },
  issuer: { zh: '科技部火炬高技术产业开发中心', en: 'Torch Centre of MOST' },
  published: civilDate('2019-12-20'),
  inForce: { from: civilDate('2019-12-20') },
  status: 'law',
  grade: 'verified',
  articles: {
    structure: {
      zh: '服务能力、孵化绩效、可持续发展及加分项',
      en: 'service capacity, incubation performance, sustainability, extra points',
    },
    grades: { zh: '优秀、良好、合格、不合格', en: 'excellent, good, pass, fail' },
    withdrawal: {
      zh: '连续两次不合格取消资格',
      en: 'two fails in a row cancel',
      grade: 'unverified',
    },
  },
})

/** 工信部科〔2025〕131号. The day in force was not read; the middle of 2025 is assumed. */
export const incubatorMeasures2025 = instrument({
  id: 'incubator-measures-2025',
  number: '工信部科〔2025〕131号',
  title: { zh: '科技型企业孵化器管理办法', en: 'Measures for incubators of technology firms' },
  issuer: { zh: '工业和信息化部', en: 'MIIT' },
  inForce: { from: civilDate('2025-07-01') },
  status: 'law',
  grade: 'verified',
  articles: {
    standard: { zh: '标准级孵化器的条件', en: 'conditions of the standard level' },
    7: { zh: '卓越级孵化器的特征和功能', en: 'features of the excellence level' },
  },
})

/** 国科发火〔2017〕120号. */
export const makerspaceRules2017 = instrument({
  id: 'makerspace-rules-2017',
  number: '国科发火〔2017〕120号',
  title: { zh: '国家众创空间备案暂行规定', en: 'Provisional rules on filing makerspaces' },
  issuer: { zh: '科技部', en: 'MOST' },
  inForce: { from: civilDate('2017-01-01') },
  status: 'law',
  grade: 'secondary',
  articles: { conditions: { zh: '备案条件', en: 'conditions for filing' } },
})

/** 粤科规范字〔2018〕1号. */
export const incubatorGuangdong2018 = instrument({
  id: 'incubator-guangdong-2018',
  number: '粤科规范字〔2018〕1号',
  title: { zh: '广东省科技企业孵化载体后补助试行办法', en: 'Guangdong measures for incubators' },
  issuer: { zh: '广东省科学技术厅', en: 'Guangdong Department of Science and Technology' },
  inForce: { from: civilDate('2018-01-01'), to: civilDate('2020-12-31') },
  status: 'law',
  grade: 'verified',
  articles: { feeder: { zh: '国家级孵化器培育单位的条件', en: 'conditions of a feeder' } },
})

/** 财税〔2018〕120号, prolonged by 公告2023年第42号. */
export const incubatorTax2018 = instrument({
  id: 'incubator-tax-2018',
  number: '财税〔2018〕120号',
  title: {
    zh: '关于科技企业孵化器、大学科技园和众创空间税收政策的通知',
    en: 'Notice on taxes of incubators',
  },
  issuer: { zh: '财政部、税务总局、科技部、教育部', en: 'MOF, STA, MOST and MOE' },
  inForce: { from: civilDate('2019-01-01'), to: civilDate('2027-12-31') },
  status: 'law',
  grade: 'unverified',
  articles: {
    whole: {
      zh: '国家级、省级孵化器、大学科技园和备案众创空间免征房产税、城镇土地使用税和孵化服务增值税',
      en: 'no property tax, land-use tax or VAT on incubation services',
    },
  },
})
