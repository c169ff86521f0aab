/** The events of a case: what each act leaves behind, complete enough to rebuild everything. */
import type { Role } from '../../declare/role.ts'
import type { Way } from '../../declare/stage.ts'
import type { Instant } from '../../values/instant.ts'
import type { Limit } from '../../values/limit.ts'
import type { MoneyEventBodies, WithMoney } from '../agreements/money-event.ts'
import type { RatingEventBodies } from '../ratings/rating-event.ts'
import type { Moves } from './position.ts'
import type { StartedClock } from './started-clock.ts'

/** Answers as they travel and are stored, by fact id. */
export type StoredAnswers = Readonly<Record<string, unknown>>

/** One thing to correct: a field of the form, or the application as a whole. */
export interface Defect {
  readonly field: string | null
  readonly text: string
}

/** A row an act entered in a register: values as the register stores them. */
export interface StoredEntry {
  readonly register: string
  readonly key: string
  readonly values: Readonly<Record<string, string | boolean | null>>
}

/** How an act moves the case through its procedure; events from before stages were kept say nothing. */
interface Moving extends WithMoney {
  readonly moves?: Moves
  /** Ids of the bars the integrity register showed at this act, where it went on all the same. */
  readonly integrity?: readonly string[]
}

/** An act about one stage. */
interface AtStage extends Moving {
  readonly stage: string
}

/** One document as it was handed in: a file, by the hash of its content, or paper at the counter. */
export type StatedEvidence =
  | { readonly evidence: string; readonly paper: true }
  | {
      readonly evidence: string
      readonly sha256: string
      readonly name: string
      readonly size: number
      readonly mediaType: string
    }

/** What events of agreements and money carry. */
type MoneyBodies = { readonly [K in keyof MoneyEventBodies]: Moving & MoneyEventBodies[K] }

/** What each kind of event carries. */
export interface EventBodies extends MoneyBodies, RatingEventBodies {
  filed: Moving & {
    readonly service: string
    readonly version: number
    readonly receipt: string
    readonly partyName: string
    readonly title: string
    readonly amount: string | null
    readonly onceKey: string | null
    readonly answers: StoredAnswers
    /** Every document handed in; absent in synthetic cases and those older than uploads. */
    readonly evidence?: readonly StatedEvidence[]
    readonly clock: StartedClock
    /** Authorities that take part, where others than the bureau do. */
    readonly authorities?: readonly string[]
  }
  accepted: Moving & {
    readonly acceptedOn: string
    readonly deemed: boolean
    readonly clock: StartedClock
  }
  declined: { readonly reason: string }
  'correction-requested': Moving & {
    readonly defects: readonly Defect[]
    readonly clock: StartedClock
  }
  corrected: Moving & {
    readonly answers: StoredAnswers
    readonly title: string
    readonly amount: string | null
    readonly onceKey: string | null
    /** All documents as they now stand, not only those that changed. */
    readonly evidence?: readonly StatedEvidence[]
    readonly clock: StartedClock
  }
  withdrawn: { readonly reason: string }
  granted: Moving & {
    readonly reason: string
    readonly decidedOn: string
    readonly findings: StoredAnswers
    readonly certificateNumber: string
    /** Hash of what the certificate says, which ties it to the log. */
    readonly contentSha256: string
    readonly entry: StoredEntry
    /** Decided by the silence of the authority. */
    readonly silent?: true
  }
  refused: Moving & {
    readonly reason: string
    readonly decidedOn: string
    readonly findings: StoredAnswers
    readonly silent?: true
  }
  amended: {
    readonly reason: string
    readonly changed: readonly string[]
    /** Hash of what the certificate now says. */
    readonly contentSha256: string
    readonly answers: StoredAnswers
    readonly findings: StoredAnswers
    readonly title: string
    readonly amount: string | null
    readonly onceKey: string | null
    readonly entry: StoredEntry
  }
  annulled: WithMoney & { readonly reason: string; readonly entry: StoredEntry }
  'stage-concluded': AtStage & {
    readonly outcome: Way
    readonly ending: string | null
    readonly reason: string
    /** What was established at this stage; null where nothing was. */
    readonly findings: StoredAnswers | null
    readonly silent?: true
  }
  'stage-paused': AtStage & {
    readonly ground: string
    readonly reason: string
    /** The day on which it is expected to go on, as the applicant is told. */
    readonly expected: string | null
  }
  'stage-resumed': AtStage & { readonly reason: string }
  'limit-extended': Moving & {
    /** Null for the limit of the whole. */
    readonly stage: string | null
    readonly reason: string
    readonly by: Limit
  }
  recommended: AtStage & { readonly to: string; readonly number: string; readonly reason: string }
  answered: AtStage & {
    readonly outcome: Way
    readonly number: string
    readonly answeredOn: string
    readonly reason: string
  }
  'branch-decided': AtStage & {
    readonly branch: string
    readonly outcome: 'grant' | 'refuse'
    readonly reason: string
    readonly decidedOn: string
    readonly findings: StoredAnswers
    readonly certificateNumber: string | null
    readonly contentSha256: string | null
    readonly entry: StoredEntry | null
    readonly silent?: true
  }
  'version-moved': Moving & {
    readonly from: number
    readonly to: number
    readonly reason: string
    /** Open stages that have another id in the new version. */
    readonly stages: Readonly<Record<string, string>>
  }
  rechecked: {
    /** Id of the draw. */
    readonly recheck: string
    readonly finding: 'sound' | 'flawed'
    readonly note: string
  }
  'deadline-moved': { readonly from: string; readonly reason: string; readonly clock: StartedClock }
}

/** Kinds of event. */
export type EventKind = keyof EventBodies

/** An event of a kind. */
export type CaseEventOf<K extends EventKind> = {
  readonly jurisdiction: string
  readonly caseId: string
  /** 1 for the filing, then one more each. */
  readonly rev: number
  readonly kind: K
  readonly at: Instant
  /** Account that acted. */
  readonly actor: string
  readonly actorRole: Role
  /** Credit code of the applicant. */
  readonly party: string
  readonly body: EventBodies[K]
}

/** Any event. */
export type CaseEvent = { readonly [K in EventKind]: CaseEventOf<K> }[EventKind]
