import type { Answers } from '../../declare/expression/read-fact.ts'
import { Invalid } from '../../declare/refusal.ts'
import { civilDateOf, instant } from '../../values/instant.ts'
import type { Bureau } from '../bureau.ts'
import { contentOf, reissue } from '../certificates/issue.ts'
import { contentDigest } from '../certificates/seal.ts'
import { judge } from '../eligibility/judge.ts'
import { readForm, restore } from '../forms/read-form.ts'
import type { CaseState } from './case-state.ts'
import { entryOf, readApplicant, updateEntry } from './entry.ts'
import { followedFindings } from './followed-findings.ts'
import { type ActInput, perform } from './perform.ts'
import { refuseUnfit } from './refuse-unfit.ts'

/**
 * Amends a granted case (变更): some answers change, the register entry and the certificate follow,
 * the number and the day of registration stay.
 *
 * @param input.answers - the answers that change; only those the service declares amendable
 * @returns the case, still `granted`
 * @throws Invalid when an answer may not be amended or is misread
 * @throws Refusal `case.requirements-fail` and those of {@link perform}
 */
export function amend(
  bureau: Bureau,
  input: ActInput & { readonly answers: Answers; readonly reason: string },
): Promise<CaseState> {
  return perform(bureau, 'amend', input, async ({ tx, current, offering }) => {
    const { service } = offering
    const amendable = new Set(service.amendable.facts.map((fact) => fact.id))
    const changed = Object.keys(input.answers)
    const fixed = changed.filter((id) => !amendable.has(id))
    if (fixed.length > 0 || changed.length === 0) {
      throw new Invalid(
        (changed.length === 0 ? [''] : fixed).map((field) => ({
          field,
          code: 'amend.not-amendable',
          text: {
            zh: '此项登记后不可变更;需要更改的请注销后重新申请',
            en: 'This cannot be amended after registration; annul and file again',
          },
          level: 'refuse' as const,
        })),
      )
    }
    const filedOn = civilDateOf(instant(current.filedAt))
    const form = readForm(offering, { ...current.answers, ...input.answers }, filedOn)
    const findings = restore(
      service.findings.map((each) => each.fact),
      current.findings ?? {},
    )
    // What the officer took over from an answer follows the answer.
    const kept = Object.fromEntries(
      Object.entries(findings).filter(([id]) =>
        service.findings.some((each) => each.fact.id === id && each.from === undefined),
      ),
    )
    const base = judge(offering, { ...form.facts, ...kept }, filedOn)
    const followed = followedFindings(service, form.facts, base)
    const facts = { ...form.facts, ...kept, ...followed }
    const judgement = judge(offering, facts, filedOn)
    refuseUnfit(service, judgement, 'fails')
    const grounds = {
      current,
      facts,
      judgement,
      applicant: await readApplicant(tx, service, current),
      certificateNumber: current.certificateNumber ?? '',
      decidedOn: current.decidedOn ?? '',
    }
    const made = entryOf(service, grounds)
    const { state } = service.output.entry
    const entry = { ...made, values: { ...made.values, [state.column]: state.amended } }
    updateEntry(tx, service, entry, current)
    const content = contentOf(bureau, offering, grounds)
    reissue(tx, content)
    return {
      kind: 'amended',
      body: {
        reason: input.reason,
        changed,
        contentSha256: contentDigest(content),
        answers: form.stored,
        title: form.title,
        amount: form.amount,
        entry,
      },
    }
  })
}
