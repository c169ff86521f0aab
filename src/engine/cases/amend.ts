import type { Answers } from '../../declare/expression/read-fact.ts'
import type { Facts } from '../../declare/fact.ts'
import { Invalid } from '../../declare/refusal.ts'
import { factsOf, type Service } from '../../declare/service.ts'
import type { Statement } from '../../store/database.ts'
import { civilDateOf, instant } from '../../values/instant.ts'
import { canonicalJson } from '../audit/canonical-json.ts'
import type { Bureau } from '../bureau.ts'
import { contentOf, reissue } from '../certificates/issue.ts'
import { contentDigest } from '../certificates/seal.ts'
import { judge } from '../eligibility/judge.ts'
import { readForm, restore, store } from '../forms/read-form.ts'
import type { CaseState } from './case-state.ts'
import { entryOf, readApplicant, updateEntry } from './entry.ts'
import { followedFindings } from './followed-findings.ts'
import { onceOnly } from './once-only.ts'
import { type ActInput, perform } from './perform.ts'
import { factsFound, readFindings } from './read-findings.ts'
import { refuseUnfit } from './refuse-unfit.ts'

const amendmentsBefore: Statement = {
  name: 'amendments-before',
  text: `select rev from case_event
    where jurisdiction = $1 and case_id = $2 and kind = 'amended'`,
}

/**
 * Amends a granted case (变更): some answers change, the register entry and the certificate follow,
 * the number and the day of registration stay. The certificate is issued anew with its next version.
 *
 * @param input.answers - the answers that change; only those the service declares amendable
 * @param input.findings - what the officer establishes anew; the rest stays, or follows the answers
 * @returns the case, still `granted`
 * @throws Invalid when an answer may not be amended, or an answer or finding is misread
 * @throws Refusal `case.requirements-fail`, `case.filed-already` and those of {@link perform}
 */
export function amend(
  bureau: Bureau,
  input: ActInput & {
    readonly answers: Answers
    readonly findings?: Answers
    readonly reason: string
  },
): Promise<CaseState> {
  return onceOnly(() =>
    perform(bureau, 'amend', input, async ({ tx, current, offering, today }) => {
      const { service } = offering
      const given = input.findings ?? {}
      refuseFixed(service, input.answers, given)
      const filedOn = civilDateOf(instant(current.filedAt))
      const form = readForm(
        offering,
        { ...current.answers, ...input.answers },
        filedOn,
        current.party,
      )
      const answersBefore = restore(factsOf(service), current.answers)
      const before = followedFindings(
        service,
        answersBefore,
        judge(offering, answersBefore, filedOn),
      )
      const kept = established(service, current, before)
      const first = judge(offering, { ...form.facts, ...kept }, filedOn)
      const followed = { ...followedFindings(service, form.facts, first), ...kept }
      const findings = readFindings(service, followed, given, true)
      const facts = { ...form.facts, ...findings }
      const judgement = judge(offering, facts, filedOn)
      refuseUnfit(service, judgement, 'fails')
      refuseUnfit(service, judgement, 'unknown')
      const [applicant, amendments] = await Promise.all([
        readApplicant(tx, service, current),
        tx.run(amendmentsBefore, [current.jurisdiction, current.id]),
      ])
      const grounds = {
        current,
        facts,
        judgement,
        applicant,
        certificateNumber: current.certificateNumber ?? '',
        decidedOn: current.decidedOn ?? '',
      }
      const made = entryOf(service, grounds)
      const { state } = service.output.entry
      const entry = { ...made, values: { ...made.values, [state.column]: state.amended } }
      updateEntry(tx, service, entry, current)
      const content = contentOf(bureau, offering, grounds, {
        version: amendments.length + 2,
        amendedOn: today,
      })
      reissue(tx, content)
      return {
        kind: 'amended',
        body: {
          reason: input.reason,
          changed: [...Object.keys(input.answers), ...Object.keys(given)],
          contentSha256: contentDigest(content),
          answers: form.stored,
          findings: store(factsFound(service), findings),
          title: form.title,
          amount: form.amount,
          onceKey: form.onceKey,
          entry,
        },
      }
    }),
  )
}

/** Refuses changes of what stays as it was registered. */
function refuseFixed(service: Service, answers: Answers, findings: Answers): void {
  const amendable = new Set(service.amendable.facts.map((fact) => fact.id))
  const changed = Object.keys({ ...answers, ...findings })
  const fixed = Object.keys(answers).filter((id) => !amendable.has(id))
  if (fixed.length === 0 && changed.length > 0) return
  throw new Invalid(
    (changed.length === 0 ? [''] : fixed).map((field) => ({
      field,
      code: 'amend.not-amendable',
      text: {
        zh: '此项登记后不可变更；需要更改的请注销后重新申请',
        en: 'This cannot be amended after registration; annul and file again',
      },
      level: 'refuse' as const,
    })),
  )
}

/**
 * What the officer established otherwise than the applicant said or the law computed. It stays; what
 * was only taken over follows the amended answers.
 */
function established(service: Service, current: CaseState, before: Facts): Facts {
  const asked = factsFound(service)
  const followed = store(asked, before)
  const own = Object.entries(current.findings ?? {}).filter(
    ([id, found]) => canonicalJson(found) !== canonicalJson(followed[id] ?? null),
  )
  return restore(asked, Object.fromEntries(own))
}
