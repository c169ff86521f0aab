/** Instruments on rural commissioners and on science awards (农村科技特派员、科学技术奖). */
import { instrument } from '../../declare/instrument.ts'
import { civilDate } from '../../values/civil-date.ts'

/** 粤科函农字〔2021〕1216号: 300 key towns. */
export const commissioners2021 = instrument({
  id: 'guangdong-commissioners-2021',
  number: '粤科函农字〔2021〕1216号',
  title: { zh: '广东省重点派驻农村科技特派员通知', en: 'Key Posting of Rural Commissioners' },
  issuer: { zh: '广东省科学技术厅', en: 'Guangdong S&T department' },
  published: civilDate('2021-01-01'),
  inForce: { from: civilDate('2021-01-01') },
  status: 'law',
  grade: 'verified',
  articles: {
    team: {
      zh: '每团队3人，派驻3年，成员驻镇累计原则上不少于1年；一镇一团队；已派驻的不再派驻',
      en: 'teams of three for three years, in town together one year in principle; one team a town',
    },
  },
})

/** Call under the provincial plan of 2023 to 2026. */
export const commissionerCall2023 = instrument({
  id: 'guangdong-commissioner-call-2023',
  number: '2023—2026年派驻计划',
  title: { zh: '农村科技特派员派驻计划', en: 'Posting Plan of Rural Commissioners 2023–2026' },
  issuer: { zh: '广东省科学技术厅', en: 'Guangdong S&T department' },
  inForce: { from: civilDate('2023-01-01'), to: civilDate('2026-12-31') },
  status: 'law',
  grade: 'verified',
  articles: {
    who: {
      zh: '在职，本科以上学历或中级以上职称；双向选择，一镇一函、一队一函',
      en: 'in post, bachelor or middle title; two-way choice, one letter a town and a team',
    },
  },
})

/** 国家科学技术奖励条例. */
export const nationalAwards = instrument({
  id: 'national-awards-regulations',
  number: '国务院令第782号',
  title: { zh: '国家科学技术奖励条例', en: 'Regulations on National S&T Awards' },
  issuer: { zh: '国务院', en: 'State Council' },
  inForce: { from: civilDate('2020-12-01') },
  status: 'law',
  grade: 'verified',
  articles: {
    2: { zh: '五类国家科学技术奖', en: 'five national awards' },
    8: { zh: '最高科学技术奖每次不超过2名', en: 'supreme award: at most two people' },
    14: { zh: '提名制', en: 'by nomination only' },
    16: {
      zh: '危害安全、违背伦理、失信的不得提名',
      en: 'not for harm to security, ethics, integrity',
    },
    36: { zh: '省、计划单列市可设一项省级奖', en: 'a province may set one award' },
  },
})

/** 广东省科学技术奖. */
export const guangdongAwards = instrument({
  id: 'guangdong-awards',
  number: '广东省科学技术奖励办法及年度通知',
  title: { zh: '广东省科学技术奖励办法', en: 'Guangdong S&T Awards' },
  issuer: { zh: '广东省人民政府', en: 'People’s Government of Guangdong' },
  inForce: { from: civilDate('2021-01-01') },
  status: 'law',
  grade: 'verified',
  articles: {
    numbers: {
      zh: '特等不超过3项、一等50项、二等125项，合作奖5名，突出贡献奖2名，科普奖25项；按等级提名不降级',
      en: 'special 3, first 50, second 125, cooperation 5, merit 2, popularisation 25; no downgrade',
    },
    people: {
      zh: '特等30人15个单位，一等15人10个单位，二等10人8个单位；自然科学奖、技术发明奖不授单位',
      en: 'special 30 and 15, first 15 and 10, second 10 and 8; natural science and invention honour no units',
    },
  },
})
