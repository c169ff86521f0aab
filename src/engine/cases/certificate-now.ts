/** The certificate of a case as its events leave it. */
import type { Output } from '../../declare/output.ts'
import { placeOf } from '../../declare/procedure.ts'
import { factsOf, type Service } from '../../declare/service.ts'
import { jsonOf, textOf } from '../../store/cells.ts'
import type { Row, Statement, Tx } from '../../store/database.ts'
import { civilDateOf, instant } from '../../values/instant.ts'
import { canonicalJson } from '../audit/canonical-json.ts'
import { type Bureau, offeringAt } from '../bureau.ts'
import { type CertificateContent, contentOf } from '../certificates/issue.ts'
import { contentDigest } from '../certificates/seal.ts'
import { judge } from '../eligibility/judge.ts'
import { restore } from '../forms/read-form.ts'
import type { CaseEvent } from './case-event.ts'
import { replay } from './case-state.ts'
import { readApplicant } from './entry.ts'
import { factsFound } from './read-findings.ts'

/** What the events say of a certificate, column by column. */
export interface CertificateNow {
  readonly number: string
  readonly certificate: string
  readonly service: string
  readonly party: string
  readonly issued_on: string
  readonly state: 'in-force' | 'annulled'
  /** Hash of its content. */
  readonly content: string
}

const byCases: Statement = {
  name: 'certificates-of-cases',
  text: `select case_id, number, certificate, service, party, issued_on::text as issued_on, state,
      content from issued_certificate where jurisdiction = $1 and case_id = any($2)`,
}

/** The certificates kept for some cases, by case. */
export async function keptCertificates(
  tx: Tx,
  jurisdiction: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Row>> {
  const rows = await tx.run(byCases, [jurisdiction, ids])
  return new Map(rows.map((row) => [textOf(row, 'case_id'), row]))
}

/** What the decision of a branch gives, or the service as a whole. */
function outputAt(service: Service, decision: string | undefined): Output {
  const stage = decision === undefined ? undefined : placeOf(service.procedure, decision)?.stage
  return (stage?.kind === 'decision' ? stage.output : undefined) ?? service.output
}

/** What the events say; undefined for a case that was never granted. */
export function certificateNow(
  bureau: Bureau,
  events: readonly CaseEvent[],
): CertificateNow | undefined {
  const state = replay(events)
  let content: string | undefined
  let decision: string | undefined
  for (const { kind, body } of events) {
    if (kind === 'granted' || kind === 'amended') content = body.contentSha256
    // The number a case shows is that of the first branch that gave one.
    if (kind === 'branch-decided' && body.contentSha256 !== null && content === undefined) {
      content = body.contentSha256
      decision = body.stage
    }
  }
  if (state?.certificateNumber == null || content === undefined) return undefined
  return {
    number: state.certificateNumber,
    certificate: outputAt(offeringAt(bureau, state.service, state.version).service, decision)
      .certificate.id,
    service: state.service,
    party: state.party,
    issued_on: state.decidedOn ?? '',
    state: state.state === 'annulled' ? 'annulled' : 'in-force',
    content,
  }
}

/** Columns in which a kept certificate differs from the events; undefined when it does not. */
export function certificateDifference(
  now: CertificateNow | undefined,
  kept: Row | undefined,
): readonly string[] | undefined {
  if (now === undefined) return kept === undefined ? undefined : ['case_id']
  if (kept === undefined) return []
  const said = { ...kept, content: contentDigest(jsonOf<CertificateContent>(kept, 'content')) }
  const wrong = Object.entries(now).flatMap(([column, value]) =>
    canonicalJson(value) === canonicalJson(Reflect.get(said, column) ?? null) ? [] : [column],
  )
  return wrong.length === 0 ? undefined : wrong
}

const others: Statement = {
  name: 'certificate-others-drop',
  text: `delete from issued_certificate where jurisdiction = $1 and case_id = $2 and number <> $3`,
}

const restored: Statement = {
  name: 'certificate-restored',
  text: `insert into issued_certificate
      (jurisdiction, case_id, number, certificate, service, party, issued_on, state, content)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb)
    on conflict (jurisdiction, number) do update set case_id = excluded.case_id,
      certificate = excluded.certificate, service = excluded.service, party = excluded.party,
      issued_on = excluded.issued_on, state = excluded.state, content = excluded.content`,
}

/**
 * Writes the certificate anew as the events say. What it says is computed from answers and findings
 * as it was when issued, and only written when its hash is the one the event carries.
 *
 * @returns false when it cannot be told any more what the certificate said
 */
export async function restoreCertificate(
  tx: Tx,
  bureau: Bureau,
  events: readonly CaseEvent[],
): Promise<boolean> {
  const now = certificateNow(bureau, events)
  if (now === undefined) return true
  const at = events.findLastIndex(({ kind }) => kind === 'granted' || kind === 'amended')
  const issuing = events[at]
  const until = events.slice(0, at + 1)
  const current = replay(until)
  if (issuing === undefined || current === undefined) return false
  const offering = offeringAt(bureau, current.service, current.version)
  const { service } = offering
  const asked = [...factsOf(service), ...factsFound(service)]
  const facts = restore(asked, { ...current.answers, ...current.findings })
  const amendments = until.filter(({ kind }) => kind === 'amended').length
  const content = contentOf(
    bureau,
    offering,
    {
      current,
      facts,
      judgement: judge(offering, facts, civilDateOf(instant(current.filedAt))),
      applicant: await readApplicant(tx, service, current),
      certificateNumber: now.number,
      decidedOn: now.issued_on,
    },
    amendments === 0 ? undefined : { version: amendments + 1, amendedOn: civilDateOf(issuing.at) },
  )
  if (contentDigest(content) !== now.content) return false
  const { jurisdiction, id } = current
  await tx.run(others, [jurisdiction, id, now.number])
  const { number, certificate, service: of, party, issued_on, state } = now
  const cells = [number, certificate, of, party, issued_on, state, JSON.stringify(content)]
  await tx.run(restored, [jurisdiction, id, ...cells])
  return true
}
