/** Conditions judged together: those of a service, or of a recognition the bureau does not decide. */
import type { CivilDate } from '../values/civil-date.ts'
import type { Text } from '../values/text.ts'
import type { Fact } from './fact.ts'
import type { InstrumentFacts } from './instrument.ts'
import type { Link } from './link.ts'
import { type Parameter, valueOn } from './parameter.ts'
import { applies, type Derivation, type Rule } from './rule.ts'
import type { Service } from './service.ts'

/** Conditions judged together. */
export interface RuleSet {
  /** Stable kebab-case id: that of the service, or its own. */
  readonly id: string
  /** What it is called. */
  readonly name: Text
  /** The conditions. */
  readonly rules: readonly Rule[]
  /** What it is for whom, in one or two sentences. */
  readonly about?: Text
  /** Station of the line. */
  readonly link?: Link
  /** Holds for those who have it already on the day. */
  readonly held?: Rule
  /** What meeting them is worth, in money a year. */
  readonly worth: readonly Derivation<'money'>[]
  /** The instruments it stands on; on days outside their force nothing is judged. */
  readonly instruments?: readonly InstrumentFacts[]
  /** Ids of law switches that are on. */
  readonly switches: readonly string[]
}

const isMoney = (each: Derivation): each is Derivation<'money'> => each.value.kind === 'money'

/** The conditions of a service as the city offers it. */
export function ruleSetOf(service: Service, switches: readonly string[]): RuleSet {
  return {
    id: service.id,
    name: service.name,
    about: service.about,
    link: service.link,
    rules: service.requirements,
    worth: service.benefits.flatMap((each) => each.worth ?? []).filter(isMoney),
    switches,
  }
}

/** Facts that the conditions read, each once, in the order in which they are read. */
export function factsRead(set: RuleSet): readonly Fact[] {
  const byId = new Map<string, Fact>()
  for (const { holds } of set.rules) for (const fact of holds.facts) byId.set(fact.id, fact)
  return [...byId.values()]
}

/** Parameters that the conditions and amounts read. */
export function parametersRead(set: RuleSet): readonly Parameter[] {
  return [
    ...new Set<Parameter>([
      ...set.rules.flatMap((rule) => rule.holds.parameters),
      ...set.worth.flatMap((each) => each.value.parameters),
      ...(set.held?.holds.parameters ?? []),
    ]),
  ]
}

/**
 * The day nearest to a day on which some of the conditions are law.
 *
 * @returns the day itself when they are; undefined when they are law on no day known
 */
export function nearestDayInForce(set: RuleSet, on: CivilDate): CivilDate | undefined {
  const spans = set.instruments?.flatMap(({ inForce }) => (inForce ? [inForce] : [])) ?? []
  if (spans.length > 0) {
    if (spans.some(({ from, to }) => from <= on && (to === undefined || on <= to))) return on
    const ahead = spans.map(({ from }) => from).filter((from) => from > on)
    const behind = spans.flatMap(({ to }) => (to === undefined || to > on ? [] : [to]))
    return ahead.sort()[0] ?? behind.sort().at(-1)
  }
  const starts = set.rules.flatMap(({ from, holds }) => [
    ...(from === undefined ? [] : [from]),
    ...holds.parameters.flatMap(({ values }) => values.slice(0, 1).map((dated) => dated.from)),
  ])
  const [first] = starts.sort()
  if (first !== undefined && on < first) return first
  if (set.rules.some((rule) => applies(rule, on))) return on
  const ends = set.rules.flatMap(({ until }) => (until === undefined || until > on ? [] : [until]))
  return ends.sort().at(-1) ?? first
}

/** Whether a parameter has a value on a day. */
export const isSet = (of: Parameter, on: CivilDate, switches: readonly string[]): boolean => {
  const dated = valueOn(of, on, switches)
  return dated !== undefined && dated.value !== null
}
