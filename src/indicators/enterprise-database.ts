/** 科技创新企业数据库在库企业: how many enterprises the database holds at the end of a year. */
import { byYearEnd, count, indicator, notByYearEnd } from '../declare/indicator.ts'
import { enterprises } from '../registers/enterprises.ts'

const { columns } = enterprises

export const enterpriseDatabase = indicator({
  id: 'enterprise.database',
  title: { zh: '科技创新企业数据库在库企业', en: 'Enterprises in the database' },
  definition: {
    zh: '年末在库企业数：入库日期不晚于年末，且未在年末前出库。',
    en: 'Enterprises that entered by the end of the year and had not left by then.',
  },
  link: 'industry',
  unit: 'enterprises',
  decimals: 0,
  of: enterprises,
  measure: count,
  where: [byYearEnd(columns.enteredOn), notByYearEnd(columns.leftOn)],
  by: [columns.district, columns.industry, columns.size],
  compare: { yearOnYear: { decimals: 1 } },
  bound: { word: { zh: '突破', en: 'over' }, step: 10_000n },
})
