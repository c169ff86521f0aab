/** Tax instruments from which registered technology contracts benefit. */
import { instrument } from '../../declare/instrument.ts'
import { civilDate } from '../../values/civil-date.ts'

/** 财税〔2016〕36号: the VAT pilot, annex 3. */
export const vatPilot2016 = instrument({
  id: 'vat-pilot-2016',
  number: '财税〔2016〕36号',
  title: { zh: '关于全面推开营业税改征增值税试点的通知', en: 'Notice on the VAT pilot' },
  issuer: { zh: '财政部、国家税务总局', en: 'MOF and STA' },
  inForce: { from: civilDate('2016-05-01') },
  status: 'law',
  grade: 'secondary',
  articles: {
    'annex 3': {
      zh: '技术转让、技术开发和与之相关的技术咨询、技术服务免征增值税，价款须开在同一张发票上',
      en: 'transfer, development and related consulting and service are exempt, on one invoice',
    },
  },
})

/** 企业所得税法实施条例. */
export const eitRegulations = instrument({
  id: 'eit-regulations',
  number: '中华人民共和国国务院令第512号',
  title: { zh: '中华人民共和国企业所得税法实施条例', en: 'Regulations on Enterprise Income Tax' },
  issuer: { zh: '国务院', en: 'State Council' },
  inForce: { from: civilDate('2008-01-01') },
  status: 'law',
  grade: 'verified',
  articles: {
    67: {
      zh: '无形资产的摊销年限不得低于十年',
      en: 'intangible assets are written off over ten years or more',
    },
    93: { zh: '高新技术企业的条件', en: 'conditions of high-tech enterprises' },
    95: {
      zh: '研究开发费用加计扣除50%，形成无形资产的按150%摊销',
      en: 'R&D costs are deducted with 50 %, intangible assets at 150 %',
    },
    90: {
      zh: '一个纳税年度内技术转让所得不超过500万元的部分免征，超过部分减半征收',
      en: 'transfer income up to 5 million a year is exempt, the rest taxed at half',
    },
  },
})

/** 财税〔2010〕111号. */
export const eitTransfer2010 = instrument({
  id: 'eit-transfer-2010',
  number: '财税〔2010〕111号',
  title: {
    zh: '关于居民企业技术转让有关企业所得税政策问题的通知',
    en: 'Notice on income tax of technology transfers',
  },
  issuer: { zh: '财政部、国家税务总局', en: 'MOF and STA' },
  inForce: { from: civilDate('2008-01-01') },
  status: 'law',
  grade: 'verified',
  articles: {
    2: {
      zh: '所有权或五年以上（含）全球独占许可使用权',
      en: 'ownership, or a world-wide exclusive licence of five years or more',
    },
    4: {
      zh: '向直接或间接持股之和达到100%的关联方转让不享受',
      en: 'not for transfers to a party 100 % related',
      grade: 'unverified',
    },
  },
})

/** 财税〔2015〕116号. */
export const eitTransfer2015 = instrument({
  id: 'eit-transfer-2015',
  number: '财税〔2015〕116号',
  title: {
    zh: '关于将国家自主创新示范区有关税收试点政策推广到全国范围实施的通知',
    en: 'Notice extending pilot tax policies to the nation',
  },
  issuer: { zh: '财政部、国家税务总局', en: 'MOF and STA' },
  inForce: { from: civilDate('2015-10-01') },
  status: 'law',
  grade: 'verified',
  articles: {
    2: {
      zh: '五年以上（含）非独占许可使用权转让所得同样享受',
      en: 'also a non-exclusive licence of five years or more',
    },
  },
})

/** 增值税法: its own list of exemptions has none for technology. */
export const vatLaw = instrument({
  id: 'vat-law',
  number: '中华人民共和国主席令第41号',
  title: { zh: '中华人民共和国增值税法', en: 'Value-Added Tax Law' },
  issuer: { zh: '全国人民代表大会常务委员会', en: 'NPC Standing Committee' },
  published: civilDate('2024-12-25'),
  inForce: { from: civilDate('2026-01-01') },
  status: 'law',
  grade: 'verified',
  articles: {
    25: {
      zh: '国务院可以制定专项优惠政策；技术转让、开发免税是否延续待核',
      en: 'the State Council may set special reliefs; whether this one goes on was not established',
    },
  },
})

/** 企业所得税法, as amended in 2018. */
export const eitLaw = instrument({
  id: 'eit-law',
  number: '2018年修正',
  title: { zh: '中华人民共和国企业所得税法', en: 'Enterprise Income Tax Law' },
  issuer: { zh: '全国人民代表大会常务委员会', en: 'NPC Standing Committee' },
  inForce: { from: civilDate('2008-01-01') },
  status: 'law',
  grade: 'verified',
  articles: {
    4: { zh: '企业所得税的税率为百分之二十五', en: 'the rate is 25 %' },
    6: { zh: '收入总额的构成', en: 'what gross income is made of' },
    7: { zh: '不征税收入', en: 'income that is not taxed' },
    18: { zh: '亏损向以后年度结转，最长五年', en: 'losses are carried forward for five years' },
    28: {
      zh: '国家需要重点扶持的高新技术企业减按百分之十五的税率征收',
      en: 'high-tech enterprises are taxed at 15 %',
    },
    30: { zh: '研究开发费用可以加计扣除', en: 'R&D costs may be deducted with a supplement' },
  },
})
