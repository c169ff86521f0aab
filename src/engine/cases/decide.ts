import type { Answers } from '../../declare/expression/read-fact.ts'
import { problem } from '../../declare/expression/read-fact.ts'
import type { Facts } from '../../declare/fact.ts'
import { Invalid } from '../../declare/refusal.ts'
import { factsOf, type Service } from '../../declare/service.ts'
import { constraintOf } from '../../store/retry.ts'
import { yearOf } from '../../values/civil-date.ts'
import { civilDateOf, instant } from '../../values/instant.ts'
import type { Bureau } from '../bureau.ts'
import { contentOf, issue, nextCertificateNumber } from '../certificates/issue.ts'
import { contentDigest } from '../certificates/seal.ts'
import { type Judgement, judge } from '../eligibility/judge.ts'
import { restore, store } from '../forms/read-form.ts'
import type { CaseState } from './case-state.ts'
import { entryOf, insertEntry, readApplicant } from './entry.ts'
import { followedFindings } from './followed-findings.ts'
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
 * Decides a case (决定): grants it with certificate and register entry, or refuses it with reasons.
 *
 * The rules are judged once more over answers and findings, by the law of the day of filing. A case
 * is granted only when every rule holds; one that is still unknown asks for a finding.
 *
 * @returns the case, now `granted` or `refused`
 * @throws Refusal `case.requirements-fail`, `case.requirements-unknown` - when granting
 * @throws Invalid when a finding is missing or misread, or a refusal gives no reason
 * @throws Refusal those of {@link perform}
 */
export function decide(bureau: Bureau, input: Decision): Promise<CaseState> {
  return numberedAnew(() =>
    perform(bureau, 'decide', input, async (held) => {
      const { current, offering } = held
      const { service } = offering
      const answers = restore(factsOf(service), current.answers)
      const filedOn = civilDateOf(instant(current.filedAt))
      const first = judge(offering, answers, filedOn)
      const complete = input.outcome === 'grant'
      const followed = followedFindings(service, answers, first)
      const findings = readFindings(service, followed, input.findings, complete)
      if (input.outcome === 'refuse') return refused(service, findings, input, held)
      const facts = { ...answers, ...findings }
      const judgement = judge(offering, facts, filedOn)
      refuseUnfit(service, judgement, 'fails')
      refuseUnfit(service, judgement, 'unknown')
      return grant(bureau, held, input, { facts, findings, judgement })
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

async function grant(
  bureau: Bureau,
  { tx, current, offering, today }: Held,
  input: Decision,
  found: { readonly facts: Facts; readonly findings: Facts; readonly judgement: Judgement },
): Promise<Outcome> {
  const { service } = offering
  const [applicant, number] = await Promise.all([
    readApplicant(tx, service, current),
    nextCertificateNumber(tx, bureau, offering, yearOf(today)),
  ])
  const grounds = {
    current,
    facts: found.facts,
    judgement: found.judgement,
    applicant,
    certificateNumber: number,
    decidedOn: today,
  }
  const entry = entryOf(service, grounds)
  insertEntry(tx, service, entry, current)
  const content = contentOf(bureau, offering, grounds)
  issue(tx, content, { service: service.id, party: current.party })
  return {
    kind: 'granted',
    body: {
      reason: input.reason,
      decidedOn: today,
      findings: store(factsFound(service), found.findings),
      certificateNumber: number,
      contentSha256: contentDigest(content),
      entry,
    },
  }
}

function refused(service: Service, findings: Facts, input: Decision, held: Held): Outcome {
  if (input.reason.trim().length < 2) throw new Invalid([problem('reason', 'required')])
  return {
    kind: 'refused',
    body: {
      reason: input.reason,
      decidedOn: held.today,
      findings: store(factsFound(service), findings),
    },
  }
}
