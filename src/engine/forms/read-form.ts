/** Reads the answers of a form into facts, and names the case by them. */
import { createHash } from 'node:crypto'
import type { Offering } from '../../declare/city.ts'
import { evaluate } from '../../declare/expression/evaluate.ts'
import {
  type Answers,
  problem,
  readAnswers,
  writeFact,
} from '../../declare/expression/read-fact.ts'
import type { Fact, Facts } from '../../declare/fact.ts'
import type { Problem } from '../../declare/problem.ts'
import { Invalid } from '../../declare/refusal.ts'
import { factsOf, type Service } from '../../declare/service.ts'
import type { CivilDate } from '../../values/civil-date.ts'
import { canonicalBytes } from '../audit/canonical-json.ts'
import type { StoredAnswers } from '../cases/case-event.ts'
import { lawFor } from '../clock/limits.ts'

/** A form that was read. */
export interface FilledForm {
  /** Values by fact id. */
  readonly facts: Facts
  /** The same as stored: only declared fields, in canonical writing. */
  readonly stored: StoredAnswers
  /** What to tell the officer. */
  readonly warnings: readonly Problem[]
  /** Name of the case. */
  readonly title: string
  /** Its amount in fen, as text. */
  readonly amount: string | null
  /** Names the thing the case is about, so that it is filed once. */
  readonly onceKey: string | null
}

/** Values as they are stored and travel. */
export function store(asked: readonly Fact[], facts: Facts): StoredAnswers {
  const stored: Record<string, unknown> = {}
  for (const each of asked) {
    const value = facts[each.id]
    if (value !== undefined) stored[each.id] = writeFact(each, value)
  }
  return stored
}

/** Reads stored answers back; they were checked when they were stored. */
export function restore(asked: readonly Fact[], stored: StoredAnswers): Facts {
  return readAnswers(asked, stored, false).facts
}

/**
 * Facts of the sections that are shown for these answers. A hidden section is not asked, and what
 * was typed into it earlier does not count.
 */
export function askedFor(offering: Offering, answers: Answers, on: CivilDate): readonly Fact[] {
  const { service } = offering
  const { facts } = readAnswers(factsOf(service), answers, false)
  const law = lawFor(offering, on)
  const shown = service.form.filter(
    (section) =>
      section.when === undefined || evaluate(section.when.node, facts, law).value === true,
  )
  return [...new Set(shown.flatMap((section) => section.asks))]
}

/** The problem of an answer to something that was not asked. */
export const unknownField = (field: string): Problem => ({
  ...problem(field, 'choice.unknown'),
  code: 'field.unknown',
  text: { zh: '表单没有这一项', en: 'The form has no such field' },
})

/**
 * Reads a complete form.
 *
 * @param party - credit code of the applicant: two may file what only looks the same
 * @throws Invalid with one problem per field that is missing, misread or not part of the form
 */
export function readForm(
  offering: Offering,
  answers: Answers,
  on: CivilDate,
  party: string,
): FilledForm {
  const { service } = offering
  const asked = askedFor(offering, answers, on)
  const known = new Set(factsOf(service).map((fact) => fact.id))
  const strays = Object.keys(answers).filter((id) => !known.has(id))
  const { facts, problems } = readAnswers(asked, answers, true)
  const refused = problems.filter((each) => each.level === 'refuse')
  if (refused.length > 0 || strays.length > 0) {
    throw new Invalid([...refused, ...strays.map(unknownField)])
  }
  const stored = store(asked, facts)
  return {
    facts,
    stored,
    warnings: problems.filter((each) => each.level === 'warn'),
    ...subjectOf(service, facts, stored, party),
  }
}

/** Name, amount and once-key of a case by its facts. */
export function subjectOf(
  service: Service,
  facts: Facts,
  stored: StoredAnswers,
  party: string,
): Pick<FilledForm, 'title' | 'amount' | 'onceKey'> {
  const title = facts[service.subject.title.id]
  const amount = service.subject.amount && facts[service.subject.amount.id]
  return {
    title: typeof title === 'string' ? title : '',
    amount: typeof amount === 'bigint' ? amount.toString() : null,
    onceKey: service.once === undefined ? null : onceKey(service, service.once.by, stored, party),
  }
}

/** Spaces and width of letters do not make two contracts of one. */
const plain = (value: unknown) =>
  typeof value === 'string' ? value.normalize('NFKC').replace(/\s+/g, '').toUpperCase() : value

function onceKey(
  service: Service,
  by: readonly Fact[],
  stored: StoredAnswers,
  party: string,
): string {
  const named = Object.fromEntries(by.map((fact) => [fact.id, plain(stored[fact.id] ?? null)]))
  const bytes = canonicalBytes({ service: service.id, party, named })
  return createHash('sha256').update(bytes).digest('hex')
}
