/** Instruments on the recognition and registration of technology contracts. */
import { instrument } from '../../declare/instrument.ts'
import { civilDate } from '../../values/civil-date.ts'

/** 技术合同认定登记管理办法: procedure. Read in guides; article numbers are from memory. */
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
      zh: '适用于研究开发、技术转让、咨询和服务合同的认定登记',
      en: 'applies to development, transfer, consulting and service contracts',
      grade: 'unverified',
    },
    6: {
      zh: '未申请认定登记和未予登记的合同不得享受优惠',
      en: 'contracts not registered enjoy no benefit',
    },
    8: {
      zh: '按地域一次登记,由卖方在所在地登记机构申请',
      en: 'registered once, by the seller at its place',
    },
    10: {
      zh: '合同生效后提交合同文本和附件',
      en: 'the contract and annexes are filed after it takes effect',
    },
    13: {
      zh: '登记机构自受理之日起30日内完成审查,作出是否登记的决定',
      en: 'the registry decides within 30 days of acceptance',
    },
    16: {
      zh: '变更、解除、撤销的合同向原登记机构办理变更或注销',
      en: 'amendment and cancellation at the original registry',
      grade: 'unverified',
    },
    19: {
      zh: '对认定结论有异议的,可申请重新认定',
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
    5: {
      zh: '混合合同中的技术部分独立成立并单独计价的,可就该部分登记',
      en: 'the technology part of a mixed contract may be registered by itself',
      grade: 'secondary',
    },
    'ch. 2': {
      zh: '技术开发合同:目标明确、签订时尚未掌握、有创新',
      en: 'development: a clear goal, not yet mastered, with novelty',
      grade: 'secondary',
    },
    30: {
      zh: '技术转让合同标的为当事人已掌握的、完整实用的技术成果',
      en: 'a transfer is of a result already mastered, complete and usable',
      grade: 'secondary',
    },
    31: {
      zh: '公知技术、无权利约定的技术资料不是技术转让',
      en: 'public knowledge and papers without rights are no transfer',
      grade: 'secondary',
    },
    34: {
      zh: '技术咨询合同:就特定技术项目分析、论证、评价、预测,成果为报告',
      en: 'consulting analyses a specific project; the result is a report',
    },
    37: {
      zh: '既提出方案又负责实施的,不是技术咨询,应按技术服务申请',
      en: 'a solution that is also carried out is a service, not consulting',
    },
    38: {
      zh: '就经济、法律、社会发展问题提供咨询的不是技术咨询',
      en: 'advice on economic, legal or social questions is not consulting here',
    },
    40: {
      zh: '技术服务合同:以专业技术知识解决特定技术问题,有质量和数量指标,不涉及知识产权转移',
      en: 'a service solves a specific problem, is measurable and passes no IP',
      grade: 'secondary',
    },
    42: {
      zh: '常规加工、修理、测绘、检验、勘察设计施工等不是技术服务',
      en: 'ordinary processing, repair, survey, testing and works are no service here',
      grade: 'secondary',
    },
    'ch. 7': {
      zh: '合同交易总额、技术交易额、技术性收入的核定',
      en: 'verification of total, technology amount and technology income',
      grade: 'secondary',
    },
    51: {
      zh: '金额不明或变更的,应在享受优惠前更正',
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
    zh: '技术合同认定登记管理办法(征求意见稿)',
    en: 'Measures for Technology Contracts (draft for comment)',
  },
  issuer: { zh: '工业和信息化部', en: 'MIIT' },
  published: civilDate('2024-12-20'),
  status: 'draft',
  grade: 'verified',
  articles: {
    14: {
      zh: '自受理之日起15个工作日内认定;技术交易额500万元以上或有争议的经专家审查,30个工作日',
      en: '15 working days; 30 with expert check for 5 million or a dispute',
    },
    16: { zh: '变更、终止、撤销应向原登记机构办理', en: 'changes go to the original registry' },
  },
})

/** Revised rules built on the Civil Code; read, but their promulgation was not found. */
export const draftRules = instrument({
  id: 'technology-contract-rules-draft',
  number: '修订稿',
  title: { zh: '技术合同认定规则(修订稿)', en: 'Rules for Technology Contracts (revised text)' },
  issuer: { zh: '科学技术部火炬中心', en: 'Torch Centre' },
  status: 'draft',
  grade: 'verified',
  articles: {
    26: {
      zh: '开发、转让、许可合同中的培训不单独登记',
      en: 'training inside another contract is not registered by itself',
    },
    37: {
      zh: '其他类型合同不登记,技术部分符合条件并单独计价的除外',
      en: 'other contracts are not registered, but a separately priced technology part may be',
    },
    39: {
      zh: '主体不明、标的不清、价款不明、非法垄断或侵权、证明不全、名称与印章不符的不予登记',
      en: 'refused: unclear parties, object or price, unlawful clause, missing proof, names unlike seals',
    },
  },
})
