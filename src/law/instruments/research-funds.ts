/** 科研经费: indirect costs, budgets, lump sums, negative lists, payment across the border. */
import { instrument } from '../../declare/instrument.ts'
import { civilDate } from '../../values/civil-date.ts'

/** 财教〔2011〕434号. */
export const indirect2011 = instrument({
  id: 'indirect-costs-2011',
  number: '财教〔2011〕434号',
  title: {
    zh: '关于调整国家科技计划和公益性行业科研专项经费管理办法若干规定的通知',
    en: 'Notice introducing indirect costs',
  },
  issuer: { zh: '财政部、科技部', en: 'MOF and MOST' },
  inForce: { from: civilDate('2011-01-01'), to: civilDate('2016-06-30') },
  status: 'law',
  grade: 'unverified',
  articles: { cap: { zh: '间接费用分段限额', en: 'caps of indirect costs by slice' } },
})

/** 中办发〔2016〕50号. */
export const indirect2016 = instrument({
  id: 'indirect-costs-2016',
  number: '中办发〔2016〕50号',
  title: {
    zh: '关于进一步完善中央财政科研项目资金管理等政策的若干意见',
    en: 'Opinions on research funds',
  },
  issuer: {
    zh: '中共中央办公厅、国务院办公厅',
    en: 'General offices of the Central Committee and State Council',
  },
  inForce: { from: civilDate('2016-07-01'), to: civilDate('2021-08-04') },
  status: 'law',
  grade: 'unverified',
  articles: {
    cap: { zh: '间接费用20%、15%、13%', en: '20, 15 and 13 %' },
    balance: { zh: '结余资金两年内使用', en: 'balances are used within two years' },
  },
})

/** 国发〔2018〕25号: pilot institutions. */
export const indirectPilot2018 = instrument({
  id: 'indirect-costs-pilot-2018',
  number: '国发〔2018〕25号',
  title: {
    zh: '关于优化科研管理提升科研绩效若干措施的通知',
    en: 'Notice on better research management',
  },
  issuer: { zh: '国务院', en: 'State Council' },
  inForce: { from: civilDate('2018-07-18') },
  status: 'law',
  grade: 'unverified',
  articles: {
    cap: { zh: '试点单位间接费用30%、25%、20%', en: 'pilot institutions: 30, 25 and 20 %' },
    route: {
      zh: '科研人员自主调整研究方案和团队',
      en: 'researchers change route and team themselves',
    },
  },
})

/** 国办发〔2021〕32号. */
export const budget2021 = instrument({
  id: 'research-funds-2021',
  number: '国办发〔2021〕32号',
  title: {
    zh: '关于改革完善中央财政科研经费管理的若干意见',
    en: 'Opinions on reforming research funds',
  },
  issuer: { zh: '国务院办公厅', en: 'General Office of the State Council' },
  published: civilDate('2021-08-05'),
  inForce: { from: civilDate('2021-08-05') },
  status: 'law',
  grade: 'unverified',
  articles: {
    cap: {
      zh: '间接费用30%、25%、20%，纯理论基础研究不超过60%',
      en: '30, 25 and 20 %, pure theory up to 60 %',
    },
    budget: {
      zh: '预算科目三类，设备费仅50万元以上提供明细',
      en: 'three lines; detail for equipment of 500,000 or more',
    },
    payment: { zh: '任务书签订后30日内拨付', en: 'paid within 30 days of signing' },
    balance: { zh: '结余留归单位', en: 'balances stay with the unit' },
    'lump-sum': {
      zh: '人才类和基础研究类项目经费包干制',
      en: 'lump sums for talent and basic research',
    },
  },
})

/** The city's negative list for jointly founded institutions; its items were not obtained. */
export const negativeList2019 = instrument({
  id: 'negative-list-2019',
  number: '2019年',
  title: {
    zh: '广州市合作共建新型研发机构经费使用“负面清单”',
    en: 'Negative list for jointly founded institutions',
  },
  issuer: { zh: '广州市科学技术局', en: 'Guangzhou Science and Technology Bureau' },
  inForce: { from: civilDate('2019-01-01') },
  status: 'law',
  grade: 'secondary',
  articles: {
    items: {
      zh: '不得开支的事项（示例）',
      en: 'what may not be paid (sample)',
      grade: 'design-default',
    },
  },
})

/** 粤科规范字〔2019〕1号. */
export const crossBorder2019 = instrument({
  id: 'cross-border-funds-2019',
  number: '粤科规范字〔2019〕1号',
  title: {
    zh: '关于香港特别行政区、澳门特别行政区高等院校和科研机构参与广东省财政科技计划的若干规定',
    en: 'Rules on institutions of Hong Kong and Macao in provincial programmes',
  },
  issuer: { zh: '广东省科学技术厅、广东省财政厅', en: 'Guangdong departments of S&T and finance' },
  inForce: { from: civilDate('2019-01-16') },
  status: 'law',
  grade: 'verified',
  articles: {
    2: { zh: '可牵头或参与的单位', en: 'who may lead or take part' },
    3: { zh: '指南中公布资助方式和开放领域', en: 'the guide names way and fields' },
    4: { zh: '人民币账户、税务备案、银行汇出', en: 'renminbi account, tax filing, remittance' },
  },
})

/** 税务总局 外汇局公告2013年第40号. */
export const outwardPayment2013 = instrument({
  id: 'outward-payment-2013',
  number: '国家税务总局 国家外汇管理局公告2013年第40号',
  title: {
    zh: '关于服务贸易等项目对外支付税务备案有关问题的公告',
    en: 'Announcement on tax filing of outward payments',
  },
  issuer: { zh: '国家税务总局、国家外汇管理局', en: 'STA and SAFE' },
  inForce: { from: civilDate('2013-09-01') },
  status: 'law',
  grade: 'unverified',
  articles: {
    threshold: { zh: '单笔等值5万美元以上备案', en: 'a single payment above USD 50,000' },
  },
})
