/**
 * What one enterprise could apply for: every service of the city and every recognition judged by what
 * the bureau keeps about it, nearest first.
 */
import type { Offering } from '../../declare/city.ts'
import { evaluate, verdictOf } from '../../declare/expression/evaluate.ts'
import { type Vocabulary, vocabularyOf } from '../../declare/expression/explain.ts'
import { readAnswers } from '../../declare/expression/read-fact.ts'
import type { Fact, Facts } from '../../declare/fact.ts'
import { Refusal } from '../../declare/refusal.ts'
import {
  factsRead,
  nearestDayInForce,
  parametersRead,
  type RuleSet,
} from '../../declare/rule-set.ts'
import { factsOf } from '../../declare/service.ts'
import type { Reader } from '../../store/database.ts'
import type { CivilDate } from '../../values/civil-date.ts'
import { type Bureau, parametersOf } from '../bureau.ts'
import { knownAnswers } from '../forms/drafts.ts'
import { factsOfBenefits, type JudgedBenefit, judgeBenefits } from './benefits.ts'
import type { Judgement } from './judge.ts'
import { judgeSet } from './judge-set.ts'
import { keptAnswers } from './kept-answers.ts'
import { nearness as nearnessOf } from './nearness.ts'
import { allRuleSets, lawOfSet, withRuleSets } from './rule-sets.ts'

/**
 * How near it is: usable `now`; `nearly`, when one number of one condition would settle it; `open` for
 * want of facts; `not`; or `held`, when the enterprise has it already.
 */
export type Nearness = 'now' | 'nearly' | 'open' | 'not' | 'held'

/** One service or recognition for one enterprise. */
export interface Match {
  readonly set: RuleSet
  /** How the city offers it; undefined for a recognition that others decide. */
  readonly offering?: Offering
  readonly nearness: Nearness
  readonly judgement: Judgement
  readonly words: Vocabulary
  /** What having it brings, and what it is worth. */
  readonly benefits: readonly JudgedBenefit[]
  /** Ids of the facts that would settle what is open, each once. */
  readonly missing: readonly string[]
}

const order: readonly Nearness[] = ['now', 'nearly', 'open', 'not', 'held']

/**
 * Ranks everything an enterprise could use: by nearness, then by how much is missing or how far it is.
 *
 * @param party - credit code; an applicant names one of its own
 * @throws Refusal `match.not-party`
 */
export async function matchParty(
  bureau: Bureau,
  reader: Reader,
  party: string,
  on: CivilDate,
): Promise<readonly Match[]> {
  if (reader.role === 'applicant' && !reader.parties.includes(party)) throw notParty()
  const sets = allRuleSets(withRuleSets(bureau)).filter((set) => nearestDayInForce(set, on) === on)
  const kept = await keptAnswers(bureau, reader, party, sets.flatMap(factsAround))
  const matches: (readonly [Match, number])[] = []
  for (const set of sets) {
    const offering = bureau.offerings.get(set.id)
    const asked =
      offering === undefined
        ? factsAround(set)
        : [...factsAround(set), ...factsOf(offering.service), ...factsOfBenefits(offering.service)]
    const stated =
      offering === undefined
        ? {}
        : await bureau.database.transaction(reader, (tx) =>
            knownAnswers(tx, bureau, offering.service, party),
          )
    const { facts } = readAnswers(asked, { ...kept, ...stated }, false)
    const match = matchOf(set, offering, asked, facts, on)
    matches.push([match, distanceOf(match)])
  }
  return matches
    .sort(([a, far], [b, further]) => rankOf(a) - rankOf(b) || far - further)
    .map(([match]) => match)
}

const rankOf = ({ nearness }: Match) => order.indexOf(nearness)

/** Facts that conditions, amounts and the holding of a set read. */
const factsAround = (set: RuleSet): readonly Fact[] => [
  ...factsRead(set),
  ...set.worth.flatMap((each) => each.value.facts),
  ...(set.held?.holds.facts ?? []),
]

function matchOf(
  set: RuleSet,
  offering: Offering | undefined,
  asked: readonly Fact[],
  facts: Facts,
  on: CivilDate,
): Match {
  const judgement = judgeSet(set, facts, on)
  const parameters = offering === undefined ? parametersRead(set) : parametersOf(offering.service)
  const words = vocabularyOf(asked, parameters)
  const law = lawOfSet(set, on)
  const { held } = set
  const holds = held !== undefined && verdictOf(evaluate(held.holds.node, facts, law)) === 'holds'
  return {
    set,
    ...(offering === undefined ? {} : { offering }),
    nearness: holds ? 'held' : nearnessOf(set, judgement, words),
    judgement,
    words,
    benefits:
      offering === undefined
        ? set.worth.map((derivation) => ({
            benefit: { title: derivation.title, cite: derivation.cite },
            worth: [{ derivation, trace: evaluate(derivation.value.node, facts, law) }],
          }))
        : judgeBenefits(offering, facts, on),
    missing: [
      ...new Set(
        judgement.findings.flatMap(({ verdict, trace }) =>
          verdict === 'unknown' ? trace.missing : [],
        ),
      ),
    ],
  }
}

/** Within one nearness: how much is missing, or how many conditions fail. */
function distanceOf({ judgement, missing }: Match): number {
  const failing = judgement.findings.filter(({ verdict }) => verdict === 'fails')
  return failing.length * 1000 + missing.length
}

const notParty = () =>
  new Refusal('match.not-party', {
    zh: '您的账号未获该单位授权，只能查看您代理的单位。',
    en: 'Your account does not act for this enterprise. You can look at those it acts for.',
  })
