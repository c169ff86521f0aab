/** Local instruments on work permits: Guangzhou and, for comparison, Changzhou, Shanghai. */
import { instrument } from '../../declare/instrument.ts'
import { civilDate } from '../../values/civil-date.ts'

/** 粤府令270: provincial powers passed on to the cities. */
export const guangdongOrder270 = instrument({
  id: 'guangdong-order-270',
  number: '广东省人民政府令第270号',
  title: { zh: '广东省行政权力事项调整', en: 'Provincial Powers Passed on to Cities' },
  issuer: { zh: '广东省人民政府', en: 'People’s Government of Guangdong' },
  inForce: { from: civilDate('2020-10-11') },
  status: 'law',
  grade: 'secondary',
  articles: {
    whole: {
      zh: '在穗中央、省属单位的外国人来华工作许可由广州市办理',
      en: 'Guangzhou also decides for units of the state and the province in the city',
    },
  },
})

/** Guangzhou: class A decided in 5 working days. */
export const guangzhouClassA2018 = instrument({
  id: 'guangzhou-work-permit-2018',
  number: '2018年6月公告',
  title: { zh: '广州市外国高端人才工作许可提速', en: 'Faster Class A Permits in Guangzhou' },
  issuer: { zh: '广州市科技创新委员会', en: 'Guangzhou S&T commission' },
  inForce: { from: civilDate('2018-06-01') },
  status: 'law',
  grade: 'secondary',
  articles: { whole: { zh: 'A类5个工作日办结', en: 'class A decided in 5 working days' } },
})

/** Guangzhou: one window for permit and residence. */
export const guangzhouOneWindow2019 = instrument({
  id: 'guangzhou-one-window-2019',
  number: '一窗受理、并行办理通告',
  title: {
    zh: '广州市外国人来华工作许可、居留许可“一窗受理、并行办理”通告',
    en: 'One Window for Work and Residence of Foreigners in Guangzhou',
  },
  issuer: { zh: '广州市科学技术局、广州市公安局', en: 'Guangzhou S&T bureau and police' },
  inForce: { from: civilDate('2019-01-01') },
  status: 'law',
  grade: 'secondary',
  articles: {
    whole: {
      zh: '工作许可压缩至7个工作日；与居留许可一窗受理、并行办理',
      en: 'permits in 7 working days; permit and residence in parallel through one window',
    },
  },
})

/** Guangzhou: relaxations of 2022. */
export const guangzhou2022 = instrument({
  id: 'guangzhou-foreign-talent-2022',
  number: '若干措施（2022年3月15日）',
  title: {
    zh: '广州市外国人来华工作便利化若干措施',
    en: 'Measures to Ease Foreigners’ Work in Guangzhou',
  },
  issuer: { zh: '广州市科学技术局', en: 'Guangzhou S&T bureau' },
  published: civilDate('2022-03-15'),
  inForce: { from: civilDate('2022-03-15') },
  status: 'law',
  grade: 'verified',
  articles: {
    whole: {
      zh: '全程网办、告知承诺、大湾区内地城市许可互认、境内申请；承担国家、省、市项目或区重点产业单位的科技人员年龄可放宽至65岁',
      en: 'online with a promise, permits of the Bay Area recognised, applications inside China; age up to 65',
    },
  },
})

/** Local average wages, as published by the city. */
export const guangzhouWage = instrument({
  id: 'guangzhou-average-wage-notice',
  number: '广州市平均工资通告',
  title: {
    zh: '广州市上年度城镇单位就业人员平均工资通告',
    en: 'Notice of the Average Wage in Guangzhou',
  },
  issuer: { zh: '广州市科学技术局', en: 'Guangzhou S&T bureau' },
  inForce: { from: civilDate('2023-07-13') },
  status: 'law',
  grade: 'secondary',
  articles: {
    whole: {
      zh: '上年度月平均工资，自通告之日起作为工资倍数的基数',
      en: 'monthly average of last year, base of wage multiples from the day of the notice',
    },
  },
})

export const changzhouWage = instrument({
  id: 'changzhou-average-wage-notice',
  number: '常州市平均工资通告',
  title: { zh: '常州市上年度平均工资通告', en: 'Notice of the Average Wage in Changzhou' },
  issuer: { zh: '常州市科学技术局', en: 'Changzhou S&T bureau' },
  published: civilDate('2022-07-01'),
  inForce: { from: civilDate('2022-07-01'), to: civilDate('2023-06-30') },
  status: 'law',
  grade: 'verified',
  articles: { whole: { zh: '上年度年平均工资', en: 'yearly average of last year' } },
})

export const shanghaiGuide2019 = instrument({
  id: 'shanghai-work-permit-guide-2019',
  number: '上海市办事指南（2019年11月）',
  title: { zh: '外国人来华工作许可办事指南（上海）', en: 'Guide to Work Permits (Shanghai)' },
  issuer: { zh: '上海市科学技术委员会', en: 'Shanghai S&T commission' },
  inForce: { from: civilDate('2019-11-25') },
  status: 'law',
  grade: 'secondary',
  articles: {
    reissue: {
      zh: '补办：审查2个工作日、决定1个工作日',
      en: 'issue after loss: 2 + 1 working days',
    },
  },
})
