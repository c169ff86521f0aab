/** What of the law was not read in the original, so that an officer must look it up. */
import { createHash } from 'node:crypto'
import type { EvidenceGrade } from '../../declare/grade.ts'
import type { Citation } from '../../declare/instrument.ts'
import type { DatedValue, Parameter } from '../../declare/parameter.ts'
import { type Formula, gradeOfFormula, gradeOfValue, type LawBook } from './law-book.ts'

/** A condition, a formula, or one dated value, with what is to be looked up. */
export interface ToConfirm {
  /** `rule:ID` or `value:ID@FIRST-DAY`; a value under a switch names it too. */
  readonly subject: string
  readonly kind: 'rule' | 'value'
  readonly id: string
  readonly title: Formula['title']
  readonly grade: EvidenceGrade
  readonly cite: Citation
  /** The value, where it is one. */
  readonly dated?: { readonly parameter: Parameter; readonly value: DatedValue }
  /** SHA-256 of the declaration: a confirmation stands as long as this stays. */
  readonly digest: string
}

/** The name under which one dated value is confirmed. */
export const subjectOfValue = ({ id }: Parameter, { from, under }: DatedValue) =>
  `value:${id}@${from}${under === undefined ? '' : `/${under}`}`

/** Everything below `verified`, conditions first, each in the order of ids. */
export function toConfirm(book: LawBook): readonly ToConfirm[] {
  const formulas = [...book.formulas.values()].flatMap((formula): readonly ToConfirm[] => {
    const grade = gradeOfFormula(formula)
    if (grade === 'verified') return []
    const { id, title, cite } = formula
    const says = 'holds' in formula ? formula.holds.node : formula.value.node
    const days = 'holds' in formula ? [formula.from, formula.until] : []
    const digest = digestOf([id, cite, grade, days, says])
    return [{ subject: `rule:${id}`, kind: 'rule', id, title, grade, cite, digest }]
  })
  const values = [...book.parameters.values()].flatMap((parameter) =>
    parameter.values.flatMap((value): readonly ToConfirm[] => {
      const grade = gradeOfValue(value)
      if (grade === 'verified') return []
      const { id, title, unit } = parameter
      return [
        {
          subject: subjectOfValue(parameter, value),
          kind: 'value',
          id,
          title,
          grade,
          cite: value.cite,
          dated: { parameter, value },
          digest: digestOf([id, unit, value]),
        },
      ]
    }),
  )
  return [...formulas, ...values]
}

/** Exact numbers are written as texts that no other value is written as. */
function digestOf(declared: unknown): string {
  const text = JSON.stringify(declared, (_, value: unknown) =>
    typeof value === 'bigint' ? { exact: value.toString() } : value,
  )
  return createHash('sha256').update(text).digest('hex')
}
