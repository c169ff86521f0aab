/** New R&D institutions of Guangdong (新型研发机构), two generations of thresholds. */
import {
  all,
  atLeast,
  inForce,
  is,
  isTrue,
  not,
  ratio,
} from '../../declare/expression/expression.ts'
import { bandFor } from '../../declare/expression/table-words.ts'
import { fact } from '../../declare/fact.ts'
import { type Bands, parameter } from '../../declare/parameter.ts'
import { type Rule, rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Fen, yuan } from '../../values/money.ts'
import { percent, type Share } from '../../values/share.ts'
import type { Text } from '../../values/text.ts'
import {
  newInstitutions2019,
  newInstitutionsGuangdong2015,
  newInstitutionsGuangdong2020,
} from '../instruments/research-platforms.ts'

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
  zh: '上年总收入(元)',
  en: 'Total income of last year (CNY)',
})
export const institutionRd = fact.money('institution-rd-spending', {
  zh: '上年研发经费支出(元)',
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
  zh: '自有科研设备原值(元)',
  en: 'Original value of own R&D equipment (CNY)',
})
export const institutionPlace = fact.count(
  'institution-place',
  { zh: '办公和科研场所面积', en: 'Place' },
  { unit: m2 },
)
export const conversionIncome = fact.money('institution-conversion-income', {
  zh: '技术转化收入(元)',
  en: 'Income from conversion (CNY)',
})
export const operatingIncome = fact.money('institution-operating-income', {
  zh: '主营业务收入(元)',
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

/** The kinds of legal person named by the national opinions. */
export const institutionLegalPerson = rule({
  id: 'new-rd.legal-person',
  title: { zh: '独立法人', en: 'A legal person of its own' },
  row: 'RP-1.definition',
  cite: newInstitutions2019.article('conditions', '(1)'),
  from: civilDate('2019-09-12'),
  holds: not(is(institutionForm, 'none')),
})

const old = civilDate('2015-01-01')
const oldUntil = civilDate('2019-12-31')
const oldCite = newInstitutionsGuangdong2015.article('conditions')
const from = civilDate('2020-01-01')
const cite = newInstitutionsGuangdong2020.article('conditions')

/** R&D of income: 30 % for the first generation, 20 % since 2020. */
export const institutionRdFloor = parameter<Share>({
  id: 'new-rd.rd-share',
  title: { zh: '研发经费占收入最低比例', en: 'Least part of income spent on R&D' },
  unit: 'share',
  row: 'RP-1.rd-share',
  values: [
    { from: old, value: percent(30n), cite: oldCite },
    { from, value: percent(20n), cite },
  ],
})
/** R&D staff of all: 30 % for the first generation, 40 % since 2020. */
export const institutionStaffFloor = parameter<Share>({
  id: 'new-rd.staff-share',
  title: { zh: '研发人员最低占比', en: 'Least part of R&D staff' },
  unit: 'share',
  row: 'RP-1.staff-share',
  values: [
    { from: old, value: percent(30n), cite: oldCite },
    { from, value: percent(40n), cite },
  ],
})

const count = (id: string, title: Text, unit: string, value: bigint) =>
  inForce(
    parameter<bigint>({
      id: `new-rd.${id}`,
      title,
      unit,
      row: `RP-1.${id}`,
      values: [{ from, value, cite }],
    }),
  )

export const institutionRdShare = rule({
  id: 'new-rd.rd-share-met',
  title: { zh: '研发经费占收入比例', en: 'R&D of income' },
  row: 'RP-1.rd-share',
  cite,
  holds: atLeast(ratio(institutionRd, institutionIncome), inForce(institutionRdFloor)),
})
export const institutionStaffShare = rule({
  id: 'new-rd.staff-share-met',
  title: { zh: '研发人员占比', en: 'R&D staff of all' },
  row: 'RP-1.staff-share',
  cite,
  holds: atLeast(ratio(institutionRdStaff, institutionStaff), inForce(institutionStaffFloor)),
})

/** Too young is no refusal of the merits: the filing is sent back. */
export const institutionAge = rule({
  id: 'new-rd.age',
  title: { zh: '注册运营满一年', en: 'A year registered and running' },
  row: 'RP-1.age',
  cite,
  from,
  effect: 'return',
  holds: atLeast(institutionYears, count('years', { zh: '注册年数', en: 'Years' }, 'years', 1n)),
})

const rdFloor = parameter<Bands<Fen, string>>({
  id: 'new-rd.rd-floor',
  title: { zh: '研发经费最低额', en: 'Least R&D spending' },
  unit: 'fen',
  row: 'RP-1.rd-floor',
  values: [
    {
      from,
      cite,
      value: [{ oneOf: ['delta'], is: yuan(5_000_000n) }, { otherwise: yuan(2_000_000n) }],
    },
  ],
})
export const institutionRdAmount = rule({
  id: 'new-rd.rd-amount',
  title: { zh: '研发经费金额', en: 'Amount of R&D' },
  row: 'RP-1.rd-floor',
  cite,
  from,
  holds: atLeast(institutionRd, bandFor(rdFloor, institutionRegion)),
})
export const institutionRdPeople = rule({
  id: 'new-rd.rd-people',
  title: {
    zh: '常驻研发人员不少于20人,负责人常驻',
    en: 'At least 20 resident R&D staff, head resident',
  },
  row: 'RP-1.staff',
  cite,
  from,
  holds: all(
    atLeast(
      institutionRdStaff,
      count('staff', { zh: '最少常驻研发人员', en: 'Fewest resident R&D staff' }, 'people', 20n),
    ),
    isTrue(headResident),
  ),
})

const equipment = parameter<Fen>({
  id: 'new-rd.equipment',
  title: { zh: '科研设备最低原值', en: 'Least equipment' },
  unit: 'fen',
  row: 'RP-1.equipment',
  values: [{ from, value: yuan(2_000_000n), cite }],
})
export const institutionFacilities = rule({
  id: 'new-rd.facilities',
  title: { zh: '科研设备和场所', en: 'Equipment and place' },
  row: 'RP-1.equipment',
  cite,
  from,
  holds: all(
    atLeast(institutionEquipment, inForce(equipment)),
    atLeast(
      institutionPlace,
      count('place', { zh: '最小场所面积', en: 'Least place' }, 'm²', 600n),
    ),
  ),
})

const conversion = parameter<Share>({
  id: 'new-rd.conversion-share',
  title: { zh: '转化收入占比(原则上)', en: 'Part of conversion, in principle' },
  unit: 'share',
  row: 'RP-1.conversion',
  values: [{ from, value: percent(30n), cite }],
})
/** "In principle": a reviewer may waive it with a reason. */
export const institutionConversion = rule({
  id: 'new-rd.conversion',
  title: { zh: '技术转化收入占比', en: 'Income from conversion' },
  row: 'RP-1.conversion',
  cite,
  from,
  effect: 'warn',
  holds: atLeast(ratio(conversionIncome, operatingIncome), inForce(conversion)),
  remedy: {
    zh: '原则性要求,审查人员可说明理由后放宽',
    en: 'In principle; may be waived with a reason',
  },
})
export const institutionOrder = rule({
  id: 'new-rd.systems',
  title: { zh: '制度健全,主业为研发', en: 'Systems in place, research is the business' },
  row: 'RP-1.systems',
  cite,
  from,
  holds: all(isTrue(institutionSystems), is(institutionBusiness, 'research')),
})

/** First generation only: until the end of 2019 nothing else is counted. */
export const institutionOldGeneration = rule({
  id: 'new-rd.first-generation',
  title: { zh: '固定场所、设备(旧办法)', en: 'A place and equipment (first generation)' },
  row: 'RP-1.old',
  cite: oldCite,
  from: old,
  until: oldUntil,
  holds: isTrue(institutionSystems),
})

/** All conditions of both generations; each says itself from when it applies. */
export const institutionConditions: readonly Rule[] = [
  institutionLegalPerson,
  institutionAge,
  institutionRdShare,
  institutionStaffShare,
  institutionRdAmount,
  institutionRdPeople,
  institutionFacilities,
  institutionConversion,
  institutionOrder,
  institutionOldGeneration,
]
