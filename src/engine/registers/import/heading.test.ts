import { expect, test } from 'vitest'
import { readHeading } from './heading.ts'

test.each([
  ['营业收入', '营业收入', null, 0],
  ['营业收入（万元）', '营业收入', 'money', 4],
  ['营业收入(万元)', '营业收入', 'money', 4],
  [' 营业 收入 〔万元〕', '营业收入', 'money', 4],
  ['营业收入【单位：万元】', '营业收入', 'money', 4],
  ['营业收入（人民币万元）', '营业收入', 'money', 4],
  ['营业收入（万元人民币）', '营业收入', 'money', 4],
  ['营业收入（元）', '营业收入', 'money', 0],
  ['营业收入/千元', '营业收入', 'money', 3],
  ['营业收入(亿元)', '营业收入', 'money', 8],
  ['营业收入（万元）*', '营业收入', 'money', 4],
  ['*企业名称', '企业名称', null, 0],
  ['企业名称（必填）', '企业名称', null, 0],
  ['职工总数(人)', '职工总数', 'things', 0],
  ['从业人数（万人）', '从业人数', 'things', 4],
  ['发明专利数（件）', '发明专利数', 'things', 0],
  ['研发费用（当年）', '研发费用当年', null, 0],
  ['营业收入（万美元）', '营业收入万美元', null, 0],
  ['Ｒevenue (yuan)', 'revenue', 'money', 0],
  ['Revenue (10,000 yuan)', 'revenue', 'money', 4],
  ['Revenue (CNY million)', 'revenue', 'money', 6],
  ['R&D spending (RMB)', 'r&dspending', 'money', 0],
  ['Unified social credit code', 'unifiedsocialcreditcode', null, 0],
  ['Seller’s district', 'sellersdistrict', null, 0],
  ['', '', null, 0],
] as const)('the heading “%s” means %s in %s times 10^%i', (text, plain, unit, shift) => {
  expect(readHeading(text)).toEqual({ plain, unit, shift })
})
