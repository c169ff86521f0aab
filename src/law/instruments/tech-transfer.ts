/** 科技成果转化: law, rewards, publicity, individual income tax. */
import { instrument } from '../../declare/instrument.ts'
import { civilDate } from '../../values/civil-date.ts'

/** 促进科技成果转化法, as amended in 2015. */
export const transferLaw2015 = instrument({
  id: 'transfer-law-2015',
  number: '2015年修正',
  title: {
    zh: '中华人民共和国促进科技成果转化法',
    en: 'Law on Promoting the Transformation of Results',
  },
  issuer: { zh: '全国人民代表大会常务委员会', en: 'NPC Standing Committee' },
  inForce: { from: civilDate('2015-10-01') },
  status: 'law',
  grade: 'verified',
  articles: {
    16: {
      zh: '转化方式：自行、转让、许可、合作、作价投资等',
      en: 'ways: own use, transfer, licence, joint, equity',
    },
    18: {
      zh: '协议定价、挂牌、拍卖；协议定价在本单位公示成果名称和拟交易价格',
      en: 'negotiated, listed or auctioned; negotiated prices are shown in the unit',
    },
    40: { zh: '合作转化未约定时的权益归属', en: 'who owns what in joint conversion' },
    44: { zh: '单位可以规定或约定奖励方式和数额', en: 'a unit may rule or agree on rewards' },
    45: { zh: '未规定也未约定的最低奖励', en: 'least rewards where nothing is ruled or agreed' },
  },
})

/** 国发〔2016〕16号. */
export const transferRules2016 = instrument({
  id: 'transfer-rules-2016',
  number: '国发〔2016〕16号',
  title: { zh: '实施促进科技成果转化法若干规定', en: 'Rules on carrying out the law' },
  issuer: { zh: '国务院', en: 'State Council' },
  inForce: { from: civilDate('2016-02-26') },
  status: 'law',
  grade: 'unverified',
  articles: {
    publicity: { zh: '协议定价公示不少于15日', en: 'at least 15 days of publicity' },
    rewards: {
      zh: '主要贡献人员所得不低于奖励总额的50%',
      en: 'half of the pool for main contributors',
    },
  },
})

/** 财税〔2018〕58号. */
export const cashRewardTax2018 = instrument({
  id: 'cash-reward-tax-2018',
  number: '财税〔2018〕58号',
  title: {
    zh: '关于科技人员取得职务科技成果转化现金奖励有关个人所得税政策的通知',
    en: 'Notice on the income tax of cash rewards',
  },
  issuer: { zh: '财政部、税务总局、科技部', en: 'MOF, STA and MOST' },
  inForce: { from: civilDate('2018-07-01') },
  status: 'law',
  grade: 'verified',
  articles: {
    half: { zh: '减按50%计入当月工资薪金', en: 'half counts as wages', grade: 'unverified' },
    term: { zh: '取得收入后三年（36个月）内奖励', en: 'paid within 36 months of receipt' },
    registered: { zh: '合同须经技术合同登记', en: 'the contract is registered' },
  },
})

/** 国科发政〔2018〕103号. */
export const cashRewardNotice2018 = instrument({
  id: 'cash-reward-notice-2018',
  number: '国科发政〔2018〕103号',
  title: {
    zh: '关于科技人员取得职务科技成果转化现金奖励信息公示办法的通知',
    en: 'Notice on publishing cash rewards',
  },
  issuer: { zh: '科技部、财政部、税务总局', en: 'MOST, MOF and STA' },
  inForce: { from: civilDate('2018-07-26') },
  status: 'law',
  grade: 'verified',
  articles: {
    period: { zh: '公示期不少于15个工作日', en: 'at least 15 working days', grade: 'unverified' },
    contents: {
      zh: '公示成果、人员、现金、合同登记',
      en: 'result, persons, cash, contract registration',
    },
  },
})

/** Local regulations with higher rewards, read together. */
export const transferLocal = instrument({
  id: 'transfer-local',
  number: '各省市条例',
  title: { zh: '各省市促进科技成果转化条例', en: 'Regulations of provinces and cities' },
  issuer: {
    zh: '北京、上海、浙江、山东、广东人大常委会',
    en: 'Beijing, Shanghai, Zhejiang, Shandong, Guangdong',
  },
  inForce: { from: civilDate('2017-01-01') },
  status: 'law',
  grade: 'verified',
  articles: {
    rewards: { zh: '不低于70%', en: 'at least 70 %' },
    guangdong: { zh: '不低于60%', en: 'at least 60 %', grade: 'unverified' },
    'own-use': { zh: '自行实施不低于5%或10%', en: 'own use, at least 5 or 10 %' },
    split: {
      zh: '主要贡献人员70%、转化机构人员5%以上（浙江）',
      en: 'main contributors 70 %, office 5 % (Zhejiang)',
    },
  },
})

/** The weights of our own matching of needs and results. */
export const matchingDesign = instrument({
  id: 'matching-design',
  number: '系统设计',
  title: { zh: '供需匹配规则', en: 'Matching of needs and results' },
  issuer: { zh: '本系统', en: 'this software' },
  inForce: { from: civilDate('2019-01-01') },
  status: 'law',
  grade: 'design-default',
  articles: { weights: { zh: '各项权重', en: 'weights' } },
})
