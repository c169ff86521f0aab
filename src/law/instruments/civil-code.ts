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
      zh: '按日计算期间的,开始的当日不计入',
      en: 'the day on which a period starts is not counted',
    },
    203: {
      zh: '期间的最后一日是法定休假日的,顺延至休假日结束的次日',
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
    878: { zh: '技术咨询合同与技术服务合同', en: 'consulting and service contracts' },
  },
})
