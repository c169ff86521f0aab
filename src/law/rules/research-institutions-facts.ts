/** What a new R&D institution says of itself. */
import { fact } from '../../declare/fact.ts'

const m2 = { zh: '平方米', en: 'm²' }
export const institutionForm = fact.choice(
  'institution-form',
  { zh: '法人类型', en: 'Legal form' },
  [
    { id: 'civil', label: { zh: '科技类民办非企业单位', en: 'non-profit civil unit' } },
    { id: 'public', label: { zh: '事业单位', en: 'public institution' } },
    { id: 'company', label: { zh: '企业', en: 'company' } },
    { id: 'none', label: { zh: '非独立法人', en: 'no legal person of its own' } },
  ],
)
export const institutionBusiness = fact.choice(
  'institution-business',
  { zh: '主要业务', en: 'Main business' },
  [
    {
      id: 'research',
      label: { zh: '研究开发、成果转化、研发服务', en: 'R&D, conversion, R&D service' },
    },
    { id: 'manufacturing', label: { zh: '生产制造', en: 'manufacturing' } },
    { id: 'teaching', label: { zh: '教学', en: 'teaching' } },
    { id: 'park', label: { zh: '园区、孵化器管理', en: 'management of parks or incubators' } },
  ],
)
export const institutionYears = fact.count('institution-years', {
  zh: '注册运营满年数',
  en: 'Full years registered and running',
})
export const institutionIncome = fact.money('institution-income', {
  zh: '上年总收入（元）',
  en: 'Total income of last year (CNY)',
})
export const institutionRd = fact.money('institution-rd-spending', {
  zh: '上年研发经费支出（元）',
  en: 'R&D spending of last year (CNY)',
})
export const institutionStaff = fact.count('institution-staff', { zh: '在职员工数', en: 'Staff' })
export const institutionRdStaff = fact.count(
  'institution-resident-rd-staff',
  { zh: '常驻研发人员数', en: 'Resident R&D staff' },
  {
    help: {
      zh: '签订合同且全年在院6个月以上',
      en: 'With a contract and present for six months a year',
    },
  },
)
export const headResident = fact.truth('institution-head-resident', {
  zh: '法定代表人或负责人全职或常驻',
  en: 'Its head is full-time or resident',
})
export const institutionEquipment = fact.money('institution-equipment', {
  zh: '自有科研设备原值（元）',
  en: 'Original value of own R&D equipment (CNY)',
})
export const institutionPlace = fact.count(
  'institution-place',
  { zh: '办公和科研场所面积', en: 'Place' },
  { unit: m2 },
)
export const conversionIncome = fact.money('institution-conversion-income', {
  zh: '技术转化收入（元）',
  en: 'Income from conversion (CNY)',
})
export const operatingIncome = fact.money('institution-operating-income', {
  zh: '主营业务收入（元）',
  en: 'Operating income (CNY)',
})
export const institutionSystems = fact.truth('institution-systems', {
  zh: '有知识产权、经费、薪酬、内控和成果转化制度',
  en: 'Rules on IP, funds, pay, internal control and conversion',
})
export const institutionRegion = fact.choice(
  'institution-region',
  { zh: '所在地区', en: 'Region' },
  [
    { id: 'delta', label: { zh: '珠三角', en: 'Pearl River Delta' } },
    { id: 'other', label: { zh: '粤东西北', en: 'east, west and north Guangdong' } },
  ],
)
