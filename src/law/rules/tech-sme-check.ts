/** Technology SME: what triggers a check on site, counting of staff, tax status and update. */

import {
  any,
  atLeast,
  atMost,
  inForce,
  is,
  isTrue,
  lessThan,
  not,
  plus,
  positive,
} from '../../declare/expression/expression.ts'
import { sumOver } from '../../declare/expression/row-words.ts'
import { fact } from '../../declare/fact.ts'
import { parameter } from '../../declare/parameter.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Fen, yuan } from '../../values/money.ts'
import { percent, type Share } from '../../values/share.ts'
import { techSmeMeasures2017, techSmeRound2026 } from '../instruments/tech-sme.ts'
import {
  designs,
  inventionPatents,
  otherClassOneRights,
  softwareCopyrights,
  utilityModels,
} from './enterprise-facts.ts'
import { dishonestyLastThreeYears, firstEntry, smeRdSpending, smeStaff } from './tech-sme-facts.ts'

const round = techSmeRound2026.article('whole')
const from2026 = civilDate('2026-01-01')

export const siteCheckStaff = parameter<bigint>({
  id: 'tech-sme.site-check-staff',
  title: { zh: '现场核查的职工数', en: 'Staff that triggers a check on site' },
  unit: 'people',
  row: 'TS-6.3',
  values: [{ from: from2026, value: 5n, cite: round }],
})
export const siteCheckRd = parameter<Fen>({
  id: 'tech-sme.site-check-rd',
  title: { zh: '现场核查的研发费用', en: 'R&D costs that trigger a check on site' },
  unit: 'fen',
  row: 'TS-6.3',
  values: [{ from: from2026, value: yuan(100_000n), cite: round }],
})
/** Drawn at random of each batch besides. */
export const siteCheckShare = parameter<Share>({
  id: 'tech-sme.site-check-share',
  title: { zh: '每批抽查比例', en: 'Part of each batch drawn' },
  unit: 'share',
  row: 'TS-6.3',
  values: [{ from: from2026, value: percent(5n), cite: round }],
})

const hasRights = any(
  positive(inventionPatents),
  positive(otherClassOneRights),
  positive(utilityModels),
  positive(designs),
  positive(softwareCopyrights),
)

/** Each trigger alone asks for a check before publicity. */
export const siteCheckTriggers = {
  staff: atMost(smeStaff, inForce(siteCheckStaff)),
  rights: not(hasRights),
  rd: lessThan(smeRdSpending, inForce(siteCheckRd)),
  dishonesty: isTrue(dishonestyLastThreeYears),
  first: isTrue(firstEntry),
} as const

/** Fails where a check on site is needed; it never refuses. */
export const techSmeNoSiteCheck = rule({
  id: 'tech-sme.no-site-check',
  title: { zh: '无需现场核查', en: 'No check on site' },
  row: 'TS-6.3',
  from: from2026,
  cite: round,
  effect: 'warn',
  holds: not(
    any(
      siteCheckTriggers.staff,
      siteCheckTriggers.rights,
      siteCheckTriggers.rd,
      siteCheckTriggers.dishonesty,
      siteCheckTriggers.first,
    ),
  ),
  remedy: {
    zh: '公示前须现场核查；触发核查不等于不通过',
    en: 'A check on site before publicity; it is no refusal',
  },
})

export const employment = fact.choice('employment', { zh: '用工形式', en: 'Employment' }, [
  { id: 'regular', label: { zh: '在职（签订合同或缴纳社保）', en: 'regular' } },
  { id: 'temporary', label: { zh: '兼职、临时聘用', en: 'part-time or temporary' } },
])
export const peopleCount = fact.count('people', { zh: '人数', en: 'People' })
export const monthsWorked = fact.count('months-worked', {
  zh: '全年累计工作月数',
  en: 'Months worked in the year',
})
export const smeStaffList = fact.rows(
  'sme-staff-list',
  { zh: '人员构成', en: 'Staff by employment' },
  [employment, peopleCount, monthsWorked],
  { optional: true },
)

const monthsNeeded = parameter<bigint>({
  id: 'tech-sme.temporary-months',
  title: { zh: '兼职、临时人员最少工作月数', en: 'Fewest months of temporary people' },
  unit: 'months',
  row: 'TS-5.staff',
  values: [
    { from: civilDate('2017-05-03'), value: 6n, cite: techSmeMeasures2017.article(9, '(2)') },
  ],
})

/** Regular people, and temporary ones with enough months. */
export const techSmeStaffCounted = derivation({
  id: 'tech-sme.staff-counted',
  title: { zh: '职工总数', en: 'Staff' },
  row: 'TS-5.staff',
  cite: techSmeMeasures2017.article(9, '(2)'),
  value: plus(
    sumOver(
      smeStaffList,
      peopleCount,
      any(is(employment, 'regular'), atLeast(monthsWorked, inForce(monthsNeeded))),
    ),
  ),
})
