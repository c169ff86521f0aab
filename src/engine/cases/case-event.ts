/** The events of a case: what each act leaves behind, complete enough to rebuild everything. */
import type { Role } from '../../declare/role.ts'
import type { Instant } from '../../values/instant.ts'

/** Answers as they travel and are stored, by fact id. */
export type StoredAnswers = Readonly<Record<string, unknown>>

/** One thing to correct: a field of the form, or the application as a whole. */
export interface Defect {
  readonly field: string | null
  readonly text: string
}

/** The clock an act started. */
export interface StartedClock {
  /** Last day. */
  readonly due: string
  /** The calendar of that year is not announced yet. */
  readonly provisional: boolean
}

/** A row an act entered in a register: values as the register stores them. */
export interface StoredEntry {
  readonly register: string
  readonly key: string
  readonly values: Readonly<Record<string, string | boolean | null>>
}

/** What each kind of event carries. */
export interface EventBodies {
  filed: {
    readonly service: string
    readonly version: number
    readonly receipt: string
    readonly partyName: string
    readonly title: string
    readonly amount: string | null
    readonly onceKey: string | null
    readonly answers: StoredAnswers
    readonly clock: StartedClock
  }
  accepted: { readonly acceptedOn: string; readonly deemed: boolean; readonly clock: StartedClock }
  declined: { readonly reason: string }
  'correction-requested': { readonly defects: readonly Defect[]; readonly clock: StartedClock }
  corrected: {
    readonly answers: StoredAnswers
    readonly title: string
    readonly amount: string | null
    readonly onceKey: string | null
    readonly clock: StartedClock
  }
  withdrawn: { readonly reason: string }
  granted: {
    readonly reason: string
    readonly decidedOn: string
    readonly findings: StoredAnswers
    readonly certificateNumber: string
    /** Hash of what the certificate says, which ties it to the log. */
    readonly contentSha256: string
    readonly entry: StoredEntry
  }
  refused: {
    readonly reason: string
    readonly decidedOn: string
    readonly findings: StoredAnswers
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
  annulled: { readonly reason: string; readonly entry: StoredEntry }
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
