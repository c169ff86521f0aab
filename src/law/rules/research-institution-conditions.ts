/** Conditions of a new R&D institution as a whole, and those in principle (新型研发机构). */
import { all, atLeast, inForce, is, isTrue, ratio } from '../../declare/expression/expression.ts'
import { parameter } from '../../declare/parameter.ts'
import { type Rule, rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { percent, type Share } from '../../values/share.ts'
import { newInstitutionsGuangdong2015 } from '../instruments/research-platforms.ts'
import { cite, from } from './research-institution-quantities.ts'
import {
  institutionAge,
  institutionFacilities,
  institutionLegalPerson,
  institutionRdAmount,
  institutionRdPeople,
  institutionRdShare,
  institutionStaffShare,
} from './research-institutions.ts'
import {
  conversionIncome,
  institutionBusiness,
  institutionSystems,
  operatingIncome,
} from './research-institutions-facts.ts'

const old = civilDate('2015-01-01')
const oldUntil = civilDate('2019-12-31')
const oldCite = newInstitutionsGuangdong2015.article('conditions')

const conversion = parameter<Share>({
  id: 'new-rd.conversion-share',
  title: { zh: '转化收入占比（原则上）', en: 'Part of conversion, in principle' },
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
    zh: '原则性要求，审查人员可说明理由后放宽',
    en: 'In principle; may be waived with a reason',
  },
})
export const institutionOrder = rule({
  id: 'new-rd.systems',
  title: { zh: '制度健全，主业为研发', en: 'Systems in place, research is the business' },
  row: 'RP-1.systems',
  cite,
  from,
  holds: all(isTrue(institutionSystems), is(institutionBusiness, 'research')),
})

/** First generation only: until the end of 2019 nothing else is counted. */
export const institutionOldGeneration = rule({
  id: 'new-rd.first-generation',
  title: { zh: '固定场所、设备（旧办法）', en: 'A place and equipment (first generation)' },
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
