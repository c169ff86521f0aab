/** Methods of the city innovation index (广州城市创新指数). What the publishers weigh is not published. */
import { instrument } from '../../declare/instrument.ts'
import { civilDate } from '../../values/civil-date.ts'

export const innovationIndex = instrument({
  id: 'guangzhou-innovation-index',
  number: '广州城市创新指数报告',
  title: { zh: '广州城市创新指数报告', en: 'Guangzhou City Innovation Index' },
  issuer: {
    zh: '中国科学技术发展战略研究院、广州生产力促进中心',
    en: 'CASTED and Guangzhou Productivity Centre',
  },
  inForce: { from: civilDate('2010-01-01') },
  status: 'law',
  grade: 'verified',
  articles: {
    structure: {
      zh: '创新资源、企业创新、创新绩效、创新环境四个一级指标；2010年为100',
      en: 'four pillars: resources, enterprises, performance, environment; 2010 is 100',
    },
    growth: { zh: '增长和年均增长', en: 'growth, and growth a year' },
    normalisation: {
      zh: '无量纲化方法（报告未公布，按默认）',
      en: 'normalisation, not published: ours',
      grade: 'design-default',
    },
    aggregation: {
      zh: '加权汇总方法（报告未公布，按默认）',
      en: 'aggregation, not published: ours',
      grade: 'design-default',
    },
  },
})

/** OECD/JRC Handbook, and a program that was read, for the formulas. */
export const handbook2008 = instrument({
  id: 'composite-indicators-handbook-2008',
  number: 'OECD/JRC 2008',
  title: { zh: '综合指标编制手册', en: 'Handbook on Constructing Composite Indicators' },
  issuer: { zh: '经合组织、欧盟联合研究中心', en: 'OECD and JRC' },
  published: civilDate('2008-01-01'),
  inForce: { from: civilDate('2008-01-01') },
  status: 'law',
  grade: 'secondary',
  articles: {
    normalisation: { zh: '无量纲化', en: 'normalisation' },
    aggregation: { zh: '汇总', en: 'aggregation' },
    outliers: { zh: '异常值', en: 'outliers' },
  },
})
