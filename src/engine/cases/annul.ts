import { factsOf } from '../../declare/service.ts'
import { civilDateOf, instant } from '../../values/instant.ts'
import type { Bureau } from '../bureau.ts'
import { annulCertificate } from '../certificates/issue.ts'
import { judge } from '../eligibility/judge.ts'
import { restore } from '../forms/read-form.ts'
import type { CaseState } from './case-state.ts'
import { entryOf, readApplicant, updateEntry } from './entry.ts'
import { type ActInput, perform } from './perform.ts'

/**
 * Annuls a granted case (撤销): it should never have been granted, or it ended. The register entry
 * stays, marked, and no longer counts; the certificate no longer verifies as in force.
 *
 * @returns the case, now `annulled`
 * @throws Refusal those of {@link perform}
 */
export function annul(
  bureau: Bureau,
  input: ActInput & { readonly reason: string },
): Promise<CaseState> {
  return perform(bureau, 'annul', input, async ({ tx, current, offering }) => {
    const { service } = offering
    const asked = [...factsOf(service), ...service.findings.map((each) => each.fact)]
    const facts = restore(asked, { ...current.answers, ...current.findings })
    const number = current.certificateNumber ?? ''
    const made = entryOf(service, {
      current,
      facts,
      judgement: judge(offering, facts, civilDateOf(instant(current.filedAt))),
      applicant: await readApplicant(tx, service, current),
      certificateNumber: number,
      decidedOn: current.decidedOn ?? '',
    })
    const { state } = service.output.entry
    const entry = { ...made, values: { ...made.values, [state.column]: state.annulled } }
    updateEntry(tx, service, entry, current)
    annulCertificate(tx, current.jurisdiction, number)
    return { kind: 'annulled', body: { reason: input.reason, entry } }
  })
}
