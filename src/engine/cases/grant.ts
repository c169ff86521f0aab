/** What granting and refusing leave: certificate, register entry, event, and what follows. */
import type { Facts } from '../../declare/fact.ts'
import type { Output } from '../../declare/output.ts'
import { factsOf } from '../../declare/service.ts'
import { yearOf } from '../../values/civil-date.ts'
import type { Bureau } from '../bureau.ts'
import { contentOf, issue, nextCertificateNumber } from '../certificates/issue.ts'
import { contentDigest } from '../certificates/seal.ts'
import type { Judgement } from '../eligibility/judge.ts'
import { restore, store } from '../forms/read-form.ts'
import { advance } from './advance.ts'
import type { StoredEntry } from './case-event.ts'
import type { Decided } from './decided.ts'
import type { DecisionPlace } from './decision-at.ts'
import { entryOf, insertEntry, readApplicant } from './entry.ts'
import type { Held, Outcome } from './perform.ts'
import type { Moves } from './position.ts'
import { factsFound } from './read-findings.ts'
import { worldOf } from './world-of.ts'

interface Made {
  readonly held: Held
  readonly place: DecisionPlace
  readonly said: Decided
  readonly findings: Facts
}

interface Granted extends Made {
  readonly facts: Facts
  readonly judgement: Judgement
}

/** What a grant gives somebody in the hand. */
interface Given {
  readonly certificateNumber: string
  readonly contentSha256: string
  readonly entry: StoredEntry
}

/** What granting leaves. */
export async function grantOutcome(bureau: Bureau, made: Granted): Promise<Outcome> {
  const { held, place, said } = made
  const { service } = held.offering
  const { branch } = place
  const output = place.stage.output ?? (branch === undefined ? service.output : undefined)
  const given = output === undefined ? undefined : await give(bureau, made, output)
  const saying = sayingOf(made)
  if (branch === undefined) {
    if (given === undefined) throw new Error('the main decision gives something')
    const moves = movesOf(bureau, made, 'pass')
    return {
      kind: 'granted',
      body: { ...saying, ...given, moves: { ...moves, becomes: 'granted' } },
    }
  }
  return {
    kind: 'branch-decided',
    body: {
      ...saying,
      stage: place.stage.id,
      branch: branch.id,
      outcome: said.outcome,
      certificateNumber: given?.certificateNumber ?? null,
      contentSha256: given?.contentSha256 ?? null,
      entry: given?.entry ?? null,
      moves: movesOf(bureau, made, 'pass', given?.certificateNumber),
    },
  }
}

/** What refusing leaves. */
export function refuseOutcome(bureau: Bureau, made: Made): Outcome {
  const { place, said } = made
  const moves = movesOf(bureau, made, 'refuse')
  if (place.branch === undefined) return { kind: 'refused', body: { ...sayingOf(made), moves } }
  return {
    kind: 'branch-decided',
    body: {
      ...sayingOf(made),
      stage: place.stage.id,
      branch: place.branch.id,
      outcome: said.outcome,
      certificateNumber: null,
      contentSha256: null,
      entry: null,
      moves,
    },
  }
}

const sayingOf = ({ held, said, findings }: Made) => ({
  reason: said.reason,
  decidedOn: held.today,
  findings: store(factsFound(held.offering.service), findings),
  ...(said.silent === undefined ? {} : { silent: said.silent }),
})

function movesOf(
  bureau: Bureau,
  { held, place, findings }: Made,
  outcome: 'pass' | 'refuse',
  number?: string,
): Moves {
  const { current, offering, today } = held
  const facts = { ...restore(factsOf(offering.service), current.answers), ...findings }
  const world = worldOf(bureau, offering, current, today, facts)
  const end = { stage: place.stage.id, outcome, ...(number === undefined ? {} : { number }) }
  return advance(world, current.position, false, end)
}

async function give(bureau: Bureau, made: Granted, output: Output): Promise<Given> {
  const { tx, current, today } = made.held
  const service = { ...made.held.offering.service, output }
  const offering = { ...made.held.offering, service }
  const [applicant, certificateNumber] = await Promise.all([
    readApplicant(tx, service, current),
    nextCertificateNumber(tx, bureau, offering, yearOf(today)),
  ])
  const { facts, judgement } = made
  const grounds = { current, facts, judgement, applicant, certificateNumber, decidedOn: today }
  const entry = entryOf(service, grounds)
  insertEntry(tx, service, entry, current)
  const content = contentOf(bureau, offering, grounds)
  issue(tx, content, { service: service.id, party: current.party })
  return { certificateNumber, contentSha256: contentDigest(content), entry }
}
