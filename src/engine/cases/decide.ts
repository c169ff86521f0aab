import type { Answers } from '../../declare/expression/read-fact.ts'
import { problem } from '../../declare/expression/read-fact.ts'
import { Invalid } from '../../declare/refusal.ts'
import { factsOf } from '../../declare/service.ts'
import { constraintOf } from '../../store/retry.ts'
import { civilDateOf, instant } from '../../values/instant.ts'
import type { Bureau } from '../bureau.ts'
import { judge } from '../eligibility/judge.ts'
import { restore } from '../forms/read-form.ts'
import type { CaseState } from './case-state.ts'
import type { Decided } from './decided.ts'
import { type DecisionPlace, decisionAt } from './decision-at.ts'
import { followedFindings } from './followed-findings.ts'
import { grantOutcome, refuseOutcome } from './grant.ts'
import { type ActInput, type Held, type Outcome, perform } from './perform.ts'
import { factsFound, readFindings } from './read-findings.ts'
import { refuseUnfit } from './refuse-unfit.ts'

/** What is decided. */
export interface Decision extends ActInput {
  readonly outcome: 'grant' | 'refuse'
  /** What the officer established; what is left out is taken from the answers where declared. */
  readonly findings: Answers
  /** Needed for a refusal. */
  readonly reason: string
}

/**
 * Decides a case, or a branch of it (决定): grants with certificate and register entry, or refuses
 * with reasons.
 *
 * The rules are judged once more over answers and findings, by the law of the day of filing. A case
 * is granted only when every rule holds; one that is still unknown asks for a finding.
 *
 * @param input.stage - which decision, where branches wait for several
 * @returns the case, now `granted` or `refused`, or with one branch decided
 * @throws Refusal `case.requirements-fail`, `case.requirements-unknown` - when granting
 * @throws Invalid when a finding is missing or misread, or a refusal gives no reason
 * @throws Refusal those of {@link perform}
 */
export function decide(bureau: Bureau, input: Decision): Promise<CaseState> {
  return numberedAnew(() =>
    perform(bureau, 'decide', input, async (held) => {
      const place = decisionAt(
        held.current,
        held.offering.service,
        input.stage,
        input.reader.authority,
      )
      if (place === undefined) throw new Error('what may be decided has a decision')
      if (input.outcome === 'refuse' && input.reason.trim().length < 2) {
        throw new Invalid([problem('reason', 'required')])
      }
      return decisionOutcome(bureau, held, place, input)
    }),
  )
}

/**
 * Decides again when an import took the number between the look-up and the commit: the look-up then
 * sees it and steps over it.
 */
async function numberedAnew(decideOnce: () => Promise<CaseState>): Promise<CaseState> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await decideOnce()
    } catch (error) {
      if (attempt === 3 || constraintOf(error)?.endsWith('_pkey') !== true) throw error
    }
  }
}

/** What a decision leaves, by somebody's word or by silence. */
export async function decisionOutcome(
  bureau: Bureau,
  held: Held,
  place: DecisionPlace,
  said: Decided,
): Promise<Outcome> {
  const { current } = held
  const offering = judgedBy(held, place)
  const { service } = offering
  const answers = restore(factsOf(service), current.answers)
  const filedOn = civilDateOf(instant(current.filedAt))
  const first = judge(offering, answers, filedOn)
  const established =
    current.findings === null ? {} : restore(factsFound(service), current.findings)
  const followed = { ...followedFindings(service, answers, first), ...established }
  const complete = said.outcome === 'grant' && said.silent === undefined
  const findings = readFindings(service, followed, said.findings, complete)
  if (said.outcome === 'refuse') return refuseOutcome(bureau, { held, place, said, findings })
  const facts = { ...answers, ...findings }
  const judgement = judge(offering, facts, filedOn)
  if (said.silent === undefined) {
    refuseUnfit(service, judgement, 'fails')
    refuseUnfit(service, judgement, 'unknown')
  }
  return grantOutcome(bureau, { held, place, said, findings, facts, judgement })
}

/** The offering with the rules that this decision judges. */
function judgedBy({ offering }: Held, { stage }: DecisionPlace) {
  if (stage.judges === undefined) return offering
  return { ...offering, service: { ...offering.service, requirements: stage.judges } }
}
