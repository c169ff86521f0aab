/** 大型科研仪器开放共享: measures, evaluation, and rules of provinces. */
import { instrument } from '../../declare/instrument.ts'
import { civilDate } from '../../values/civil-date.ts'

/** 国科发基〔2017〕289号. */
export const sharingMeasures2017 = instrument({
  id: 'instrument-sharing-2017',
  number: '国科发基〔2017〕289号',
  title: {
    zh: '国家重大科研基础设施和大型科研仪器开放共享管理办法',
    en: 'Measures for sharing facilities and instruments',
  },
  issuer: { zh: '科技部、发展改革委、财政部', en: 'MOST, NDRC and MOF' },
  inForce: { from: civilDate('2017-09-20') },
  status: 'law',
  grade: 'verified',
  articles: {
    'ch. 1': {
      zh: '单台套50万元及以上的科研仪器，向社会开放为原则',
      en: 'instruments of 500,000 or more; open by default',
    },
    register: {
      zh: '安装验收后30个工作日内报送国家网络管理平台',
      en: 'reported within 30 working days of acceptance',
      grade: 'unverified',
    },
    'ch. 3': { zh: '评价考核与奖惩', en: 'evaluation, reward and penalty' },
  },
})

/** The evaluation rules in force from 2026. */
export const sharingEvaluation2026 = instrument({
  id: 'instrument-sharing-evaluation-2026',
  number: '2026年修订',
  title: { zh: '开放共享评价考核实施细则', en: 'Rules on evaluating sharing' },
  issuer: { zh: '科技部', en: 'MOST' },
  inForce: { from: civilDate('2026-02-01') },
  status: 'law',
  grade: 'verified',
  articles: {
    cycle: { zh: '每两年评价一次', en: 'every two years' },
    grades: {
      zh: '优秀、良好、合格、较差；总分相同按共享指标排序',
      en: 'four grades; equal scores are ordered by sharing',
    },
  },
})

/** Practice of software and single owners, where the measures set no figures. */
export const sharingPractice = instrument({
  id: 'instrument-sharing-practice',
  number: '调查软件与高校实施细则',
  title: { zh: '科研仪器利用统计与考核实践', en: 'How use is counted in practice' },
  issuer: { zh: '统计调查软件、高等学校', en: 'survey software and universities' },
  inForce: { from: civilDate('2017-09-20') },
  status: 'law',
  grade: 'secondary',
  articles: {
    hours: { zh: '年额定机时1600小时', en: '1,600 rated hours a year', grade: 'verified' },
    points: { zh: '一所高校的考核评分表', en: 'the scoring sheet of one university' },
    provinces: { zh: '各省份起点金额', en: 'thresholds of provinces', grade: 'verified' },
  },
})
