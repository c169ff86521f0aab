/** Instruments on the talent card, on recognition of foreign high-level talent and on residence for it. */
import { instrument } from '../../declare/instrument.ts'
import { civilDate } from '../../values/civil-date.ts'

/** 广州市人才绿卡制度, read in a newspaper, guides and a district's rules. */
export const talentCard2016 = instrument({
  id: 'guangzhou-talent-card-2016',
  number: '穗府办规〔2016〕5号',
  title: { zh: '广州市人才绿卡制度实施办法', en: 'Guangzhou Talent Green Card' },
  issuer: { zh: '广州市人民政府办公厅', en: 'General Office of Guangzhou Government' },
  inForce: { from: civilDate('2016-05-05'), to: civilDate('2022-05-04') },
  status: 'law',
  grade: 'secondary',
  articles: {
    nature: {
      zh: '供无本市户籍人才在穗居住、工作并享受市民待遇的证明，不代替签证、居留和工作许可',
      en: 'proof that gives people without local registration the treatment of citizens; no visa or permit',
    },
    conditions: {
      zh: '每年在本市工作或创业6个月以上，在本市有合法住所，原则上55周岁以下，并符合条件之一',
      en: 'works in the city more than 6 months a year, dwells there lawfully, in principle under 55, one ground',
    },
    grounds: {
      zh: '高层次、高技能人才；海外高层次人才；正高职称满10年；名校博士、硕士；外国人A类许可；年薪60万元且纳税12万元以上的外国人',
      en: 'recognised or overseas talent, senior title, degrees, class A permit, or pay of 600,000 with tax of 120,000',
    },
    benefits: { zh: '持卡人享受的待遇', en: 'what the holder has' },
  },
})

/** 2023: two cards, decided by the districts. */
export const talentCard2023 = instrument({
  id: 'guangzhou-talent-card-2023',
  number: '穗府办规〔2023〕10号',
  title: { zh: '广州市人才绿卡制度实施办法（2023）', en: 'Guangzhou Talent Green Card (2023)' },
  issuer: { zh: '广州市人民政府办公厅', en: 'General Office of Guangzhou Government' },
  published: civilDate('2023-06-15'),
  inForce: { from: civilDate('2023-06-15') },
  status: 'law',
  grade: 'secondary',
  articles: {
    conditions: {
      zh: '基本条件同前；年薪达到当地平均工资6倍的可申领',
      en: 'the same base; pay of six times the local average wage is a ground',
    },
    benefits: {
      zh: 'A卡6类人员、15项待遇；B卡4类人员、3项待遇，各区可增加',
      en: 'card A: 6 kinds of people, 15 benefits; card B: 4 kinds, 3 benefits',
    },
  },
})

/** 广东省外籍高层次人才认定办法. */
export const foreignTalent2016 = instrument({
  id: 'guangdong-foreign-talent-2016',
  number: '粤府函〔2016〕352号',
  title: {
    zh: '广东省外籍高层次人才认定办法',
    en: 'Recognition of Foreign High-Level Talent in Guangdong',
  },
  issuer: { zh: '广东省人民政府', en: 'People’s Government of Guangdong' },
  published: civilDate('2016-11-01'),
  inForce: { from: civilDate('2016-11-01') },
  status: 'law',
  grade: 'secondary',
  articles: {
    grounds: {
      zh: '所列奖项获得者或提名者、著名专家、高校教授等，符合一项即可；港澳台参照',
      en: 'listed prizes (also nominees), known experts, professors; Hong Kong, Macau, Taiwan by reference',
    },
    procedure: {
      zh: '行政确认；由用人单位全年网上申请；5个工作日；颁发确认函',
      en: 'confirmation; filed online by the employer all year; 5 working days; a letter',
    },
  },
})

/** 公安部支持广东16项 and its extension: six measures on residence. */
export const residenceMeasures = instrument({
  id: 'guangdong-residence-measures',
  number: '粤公通字〔2018〕160号',
  title: {
    zh: '自贸区出入境政策措施复制推广',
    en: 'Six Entry and Residence Measures Extended to the Pearl River Delta',
  },
  issuer: { zh: '广东省公安厅', en: 'Public security department of Guangdong' },
  inForce: { from: civilDate('2017-10-17') },
  status: 'law',
  grade: 'secondary',
  articles: {
    a: { zh: '高层次人才及家属经推荐直接申请永久居留', en: 'talent and family on recommendation' },
    b: { zh: '团队成员和技术骨干积分达标可申请', en: 'team members with enough points' },
    c: {
      zh: '投资自有企业连续三年稳定，100万美元以上（鼓励类50万美元），纳税良好',
      en: 'three stable years, USD 1,000,000 (500,000 if encouraged), good tax record',
    },
    d: {
      zh: '外籍华人博士在区域内企业连续工作满4年，每年居住6个月以上',
      en: 'ethnic Chinese doctors, 4 consecutive years of work, 6 months a year in China',
    },
  },
})

/** 国家移民管理局12条, read to exist; the content is from memory. */
export const nationalResidence2019 = instrument({
  id: 'national-residence-measures-2019',
  number: '国家移民管理局12条措施',
  title: { zh: '促进服务自贸区建设移民与出入境便利政策', en: 'Twelve National Measures' },
  issuer: { zh: '国家移民管理局', en: 'National Immigration Administration' },
  inForce: { from: civilDate('2019-08-01') },
  status: 'law',
  grade: 'unverified',
  articles: {
    wage: {
      zh: '连续工作满4年，每年居住6个月以上，年薪达上年度平均工资6倍，纳税达年薪20%',
      en: '4 years of work, 6 months a year, pay of 6 times the wage, tax of 20% of pay',
    },
  },
})

/** 国科办智〔2020〕68号: cities issue the confirmation for R visas. */
export const rVisa2020 = instrument({
  id: 'r-visa-confirmation-2020',
  number: '国科办智〔2020〕68号',
  title: { zh: '外国高端人才确认函下放', en: 'Confirmation Letters for R Visas by Cities' },
  issuer: { zh: '科学技术部', en: 'MOST' },
  inForce: { from: civilDate('2020-08-01') },
  status: 'law',
  grade: 'secondary',
  articles: {
    whole: {
      zh: '5个工作日出具确认函；签证有效期最长10年，停留最长180日',
      en: 'letter in 5 working days; visa up to 10 years, stays up to 180 days',
    },
  },
})

/** 技术移民试点, announced for nine cities; no operative rule was found, so there is no table. */
export const skilledMigrationPilot = instrument({
  id: 'skilled-migration-pilot',
  number: '2019年3月公布',
  title: { zh: '珠三角九市技术移民试点', en: 'Skilled Migration Pilot of the Nine Cities' },
  issuer: { zh: '国家移民管理局', en: 'National Immigration Administration' },
  published: civilDate('2019-03-28'),
  status: 'draft',
  grade: 'secondary',
  articles: { whole: { zh: '未见可操作的规则', en: 'no operative rule was found' } },
})

/** 中国政府友谊奖. */
export const friendshipAward = instrument({
  id: 'friendship-award',
  number: '中国政府友谊奖',
  title: { zh: '中国政府友谊奖', en: 'Chinese Government Friendship Award' },
  issuer: { zh: '国家外国专家局', en: 'SAFEA' },
  inForce: { from: civilDate('1991-01-01') },
  status: 'law',
  grade: 'secondary',
  articles: {
    whole: {
      zh: '每年约50人，逢五逢十国庆约100人',
      en: 'about 50 people a year, about 100 in years that end in 0 or 5',
    },
  },
})

/** 岭南英杰工程, a draft as read. */
export const lingnanYingjie = instrument({
  id: 'guangzhou-lingnan-yingjie',
  number: '征求意见稿',
  title: { zh: '岭南英杰工程', en: 'Lingnan Yingjie Plan' },
  issuer: { zh: '广州市', en: 'Guangzhou' },
  status: 'draft',
  grade: 'secondary',
  articles: {
    whole: {
      zh: '三个梯队20、30、150人，每年资助40万、30万、20万元以内；第二梯队45岁以下，第三梯队女50岁、男55岁以下',
      en: 'three echelons of 20, 30 and 150; up to 400,000, 300,000 and 200,000 a year; ages 45, 50 and 55',
    },
  },
})
