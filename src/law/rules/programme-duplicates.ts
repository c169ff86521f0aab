/** Likeness of two applications; a machine result never rejects (查重). */
import {
  any,
  atLeast,
  isTrue,
  least,
  minus,
  not,
  plus,
  ratio,
} from '../../declare/expression/expression.ts'
import { computed } from '../../declare/expression/number-words.ts'
import { bandFor } from '../../declare/expression/table-words.ts'
import { type Bands, parameter } from '../../declare/parameter.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { percent, type Share } from '../../values/share.ts'
import { programmeMeasures2019 } from '../instruments/rd-programme.ts'
import { comparedPart, sameParty, shinglesA, shinglesB, shinglesBoth } from './programme-facts.ts'

const from = civilDate('2019-01-01')
const procedure = programmeMeasures2019.article('procedure')

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
/** Half of the pieces: a reworded copy; shown to the officer, never decisive. */
export const overlapFrom = parameter<Share>({
  id: 'programme.overlap-from',
  title: { zh: '全文重合提示阈值', en: 'Overlap from which a pair is shown' },
  unit: 'share',
  row: 'RDP-9',
  values: [{ from, cite: procedure, grade: 'design-default', value: percent(50n) }],
})
/** A copied chapter of a tenth stays above this after rewording its edges. */
export const containedFrom = parameter<Share>({
  id: 'programme.contained-from',
  title: { zh: '篇章雷同提示阈值', en: 'Shared passages from which a pair is shown' },
  unit: 'share',
  row: 'RDP-9',
  values: [{ from, cite: procedure, grade: 'design-default', value: percent(8n) }],
})
/** Applications of so many years before the filing are compared. */
export const comparedYears = parameter<bigint>({
  id: 'programme.compared-years',
  title: { zh: '查重回溯年限', en: 'Years of applications compared' },
  unit: 'years',
  row: 'RDP-9',
  values: [{ from, cite: procedure, grade: 'design-default', value: 5n }],
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
