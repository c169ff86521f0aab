import { problem } from '../../declare/expression/read-fact.ts'
import type { ChangeKind, DecidedBy } from '../../declare/funding.ts'
import { Invalid, Refusal } from '../../declare/refusal.ts'
import { civilDateOf } from '../../values/instant.ts'
import type { Bureau } from '../bureau.ts'
import type { CaseState } from '../cases/case-state.ts'
import { type ActInput, perform } from '../cases/perform.ts'
import { bookOf } from './funding-state.ts'
import { judgeBook, refuseUnlawful } from './judge-book.ts'
import { fundingIn, readFunding } from './read-funding.ts'
import { changeOf, kindNamed } from './request-change.ts'
import type { TaskBook } from './task-book.ts'

/** A decision about a change. */
export interface ChangeDecision extends ActInput {
  /** Number of the change within the case. */
  readonly number: number
  readonly outcome: 'grant' | 'refuse' | 'record'
  /** Needed when refusing. */
  readonly reason: string
}

/**
 * Decides a change that is the bureau's to decide, or records one that the unit decided. Deciding is
 * for the head; recording for an officer. A granted change makes a new version of the task book.
 *
 * @throws Refusal `change.not-open`, `change.for-head`, `change.only-recorded`,
 * `agreement.rule-fails`, and those of {@link perform}
 * @throws Invalid when a refusal gives no reason
 */
export function decideChange(bureau: Bureau, input: ChangeDecision): Promise<CaseState> {
  return perform(bureau, 'decide-change', input, async ({ tx, current, offering, today }) => {
    const { number, outcome, reader } = input
    const state = await readFunding(tx, current.jurisdiction, current.id)
    const about = state.changes.find((each) => each.number === number)
    if (about === undefined || about.state !== 'open') throw notOpen(number)
    if ((about.by === 'recorded') !== (outcome === 'record')) throw onlyRecorded(about.by)
    if (about.by === 'bureau' && reader.role !== 'head') throw forHead()
    const reason = input.reason.trim()
    if (outcome === 'refuse' && reason.length < 2)
      throw new Invalid([problem('reason', 'required')])
    if (outcome !== 'grant') {
      const done = outcome === 'refuse' ? 'refused' : 'recorded'
      return { kind: 'change-decided', body: { number, outcome: done, reason, version: null } }
    }
    const funding = fundingIn(offering.service)
    const before = bookOf(state)
    if (before === undefined) throw new Error('there is no task book')
    const kind = kindNamed(funding, about.change)
    const book = ontoPresent(kind, before, about.book)
    const others = { ...state, changes: state.changes.filter((each) => each !== about) }
    const change = changeOf(others, kind, before, civilDateOf(about.requestedAt))
    refuseUnlawful(judgeBook(offering, funding, current, book, today, change))
    const version = state.versions.length + 1
    return { kind: 'change-decided', body: { number, outcome: 'granted', reason, version, book } }
  })
}

/** The task book in force with what the change alters: others may have come into force meanwhile. */
function ontoPresent({ alters }: ChangeKind, present: TaskBook, asked: TaskBook): TaskBook {
  const part = alters === 'term' ? 'to' : alters
  return { ...present, [part]: asked[part] }
}

const notOpen = (number: number) =>
  new Refusal(
    'change.not-open',
    {
      zh: '该变更不存在，或已经办结。请刷新后查看变更记录。',
      en: 'No such change, or it is decided. Reload and look at the changes.',
    },
    { number },
  )

const forHead = () =>
  new Refusal('change.for-head', {
    zh: '该变更须由科技局批准，由负责人决定。请提交负责人办理。',
    en: 'The bureau decides this change, by its head. Hand it to the head.',
  })

const onlyRecorded = (by: DecidedBy) =>
  new Refusal(
    'change.only-recorded',
    by === 'recorded'
      ? {
          zh: '该变更由项目单位自主决定，科技局只作备案，不作批准或不批准。请选择备案。',
          en: 'The unit decides this change itself; the bureau only records it. Record it.',
        }
      : {
          zh: '该变更须由科技局批准，不能只作备案。请作出批准或不批准的决定。',
          en: 'The bureau decides this change; recording is not enough. Grant or refuse it.',
        },
    { by },
  )
