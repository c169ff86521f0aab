/** What an applicant could apply for, judged from what the bureau already keeps about it. */
import type { Verdict } from '../../declare/expression/evaluate.ts'
import { readAnswers } from '../../declare/expression/read-fact.ts'
import type { Link } from '../../declare/link.ts'
import { factsOf } from '../../declare/service.ts'
import type { Reader } from '../../store/database.ts'
import type { CivilDate } from '../../values/civil-date.ts'
import type { Text } from '../../values/text.ts'
import type { Bureau } from '../bureau.ts'
import { knownAnswers } from '../forms/drafts.ts'
import { judge } from './judge.ts'

/** One service and how near the applicant is to it. */
export interface Match {
  readonly service: string
  readonly name: Text
  readonly about: Text
  readonly link: Link
  readonly verdict: Verdict
  /** How many facts are still to be given. */
  readonly missing: number
  /** Conditions that already fail. */
  readonly failing: readonly Text[]
}

const rank: Record<Verdict, number> = { holds: 0, unknown: 1, fails: 2 }

/** Ranks the city's services for the reader's first party: usable, possible, not. */
export async function matchServices(
  bureau: Bureau,
  reader: Reader,
  today: CivilDate,
): Promise<readonly Match[]> {
  const [party] = reader.parties
  if (party === undefined) return []
  const matches: Match[] = []
  for (const offering of bureau.offerings.values()) {
    const { service } = offering
    const known = await bureau.database.transaction(reader, (tx) =>
      knownAnswers(tx, bureau, service, party),
    )
    const { facts } = readAnswers(factsOf(service), known, false)
    const judgement = judge(offering, facts, today)
    const failing = judgement.findings
      .filter((each) => each.verdict === 'fails')
      .flatMap((each) => service.requirements.filter((rule) => rule.id === each.rule))
    matches.push({
      service: service.id,
      name: service.name,
      about: service.about,
      link: service.link,
      verdict: judgement.verdict,
      missing: new Set(judgement.findings.flatMap((each) => each.trace.missing)).size,
      failing: failing.map((rule) => rule.title),
    })
  }
  return matches.sort((a, b) => rank[a.verdict] - rank[b.verdict] || a.missing - b.missing)
}
