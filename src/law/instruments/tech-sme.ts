/** 科技型中小企业评价: the measures, the guide, and the notices of yearly rounds. */
import { instrument } from '../../declare/instrument.ts'
import { civilDate } from '../../values/civil-date.ts'

/** 国科发政〔2017〕115号. */
export const techSmeMeasures2017 = instrument({
  id: 'tech-sme-measures-2017',
  number: '国科发政〔2017〕115号',
  title: { zh: '科技型中小企业评价办法', en: 'Measures for evaluating technology SMEs' },
  issuer: { zh: '科技部、财政部、国家税务总局', en: 'MOST, MOF and STA' },
  published: civilDate('2017-05-03'),
  inForce: { from: civilDate('2017-05-03') },
  status: 'law',
  grade: 'verified',
  articles: {
    3: { zh: '自主评价、省级组织、全国统一信息服务平台', en: 'self-evaluation on one platform' },
    6: {
      zh: '须同时满足的条件：境内注册、规模、产品、诚信、评价不低于60分且人员指标不为0',
      en: 'residence, size, products, conduct, 60 points with some for staff',
    },
    7: {
      zh: '评价指标与分档：人员20分、研发投入50分、科技成果30分',
      en: 'points: staff 20, R&D 50, results 30',
    },
    8: {
      zh: '符合前四项条件并有高企证书、国家科技奖励、省部级研发机构或主导制定标准的，直接确认',
      en: 'direct confirmation by certificate, award, R&D institution or standard',
    },
    9: { zh: '指标口径', en: 'how the indicators are counted' },
    10: {
      zh: '填报、形式审查、公示十个工作日',
      en: 'filing, completeness check, ten working days of publicity',
    },
    11: { zh: '入库公告，赋予入库登记编号', en: 'entry in the register with a number' },
    12: { zh: '每年3月31日前更新信息并重新评价', en: 'yearly update by 31 March' },
    13: { zh: '更名或重大变化三个月内报告', en: 'changes are reported within three months' },
    14: { zh: '撤销行为发生年度登记编号的情形', en: 'when the number of a year is revoked' },
    15: { zh: '抽查', en: 'spot checks' },
    17: { zh: '自发布之日起实施', en: 'in force from its publication' },
  },
})

/** 国科火字〔2022〕67号 of the Torch Centre, as two later texts quote it. */
export const techSmeGuide2022 = instrument({
  id: 'tech-sme-guide-2022',
  number: '国科火字〔2022〕67号',
  title: { zh: '科技型中小企业评价服务工作指引', en: 'Working guide of the evaluation' },
  issuer: { zh: '科技部火炬高技术产业开发中心', en: 'Torch Centre of MOST' },
  inForce: { from: civilDate('2022-01-01') },
  status: 'law',
  grade: 'secondary',
  articles: {
    whole: {
      zh: '查账征收、研发费用可归集、不属于加计扣除负面行业',
      en: 'audited collection, R&D costs kept apart, no industry barred from the super-deduction',
    },
  },
})

/** 工企业函〔2026〕160号 on the round of 2026. */
export const techSmeRound2026 = instrument({
  id: 'tech-sme-round-2026',
  number: '工企业函〔2026〕160号',
  title: { zh: '关于开展2026年科技型中小企业评价工作的通知', en: 'Notice on the round of 2026' },
  issuer: { zh: '工业和信息化部中小企业局', en: 'SME bureau of MIIT' },
  inForce: { from: civilDate('2026-01-01') },
  status: 'law',
  grade: 'secondary',
  articles: {
    whole: {
      zh: '现场核查的触发情形、抽查比例、弄虚作假三年内不受理',
      en: 'what triggers a check on site, how many are drawn, three years for fraud',
    },
  },
})

/** 粤科函产字〔2026〕1055号: batches of Guangdong in 2026. */
export const techSmeGuangdong2026 = instrument({
  id: 'tech-sme-guangdong-2026',
  number: '粤科函产字〔2026〕1055号',
  title: {
    zh: '关于组织2026年科技型中小企业评价工作的通知',
    en: 'Guangdong notice on the round of 2026',
  },
  issuer: { zh: '广东省科学技术厅', en: 'Guangdong Department of Science and Technology' },
  inForce: { from: civilDate('2026-01-01') },
  status: 'law',
  grade: 'secondary',
  articles: {
    whole: {
      zh: '三批次，截止6月30日、7月31日、8月31日，10月15日前全部公示',
      en: 'three batches closing on 30 June, 31 July and 31 August, publicity by 15 October',
    },
  },
})
