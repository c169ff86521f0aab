/** Instalments, changes, acceptance, duplicates and bars of projects. */
import {
  all,
  any,
  atLeast,
  atMost,
  inForce,
  is,
  isListed,
  isTrue,
  least,
  minus,
  not,
  plus,
  ratio,
  shareOf,
} from '../../declare/expression/expression.ts'
import { computed } from '../../declare/expression/number-words.ts'
import { bandFor } from '../../declare/expression/table-words.ts'
import { type Bands, parameter } from '../../declare/parameter.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { percent, type Share } from '../../values/share.ts'
import { misconduct2022, programmeMeasures2019 } from '../instruments/rd-programme.ts'
import {
  awarded,
  barYears,
  changeKind,
  comparedPart,
  diligent,
  fundsCompliant,
  integrityFlag,
  matchedFunds,
  materialsComplete,
  misconduct,
  monthsOverdue,
  paidSoFar,
  projectKind,
  reportOverdue,
  sameParty,
  severity,
  shinglesA,
  shinglesB,
  shinglesBoth,
  targetsMet,
} from './programme-facts.ts'

const from = civilDate('2019-01-01')
const procedure = programmeMeasures2019.article('procedure')
const acceptance = programmeMeasures2019.article('acceptance')
const changes = programmeMeasures2019.article('changes')

/** Shares of the instalments; basic research is paid at once, the split of key areas is our own. */
const shares = (id: string, title: { zh: string; en: string }, key: bigint, basic: bigint) =>
  parameter<Bands<Share, string>>({
    id,
    title,
    unit: 'share',
    row: 'RDP-5',
    values: [
      {
        from,
        cite: procedure,
        grade: 'design-default',
        value: [{ oneOf: ['basic'], is: percent(basic) }, { otherwise: percent(key) }],
      },
    ],
  })
export const firstShare = shares(
  'programme.first-share',
  { zh: '签订任务书拨付比例', en: 'Part paid on signing' },
  60n,
  100n,
)
export const secondShare = shares(
  'programme.second-share',
  { zh: '中期通过拨付比例', en: 'Part paid at mid-term' },
  30n,
  0n,
)

export const firstInstalment = derivation({
  id: 'programme.first-instalment',
  title: { zh: '首期拨款', en: 'First instalment' },
  row: 'RDP-5',
  cite: procedure,
  grade: 'design-default',
  value: shareOf(awarded, bandFor(firstShare, projectKind), 'down'),
})
export const secondInstalment = derivation({
  id: 'programme.second-instalment',
  title: { zh: '中期拨款', en: 'Second instalment' },
  row: 'RDP-5',
  cite: procedure,
  grade: 'design-default',
  value: shareOf(awarded, bandFor(secondShare, projectKind), 'down'),
})
/** The last one takes what rounding left. */
export const lastInstalment = derivation({
  id: 'programme.last-instalment',
  title: { zh: '验收后拨款', en: 'Last instalment' },
  row: 'RDP-5',
  cite: procedure,
  grade: 'design-default',
  value: minus(awarded, plus(firstInstalment.value, secondInstalment.value)),
})
export const mayBePaid = rule({
  id: 'programme.may-be-paid',
  title: { zh: '可以拨付', en: 'May be paid' },
  row: 'RDP-5',
  cite: procedure,
  grade: 'design-default',
  from,
  holds: all(
    atMost(paidSoFar, least(awarded, matchedFunds)),
    not(reportOverdue),
    not(integrityFlag),
  ),
})
export const bureauDecides = parameter<readonly string[]>({
  id: 'programme.bureau-decides',
  title: { zh: '须科技局批准的变更', en: 'Changes the bureau decides' },
  unit: 'list',
  row: 'RDP-6',
  values: [
    { from, value: ['lead', 'unit', 'targets', 'term', 'total', 'termination'], cite: changes },
  ],
})
/** Fails where the unit or the lead may decide by themselves. */
export const changeNeedsBureau = rule({
  id: 'programme.change-needs-bureau',
  title: { zh: '变更须科技局批准', en: 'The bureau decides the change' },
  row: 'RDP-6',
  cite: changes,
  effect: 'warn',
  holds: isListed(changeKind, inForce(bureauDecides)),
})
const mostOverdue = parameter<bigint>({
  id: 'programme.most-months-overdue',
  title: { zh: '逾期不申请验收的月数上限', en: 'Most months overdue' },
  unit: 'months',
  row: 'RDP-7',
  values: [{ from, value: 12n, cite: acceptance, grade: 'design-default' }],
})
const clean = all(
  not(misconduct),
  isTrue(fundsCompliant),
  atMost(monthsOverdue, inForce(mostOverdue)),
)

export const acceptancePassed = rule({
  id: 'programme.acceptance-passed',
  title: { zh: '通过验收', en: 'Passed' },
  row: 'RDP-7',
  cite: acceptance,
  holds: all(clean, isTrue(targetsMet)),
})
/** 结题: not achieved, but diligent and on record. */
export const acceptanceConcluded = rule({
  id: 'programme.acceptance-concluded',
  title: { zh: '结题', en: 'Concluded' },
  row: 'RDP-7',
  cite: acceptance,
  holds: all(clean, not(targetsMet), isTrue(diligent), isTrue(materialsComplete)),
})
export const acceptanceFailed = rule({
  id: 'programme.acceptance-failed',
  title: { zh: '不通过验收', en: 'Failed' },
  row: 'RDP-7',
  cite: acceptance,
  holds: not(any(acceptancePassed.holds, acceptanceConcluded.holds)),
})
const bars = (
  id: string,
  title: { zh: string; en: string },
  values: Readonly<Record<string, bigint>>,
) =>
  parameter<Bands<bigint, string>>({
    id,
    title,
    unit: 'years',
    row: 'RDP-8',
    values: [
      {
        from: civilDate('2022-08-25'),
        cite: misconduct2022.article('bars'),
        value: Object.entries(values).map(([each, is]) => ({ oneOf: [each], is })),
      },
    ],
  })
/** Years of bar; the gravest may last for ever, so that it has no most. */
export const barFewest = bars(
  'programme.bar-fewest',
  { zh: '取消资格最少年数', en: 'Fewest years of bar' },
  { minor: 0n, heavier: 0n, serious: 3n, gravest: 5n },
)
export const barMost = bars(
  'programme.bar-most',
  { zh: '取消资格最多年数', en: 'Most years of bar' },
  { minor: 0n, heavier: 3n, serious: 5n },
)
export const barAllowed = rule({
  id: 'programme.bar-allowed',
  title: { zh: '处理年限与情节相当', en: 'The bar fits the severity' },
  row: 'RDP-8',
  cite: misconduct2022.article('bars'),
  holds: all(
    atLeast(barYears, bandFor(barFewest, severity)),
    any(is(severity, 'gravest'), atMost(barYears, bandFor(barMost, severity))),
  ),
})

/** Shared pieces of all pieces. */
export const jaccard = derivation({
  id: 'programme.jaccard',
  title: { zh: '重合度', en: 'Overlap' },
  row: 'RDP-9',
  cite: procedure,
  grade: 'design-default',
  value: ratio(shinglesBoth, minus(plus(shinglesA, shinglesB), shinglesBoth)),
})
/** Shared pieces of the shorter text. */
export const containment = derivation({
  id: 'programme.containment',
  title: { zh: '包含度', en: 'Containment' },
  row: 'RDP-9',
  cite: procedure,
  grade: 'design-default',
  value: ratio(shinglesBoth, least(shinglesA, shinglesB)),
})
export const duplicateFrom = parameter<Bands<Share, string>>({
  id: 'programme.duplicate-from',
  title: { zh: '查重提示阈值', en: 'Containment from which a pair is shown' },
  unit: 'share',
  row: 'RDP-9',
  values: [
    {
      from,
      cite: procedure,
      grade: 'design-default',
      value: [{ oneOf: ['title'], is: percent(60n) }, { otherwise: percent(30n) }],
    },
  ],
})
/** A machine result never rejects: an officer decides and the decision is kept. */
export const noDuplicateShown = rule({
  id: 'programme.no-duplicate-shown',
  title: { zh: '查重无提示', en: 'No pair to show' },
  row: 'RDP-9',
  cite: procedure,
  grade: 'design-default',
  from,
  effect: 'warn',
  holds: not(
    any(isTrue(sameParty), atLeast(computed(containment), bandFor(duplicateFrom, comparedPart))),
  ),
})
