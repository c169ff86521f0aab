/** 民法典: technology contracts and the counting of periods. */
import { instrument } from '../../declare/instrument.ts'
import { civilDate } from '../../values/civil-date.ts'

export const civilCode = instrument({
  id: 'civil-code',
  number: '中华人民共和国主席令第45号',
  title: { zh: '中华人民共和国民法典', en: 'Civil Code' },
  issuer: { zh: '全国人民代表大会', en: 'National People’s Congress' },
  published: civilDate('2020-05-28'),
  inForce: { from: civilDate('2021-01-01') },
  status: 'law',
  grade: 'verified',
  articles: {
    201: {
      zh: '按日计算期间的，开始的当日不计入',
      en: 'the day on which a period starts is not counted',
    },
    203: {
      zh: '期间的最后一日是法定休假日的，顺延至休假日结束的次日',
      en: 'a last day that is a rest day gives way to the day after',
    },
    843: {
      zh: '技术合同包括开发、转让、许可、咨询、服务合同',
      en: 'technology contracts: development, transfer, licence, consulting, service',
    },
    851: { zh: '技术开发合同应当采用书面形式', en: 'a development contract is in writing' },
    862: { zh: '技术转让与技术许可分别定义', en: 'transfer and licence are defined apart' },
    863: {
      zh: '技术转让合同和技术许可合同应当采用书面形式',
      en: 'transfer and licence contracts are in writing',
    },
    865: {
      zh: '专利实施许可合同仅在该专利权的存续期限内有效',
      en: 'a patent licence is valid only while the patent lasts',
    },
    878: { zh: '技术咨询合同与技术服务合同', en: 'consulting and service contracts' },
  },
})

/** 技术合同司法解释, as amended in 2020. */
export const courtInterpretation = instrument({
  id: 'technology-contract-court-interpretation',
  number: '法释〔2004〕20号，2020年修正',
  title: {
    zh: '最高人民法院关于审理技术合同纠纷案件适用法律若干问题的解释',
    en: 'Supreme People’s Court Interpretation on Technology Contracts',
  },
  issuer: { zh: '最高人民法院', en: 'Supreme People’s Court' },
  inForce: { from: civilDate('2021-01-01') },
  status: 'law',
  grade: 'verified',
  articles: {
    17: {
      zh: '简单改变尺寸、参数、排列等不属于新技术',
      en: 'a mere change of size, parameter or arrangement is no new technology',
    },
    36: {
      zh: '职工业务培训和产品使用培训不是技术培训合同',
      en: 'general staff training and product training are no training contract',
    },
    42: {
      zh: '合同名称与内容不一致的，按内容确定性质',
      en: 'content decides what a contract is, not its name',
    },
  },
})
