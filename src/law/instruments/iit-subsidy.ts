/** Instruments on the income-tax subsidy for overseas talent in the Greater Bay Area (个税优惠补贴). */
import { instrument } from '../../declare/instrument.ts'
import { civilDate } from '../../values/civil-date.ts'

/** 个人所得税法: the two annual scales. From memory, checked by progressive sums. */
export const iitLaw = instrument({
  id: 'individual-income-tax-law-2018',
  number: '中华人民共和国主席令第9号',
  title: { zh: '中华人民共和国个人所得税法', en: 'Individual Income Tax Law' },
  issuer: { zh: '全国人民代表大会常务委员会', en: 'NPC Standing Committee' },
  published: civilDate('2018-08-31'),
  inForce: { from: civilDate('2019-01-01') },
  status: 'law',
  grade: 'unverified',
  articles: {
    comprehensive: {
      zh: '综合所得按年适用3%至45%的超额累进税率',
      en: 'comprehensive income of a year: 3% to 45%, slice by slice',
    },
    business: {
      zh: '经营所得按年适用5%至35%的超额累进税率',
      en: 'business income of a year: 5% to 35%, slice by slice',
    },
  },
})

/** 财税〔2019〕31号. */
export const iitSubsidy2019 = instrument({
  id: 'gba-iit-2019',
  number: '财税〔2019〕31号',
  title: {
    zh: '关于粤港澳大湾区个人所得税优惠政策的通知',
    en: 'Notice on Individual Income Tax in the Greater Bay Area',
  },
  issuer: { zh: '财政部、税务总局', en: 'MOF and STA' },
  published: civilDate('2019-03-14'),
  inForce: { from: civilDate('2019-01-01'), to: civilDate('2023-12-31') },
  status: 'law',
  grade: 'verified',
  articles: {
    whole: {
      zh: '对境外高端人才和紧缺人才按内地与香港税负差额给予补贴，补贴免征个人所得税；适用珠三角九市',
      en: 'overseas talent is paid the difference of tax to Hong Kong, itself free of tax; nine cities',
    },
  },
})

/** 粤财税〔2019〕2号: the formula. */
export const guangdongIit2019 = instrument({
  id: 'guangdong-iit-2019',
  number: '粤财税〔2019〕2号',
  title: {
    zh: '关于贯彻落实粤港澳大湾区个人所得税优惠政策的通知',
    en: 'Provincial Notice of 2019',
  },
  issuer: { zh: '广东省财政厅等', en: 'Guangdong finance department and others' },
  published: civilDate('2019-06-22'),
  inForce: { from: civilDate('2019-01-01') },
  status: 'law',
  grade: 'verified',
  articles: {
    formula: {
      zh: '已缴税额超过应纳税所得额15%的部分予以补贴；六类所得',
      en: 'the tax paid above 15% of taxable income is paid back; six kinds of income',
    },
    conditions: {
      zh: '港澳永久居民、入境计划居民、台湾居民、外国人、留学归国人员和华侨；在当地工作纳税；守法诚信',
      en: 'who has it: identity, work and tax in the place, good conduct',
    },
  },
})

/** 穗财规字〔2019〕5号: interim measures of Guangzhou, one year. */
export const guangzhouIit2019 = instrument({
  id: 'guangzhou-iit-2019',
  number: '穗财规字〔2019〕5号',
  title: {
    zh: '广州市关于实施粤港澳大湾区个人所得税优惠政策财政补贴管理暂行办法',
    en: 'Interim Measures of Guangzhou on the Income-Tax Subsidy',
  },
  issuer: { zh: '广州市财政局等', en: 'Guangzhou finance bureau and others' },
  published: civilDate('2019-08-13'),
  inForce: { from: civilDate('2019-08-13') },
  status: 'law',
  grade: 'secondary',
  articles: {
    10: { zh: '补贴计算公式，分项计算后合计', en: 'the formula, item by item' },
    lists: {
      zh: '高端人才和紧缺人才目录（2019）',
      en: 'lists of high-end and shortage talent of 2019',
    },
    window: { zh: '申报时间', en: 'when to apply' },
  },
})

/** 粤财税〔2023〕21号: the restart, with a cap. */
export const guangdongIit2023 = instrument({
  id: 'guangdong-iit-2023',
  number: '粤财税〔2023〕21号',
  title: {
    zh: '关于进一步贯彻落实粤港澳大湾区个人所得税优惠政策的通知',
    en: 'Provincial Notice of 2023',
  },
  issuer: { zh: '广东省财政厅等', en: 'Guangdong finance department and others' },
  published: civilDate('2023-06-19'),
  inForce: { from: civilDate('2023-06-19') },
  status: 'law',
  grade: 'verified',
  articles: {
    whole: {
      zh: '每个纳税年度每人补贴不超过500万元；分项计算，综合所得作为整体；多地缴税按属地分担',
      en: 'at most 5 million a person and tax year; item by item; shared by territory',
    },
  },
})

/** 财税〔2023〕34号: extension to 2027. */
export const iitSubsidy2023 = instrument({
  id: 'gba-iit-2023',
  number: '财税〔2023〕34号',
  title: {
    zh: '关于延续实施粤港澳大湾区个人所得税优惠政策的通知',
    en: 'Notice of 2023 on its Extension',
  },
  issuer: { zh: '财政部、税务总局', en: 'MOF and STA' },
  published: civilDate('2023-08-18'),
  inForce: { from: civilDate('2023-08-18'), to: civilDate('2027-12-31') },
  status: 'law',
  grade: 'verified',
  articles: { whole: { zh: '延续至2027年12月31日', en: 'extended to 31 December 2027' } },
})

/** 穗财规字〔2023〕4号: Guangzhou's revision. */
export const guangzhouIit2023 = instrument({
  id: 'guangzhou-iit-2023',
  number: '穗财规字〔2023〕4号',
  title: {
    zh: '广州市实施粤港澳大湾区个人所得税优惠政策财政补贴管理办法',
    en: 'Measures of Guangzhou on the Income-Tax Subsidy',
  },
  issuer: { zh: '广州市财政局等', en: 'Guangzhou finance bureau and others' },
  published: civilDate('2023-12-27'),
  inForce: { from: civilDate('2023-12-27'), to: civilDate('2027-12-31') },
  status: 'law',
  grade: 'verified',
  articles: {
    whole: {
      zh: '上限500万元；南沙港澳居民优惠与本补贴同一纳税年度不得重复享受',
      en: 'cap of 5 million; excludes the benefit of Nansha in one tax year',
    },
    conditions: {
      zh: '持证人才并在科技创新等领域工作，或为重点产业中高级管理、技术骨干',
      en: 'holders who work in innovation or are key staff of key industries',
    },
    window: { zh: '2023、2024年度申报时间', en: 'when to apply for 2023 and 2024' },
  },
})
