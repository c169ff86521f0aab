/** Instruments on the recognition and registration of technology contracts. */
import { instrument } from '../../declare/instrument.ts'
import { civilDate } from '../../values/civil-date.ts'

/** 技术合同认定登记管理办法: procedure. Articles 9 to 11 and 14 were read in copies, others in guides. */
export const measures2000 = instrument({
  id: 'technology-contract-measures-2000',
  number: '国科发政字〔2000〕063号',
  title: {
    zh: '技术合同认定登记管理办法',
    en: 'Measures for the Recognition and Registration of Technology Contracts',
  },
  issuer: { zh: '科学技术部、财政部、国家税务总局', en: 'MOST, MOF and STA' },
  published: civilDate('2000-02-28'),
  inForce: { from: civilDate('2000-02-28') },
  status: 'law',
  grade: 'secondary',
  articles: {
    2: {
      zh: '适用于技术开发、转让、咨询和服务合同；培训、中介合同参照适用',
      en: 'applies to development, transfer, consulting and service; by reference to training and intermediary',
    },
    6: {
      zh: '未申请认定登记和未予登记的合同不得享受优惠',
      en: 'contracts not registered enjoy no benefit',
      grade: 'unverified',
    },
    8: {
      zh: '按地域一次登记，合同成立后由卖方向所在地登记机构申请',
      en: 'registered once, by the seller at its place, after the contract is concluded',
      grade: 'unverified',
    },
    9: {
      zh: '提交完整的书面合同文本和相关附件；口头合同不予受理',
      en: 'the complete written contract with annexes is filed; oral contracts are not accepted',
    },
    10: {
      zh: '内容或附件不全的，以书面形式要求当事人在规定的时间内补正',
      en: 'correction within a set time is asked for in writing where text or annexes are incomplete',
    },
    11: {
      zh: '使用规范名称，完整准确表述合同内容；名称引起性质混乱的退回补正',
      en: 'standard names and an exact statement of the content; confusing ones go back',
    },
    13: {
      zh: '审查是否属于技术合同及何种技术合同，核定技术性收入',
      en: 'the registry judges whether and what kind of technology contract it is, and the income',
      grade: 'unverified',
    },
    14: {
      zh: '自受理之日起30日内完成认定登记，发给登记证明；不符合条件的注明“未予登记”退还',
      en: 'within 30 days of acceptance it is registered with a certificate, or returned as not registered',
    },
    16: {
      zh: '变更、解除、撤销的合同向原登记机构办理变更或注销',
      en: 'amendment and cancellation at the original registry',
      grade: 'unverified',
    },
    19: {
      zh: '对认定结论有异议的，可申请重新认定',
      en: 'an objection leads to re-examination',
      grade: 'unverified',
    },
  },
})

/** 技术合同认定规则: what counts, and which money. */
export const rules2001 = instrument({
  id: 'technology-contract-rules-2001',
  number: '国科发政字〔2001〕253号',
  title: { zh: '技术合同认定规则', en: 'Rules for the Recognition of Technology Contracts' },
  issuer: { zh: '科学技术部', en: 'MOST' },
  published: civilDate('2001-07-18'),
  inForce: { from: civilDate('2001-07-18') },
  status: 'law',
  grade: 'verified',
  articles: {
    4: {
      zh: '技术合同分为开发、转让、咨询和服务合同及其子类',
      en: 'technology contracts are development, transfer, consulting and service, with their sub-types',
    },
    'ch. 1': {
      zh: '主体、标的、价款不明，条款违法，证明不符或名称与印章不一致的不予登记',
      en: 'not registered: unclear parties, object or price, unlawful clause, unfit proof, names unlike seals',
      grade: 'secondary',
    },
    5: {
      zh: '混合合同中的技术部分独立成立并单独计价的，可就该部分登记',
      en: 'the technology part of a mixed contract may be registered by itself',
      grade: 'secondary',
    },
    'ch. 2': {
      zh: '技术开发合同：目标明确、签订时尚未掌握、有创新',
      en: 'development: a clear goal, not yet mastered, with novelty',
      grade: 'secondary',
    },
    'ch. 3': {
      zh: '技术转让合同标的为当事人已掌握的、完整实用的技术成果，权属明确',
      en: 'a transfer is of a result already mastered, complete and usable, with its rights stated',
      grade: 'verified',
    },
    30: {
      zh: '已进入公有领域的技术不是技术转让合同的标的',
      en: 'what is in the public domain is no object of a transfer',
      grade: 'secondary',
    },
    31: {
      zh: '未约定使用权、转让权的技术秘密不是技术转让',
      en: 'a secret without an agreed right of use and transfer is no transfer',
      grade: 'secondary',
    },
    32: {
      zh: '单纯的高新技术产品交易及其说明资料不是技术转让',
      en: 'the mere sale of high-tech goods with their manuals is no transfer',
      grade: 'secondary',
    },
    34: {
      zh: '技术咨询合同：就特定技术项目分析、论证、评价、预测，成果为报告',
      en: 'consulting analyses a specific project; the result is a report',
    },
    35: { zh: '列举九类技术咨询内容', en: 'nine kinds of consulting' },
    36: {
      zh: '大中型建设工程前期分析论证属于技术咨询，作为工程合同组成部分的除外',
      en: 'early analysis of large works is consulting unless it is part of the works contract',
    },
    37: {
      zh: '既提出方案又负责实施的，不是技术咨询，应按技术服务申请',
      en: 'a solution that is also carried out is a service, not consulting',
    },
    38: {
      zh: '就经济、法律、社会发展问题提供咨询的不是技术咨询',
      en: 'advice on economic, legal or social questions is not consulting here',
    },
    40: {
      zh: '技术服务合同：以专业技术知识解决特定技术问题，有质量和数量指标，不涉及知识产权转移',
      en: 'a service solves a specific problem, is measurable and passes no IP',
      grade: 'secondary',
    },
    42: {
      zh: '常规加工、修理、测绘、检验、勘察设计施工等不是技术服务',
      en: 'ordinary processing, repair, survey, testing and works are no service here',
      grade: 'secondary',
    },
    'ch. 6': {
      zh: '技术培训以特定技术知识为标的、学员为指定的专业人员；技术中介促成特定技术交易',
      en: 'training: specific technical knowledge for named professionals; intermediary: a specific deal',
      grade: 'secondary',
    },
    'ch. 7': {
      zh: '合同交易总额、技术交易额、技术性收入的核定',
      en: 'verification of total, technology amount and technology income',
      grade: 'secondary',
    },
    51: {
      zh: '金额不明或变更的，应在享受优惠前更正',
      en: 'an unclear or changed amount is corrected before a benefit is used',
      grade: 'secondary',
    },
  },
})

/** 2024 draft of new measures. It is not law here until a city switches it on. */
export const draftMeasures2024 = instrument({
  id: 'technology-contract-measures-draft-2024',
  number: '2024年征求意见稿',
  title: {
    zh: '技术合同认定登记管理办法（征求意见稿）',
    en: 'Measures for Technology Contracts (draft for comment)',
  },
  issuer: { zh: '工业和信息化部', en: 'MIIT' },
  published: civilDate('2024-12-20'),
  status: 'draft',
  grade: 'verified',
  articles: {
    11: {
      zh: '引进境外技术的合同，由境内买方申请认定登记',
      en: 'a contract that brings technology in is registered by the domestic buyer',
    },
    12: {
      zh: '合同生效后、有效期内申请认定登记',
      en: 'filed after it takes effect and within its term',
    },
    14: {
      zh: '自受理之日起15个工作日内认定；技术交易额500万元以上或有争议的经专家审查，30个工作日',
      en: '15 working days; 30 with expert check for 5 million or a dispute',
    },
    16: { zh: '变更、终止、撤销应向原登记机构办理', en: 'changes go to the original registry' },
  },
})

/** Revised rules built on the Civil Code; read, but their promulgation was not found. */
export const draftRules = instrument({
  id: 'technology-contract-rules-draft',
  number: '修订稿',
  title: { zh: '技术合同认定规则（修订稿）', en: 'Rules for Technology Contracts (revised text)' },
  issuer: { zh: '科学技术部火炬中心', en: 'Torch Centre' },
  status: 'draft',
  grade: 'verified',
  articles: {
    11: {
      zh: '技术秘密须不为公众所知悉、具有商业价值、实用并采取保密措施',
      en: 'a secret is unknown to the public, of value, usable and protected',
    },
    26: {
      zh: '开发、转让、许可合同中的培训不单独登记',
      en: 'training inside another contract is not registered by itself',
    },
    27: {
      zh: '职工文化、职业培训和产品使用培训不是技术培训',
      en: 'general and vocational staff training and product training are no technology training',
    },
    29: {
      zh: '技术中介以促成特定技术成果或项目的交易为目的',
      en: 'an intermediary contract aims at a deal over a specific result or project',
    },
    36: {
      zh: '外文合同提交中文副本及一致性承诺',
      en: 'a contract in another language comes with a Chinese copy and a statement that they agree',
    },
    37: {
      zh: '其他类型合同不登记，技术部分符合条件并单独计价的除外',
      en: 'other contracts are not registered, but a separately priced technology part may be',
    },
    38: {
      zh: '政府科技计划项目可提交任务书或中标文件',
      en: 'a government project may hand in its task book or bid papers',
    },
    39: {
      zh: '主体不明、标的不清、价款不明、非法垄断或侵权、证明不全、名称与印章不符的不予登记',
      en: 'refused: unclear parties, object or price, unlawful clause, missing proof, names unlike seals',
    },
  },
})

/**
 * Measures issued on 23 January 2026. Two reports say they replace those of 2000 and the rules of
 * 2001 from 1 March 2026; their text was not read, so a city switches them on when it has it.
 */
export const measures2026 = instrument({
  id: 'technology-contract-measures-2026',
  number: '2026年1月23日印发，文号待核',
  title: {
    zh: '技术合同认定登记管理办法（2026年）',
    en: 'Measures for the Recognition and Registration of Technology Contracts (2026)',
  },
  issuer: { zh: '工业和信息化部', en: 'MIIT' },
  published: civilDate('2026-01-23'),
  inForce: { from: civilDate('2026-03-01') },
  status: 'law',
  grade: 'unverified',
  articles: {
    whole: {
      zh: '办理时限待核，暂取征求意见稿的15个工作日和30个工作日',
      en: 'limits to be confirmed; those of the draft, 15 and 30 working days, are assumed',
    },
  },
})
