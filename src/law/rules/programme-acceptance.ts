/** How a project ends, and bars for misconduct (验收结论). */
import {
  all,
  any,
  atLeast,
  atMost,
  inForce,
  is,
  isTrue,
  not,
} from '../../declare/expression/expression.ts'
import { bandFor } from '../../declare/expression/table-words.ts'
import { type Bands, parameter } from '../../declare/parameter.ts'
import { rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { misconduct2022, programmeMeasures2019 } from '../instruments/rd-programme.ts'
import {
  barYears,
  diligent,
  fundsCompliant,
  materialsComplete,
  misconduct,
  monthsOverdue,
  severity,
  targetsMet,
} from './programme-facts.ts'

const from = civilDate('2019-01-01')
const acceptance = programmeMeasures2019.article('acceptance')
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
