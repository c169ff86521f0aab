/** All law that is declared, gathered once: documents, dated values, conditions, each by its id. */
import type { Instrument } from '../../declare/instrument.ts'
import type { DatedValue, Parameter } from '../../declare/parameter.ts'
import type { Derivation, Rule } from '../../declare/rule.ts'

/** What is law by a formula: a condition, or a value that is computed. */
export type Formula = Rule | Derivation

/** The law as it was declared. */
export interface LawBook {
  readonly instruments: ReadonlyMap<string, Instrument>
  readonly parameters: ReadonlyMap<string, Parameter>
  readonly formulas: ReadonlyMap<string, Formula>
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
const isInstrument = (value: object): value is Instrument =>
  'articles' in value && 'issuer' in value
const isRule = (value: object): value is Rule => 'holds' in value && 'cite' in value
const isDerivation = (value: object): value is Derivation =>
  'value' in value && 'cite' in value && 'title' in value && 'id' in value
const isParameter = (value: object): value is Parameter => 'values' in value && 'unit' in value

/**
 * Gathers what declarations hold, also inside lists and named groups.
 *
 * @param declared - modules of the law, services, rule sets: whatever holds declarations
 */
export function lawBookOf(declared: readonly unknown[]): LawBook {
  const instruments = new Map<string, Instrument>()
  const parameters = new Map<string, Parameter>()
  const formulas = new Map<string, Formula>()
  const take = (value: unknown, depth: number): void => {
    if (!isObject(value) || depth > 3) return
    if (isInstrument(value)) instruments.set(value.id, value)
    else if (isParameter(value)) parameters.set(value.id, value)
    else if (isRule(value) || isDerivation(value)) {
      formulas.set(value.id, value)
      const { parameters: read } = isRule(value) ? value.holds : value.value
      for (const each of read) parameters.set(each.id, each)
    } else for (const each of Object.values(value)) take(each, depth + 1)
  }
  for (const each of declared) take(each, 0)
  return {
    instruments: sorted(instruments),
    parameters: sorted(parameters),
    formulas: sorted(formulas),
  }
}

const sorted = <T>(all: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
  new Map([...all].sort(([a], [b]) => (a < b ? -1 : 1)))

/** The grade of a value: its own, or that of its article. */
export const gradeOfValue = (dated: DatedValue) => dated.grade ?? dated.cite.grade

/** The grade of a condition or formula. */
export const gradeOfFormula = (formula: Formula) => formula.grade ?? formula.cite.grade

/** What of the law rests on one document. */
export interface Resting {
  readonly formulas: readonly Formula[]
  readonly parameters: readonly Parameter[]
}

/** Conditions and values that cite a document, or one article of it. */
export function restingOn(book: LawBook, instrument: string, article?: string): Resting {
  const cites = (cite: Formula['cite']) =>
    cite.instrument === instrument && (article === undefined || cite.article === article)
  return {
    formulas: [...book.formulas.values()].filter(({ cite }) => cites(cite)),
    parameters: [...book.parameters.values()].filter(({ values }) =>
      values.some(({ cite }) => cites(cite)),
    ),
  }
}
