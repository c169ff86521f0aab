/** Instalments and changes of projects (拨款与变更). */
import {
  all,
  atMost,
  inForce,
  isListed,
  least,
  minus,
  not,
  plus,
  shareOf,
} from '../../declare/expression/expression.ts'
import { bandFor } from '../../declare/expression/table-words.ts'
import { type Bands, parameter } from '../../declare/parameter.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { percent, type Share } from '../../values/share.ts'
import { programmeMeasures2019 } from '../instruments/rd-programme.ts'
import {
  awarded,
  changeKind,
  integrityFlag,
  matchedFunds,
  paidSoFar,
  projectKind,
  reportOverdue,
} from './programme-facts.ts'

const from = civilDate('2019-01-01')
const procedure = programmeMeasures2019.article('procedure')
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
