/** Reads what an officer established when deciding or amending. */
import { type Answers, readAnswers } from '../../declare/expression/read-fact.ts'
import type { Fact, Facts } from '../../declare/fact.ts'
import { Invalid } from '../../declare/refusal.ts'
import type { Service } from '../../declare/service.ts'
import { unknownField } from '../forms/read-form.ts'

/** The facts an officer of the service establishes. */
export const factsFound = (service: Service): readonly Fact[] =>
  service.findings.map((each) => each.fact)

/**
 * Findings as given, and where none is given, what they follow.
 *
 * @param followed - what is taken over unless it is established otherwise
 * @param complete - a finding that is neither given nor followed is refused
 * @throws Invalid when a finding is missing, misread, or not one of the service
 */
export function readFindings(
  service: Service,
  followed: Facts,
  given: Answers,
  complete: boolean,
): Facts {
  const asked = factsFound(service)
  const open = asked.filter(
    (fact) => given[fact.id] !== undefined || followed[fact.id] === undefined,
  )
  const read = readAnswers(open, given, complete)
  const known = new Set(asked.map((fact) => fact.id))
  const strays = Object.keys(given).filter((id) => !known.has(id))
  const wrong = [
    ...read.problems.filter((each) => each.level === 'refuse'),
    ...strays.map(unknownField),
  ]
  if (wrong.length > 0) throw new Invalid(wrong)
  return { ...followed, ...read.facts }
}
