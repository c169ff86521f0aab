/** Files an application: from form to case, with its receipt number, in one transaction. */

import type { Answers } from '../../declare/expression/read-fact.ts'
import { authoritiesOf } from '../../declare/procedure.ts'
import { Refusal } from '../../declare/refusal.ts'
import { textOf } from '../../store/cells.ts'
import type { Reader, Statement } from '../../store/database.ts'
import { constraintOf } from '../../store/retry.ts'
import { civilDateOf, type Instant } from '../../values/instant.ts'
import { type Bureau, offeringOf } from '../bureau.ts'
import { noticeClock } from '../clock/limits.ts'
import { judge } from '../eligibility/judge.ts'
import { handedInFor, noteCaseEvidence } from '../files/handed-in.ts'
import { allOnPaper, neededEvidence, refuseIncomplete } from '../files/stated-evidence.ts'
import { readForm } from '../forms/read-form.ts'
import { newId, newReceipt } from '../identifiers.ts'
import { consultIntegrity } from '../integrity/consult.ts'
import { firstMoves } from './advance.ts'
import { answeredOnce } from './answered.ts'
import { appendFirst, type Repeatable } from './append-event.ts'
import type { StatedEvidence } from './case-event.ts'
import { after, type CaseState } from './case-state.ts'
import { eventOf } from './perform.ts'
import { refuseUnfit } from './refuse-unfit.ts'
import { worldFor } from './world-of.ts'

/** What an applicant files. */
export interface Filing {
  /** Who files; must act for the party. */
  readonly reader: Reader
  readonly service: string
  /** Credit code of the applicant. */
  readonly party: string
  readonly partyName: string
  readonly answers: Answers
  /**
   * The draft it was written in, removed with the filing; its files become those of the case.
   * Without a draft all documents are handed in on paper at the counter.
   */
  readonly draft?: string
  readonly repeatable?: Repeatable
  readonly now: Instant
}

const dropDraft: Statement = {
  name: 'draft-drop',
  text: 'delete from draft where jurisdiction = $1 and id = $2 and account = $3',
}

/**
 * Files an application. What an applicant saw received can't be lost: the receipt number, the case
 * and its first event are one transaction.
 *
 * @returns the case, now `filed`; its receipt number is in it
 * @throws Refusal `case.not-party` - the account does not act for the applicant
 * @throws Refusal `case.requirements-fail` - a rule of the law fails; names each with its article
 * @throws Refusal `integrity.barred` - the applicant is in a period of sanction that counts here
 * @throws Refusal `case.filed-already` - the same thing is on file
 * @throws Refusal `case.filed-elsewhere` - another city of the database has the same thing on file
 * @throws Refusal `request.key-reused` - the idempotency key was used for another request
 * @throws Refusal `draft.unknown` - the draft was filed or deleted since
 * @throws Invalid when the form is incomplete or misread, or a document is missing
 */
export async function file(bureau: Bureau, input: Filing): Promise<CaseState> {
  const { reader } = input
  if (reader.role !== 'applicant' || !reader.parties.includes(input.party)) throw notParty()
  return answeredOnce(bureau, input, () => fileOnce(bureau, input))
}

async function fileOnce(bureau: Bureau, input: Filing): Promise<CaseState> {
  const { reader, now } = input
  const offering = offeringOf(bureau, input.service)
  const today = civilDateOf(now)
  const form = readForm(offering, input.answers, today, input.party)
  refuseUnfit(offering.service, judge(offering, form.facts, today), 'fails')
  await refuseElsewhere(bureau, input.service, form)
  const needed = neededEvidence(offering, form.facts, today)
  const clock = noticeClock(bureau, offering, today, today)
  const others = authoritiesOf(offering.service.procedure)
  const caseId = newId(now)
  const filedWith = (evidence: readonly StatedEvidence[]) =>
    eventOf(
      input,
      { caseId, rev: 1, party: input.party },
      {
        kind: 'filed',
        body: {
          service: input.service,
          version: offering.service.version,
          receipt: newReceipt(reader.jurisdiction, now),
          partyName: input.partyName,
          title: form.title,
          amount: form.amount,
          onceKey: form.onceKey,
          answers: form.stored,
          evidence,
          clock: { due: clock.due ?? '', provisional: clock.provisional },
          moves: firstMoves(worldFor(bureau, offering, form.facts, today, today), clock),
          ...(others.length === 1 ? {} : { authorities: others }),
        },
      },
    )
  try {
    return await bureau.database.transaction(reader, async (tx) => {
      const { draft } = input
      const evidence =
        draft === undefined ? allOnPaper(needed) : await handedInFor(tx, reader, { draft })
      refuseIncomplete(needed, evidence)
      const consulting = { tx, service: offering.service, today }
      const event = await consultIntegrity(consulting, filedWith(evidence))
      const becomes = after(undefined, event)
      appendFirst(tx, event, becomes, input.repeatable)
      noteCaseEvidence(tx, event, evidence)
      if (draft !== undefined) {
        tx.defer(tx.run(dropDraft, [reader.jurisdiction, draft, reader.account]))
      }
      return becomes
    })
  } catch (error) {
    throw constraintOf(error) === 'case_file_once' ? filedAlready(form.title) : error
  }
}

const elsewhere: Statement = {
  name: 'case-elsewhere',
  text: `select jurisdiction from case_file where jurisdiction = any($1) and service = $2
      and once_key = $3 and state not in ('declined', 'withdrawn', 'refused', 'annulled',
        'terminated') limit 1`,
}

/** What another city that shares the database has on file is not registered here as well. */
async function refuseElsewhere(
  bureau: Bureau,
  service: string,
  { title, onceKey }: { readonly title: string; readonly onceKey: string | null },
): Promise<void> {
  const { neighbours = [] } = bureau
  if (onceKey === null || neighbours.length === 0) return
  // No reader of this city sees cases of another: the bureau asks, and learns only whether.
  const [row] = await bureau.database.runAsOwner(elsewhere, [neighbours, service, onceKey])
  if (row === undefined) return
  const jurisdiction = textOf(row, 'jurisdiction')
  throw new Refusal(
    'case.filed-elsewhere',
    {
      zh: `「${title}」已在行政区划 ${jurisdiction} 申请登记，同一事项只在一地登记一次。请向该地办理变更，或撤回原件后再申请。`,
      en: `“${title}” is on file in jurisdiction ${jurisdiction}; the same thing is registered once, in one place. Amend it there, or withdraw it first.`,
    },
    { title, jurisdiction },
  )
}

const notParty = () =>
  new Refusal('case.not-party', {
    zh: '您的账号未获该单位授权，不能以其名义申请。请选择您代理的单位。',
    en: 'Your account does not act for this applicant. Choose one it acts for.',
  })

const filedAlready = (title: string) =>
  new Refusal(
    'case.filed-already',
    {
      zh: `「${title}」已在本市申请登记，同一事项只登记一次。请在「我的办件」查看，或撤回原件后再申请。`,
      en: `“${title}” is already on file; the same thing is registered once. See your cases, or withdraw the first one.`,
    },
    { title },
  )
