/** Stages of a procedure: who acts, within which limit, what stops the clock, what an end leads to. */
import type { Limit } from '../values/limit.ts'
import type { Text } from '../values/text.ts'
import type { Authority } from './authority.ts'
import type { Expression } from './expression/expression.ts'
import type { Citation } from './instrument.ts'
import type { Output } from './output.ts'
import type { Parameter } from './parameter.ts'
import type { Role } from './role.ts'
import type { Rule } from './rule.ts'

/** How long a stage may take. A city may promise less than the statute, never more. */
export type Within =
  | {
      readonly statutory: Parameter<Limit>
      /** A longer limit where a condition holds and the law of the day has one. */
      readonly longer?: {
        readonly when: Expression<'truth'>
        readonly statutory: Parameter<Limit>
      }
    }
  | { readonly promised: Limit; readonly cite?: Citation }

/** A reason for which a clock stands still while the stage goes on. */
export interface PauseGround {
  /** Stable id within the stage. */
  readonly id: string
  /** What it is called. */
  readonly title: Text
  /** The article that does not count this time. */
  readonly cite: Citation
  /** In a branch: whether the applicant's clock over all branches stands still too. */
  readonly stopsWhole?: boolean
}

/** 延长期限: once, with notice of the reason, by as much as the law gives. */
export interface Extension {
  /** By how much. */
  readonly by: Parameter<Limit>
  /** Who may; the head where nothing else is said. */
  readonly actor?: Role
  /** Whether the clock of the whole gets as much; without it only the stage does. */
  readonly whole?: boolean
}

/** What the law says happens when a limit passes in silence. */
export interface Silence {
  /** 视为受理、视为同意本环节、视为准予、视为不予. */
  readonly effect: 'accepted' | 'passed' | 'granted' | 'refused'
  /** The article that says so. */
  readonly cite: Citation
}

/** Where the end of a stage leads. */
export type Way = 'pass' | 'return' | 'refuse'

/** One way in which a stage may end, in the words of its law. */
export interface Ending {
  /** Stable id within the stage. */
  readonly id: string
  /** What people see: 通过, 结题, 不通过. */
  readonly title: Text
  /** Where it leads. */
  readonly leads: Way
}

/** What every stage says of itself. */
interface AnyStage {
  /** Stable id within the service. */
  readonly id: string
  /** What people see. */
  readonly title: Text
  /** Role that acts; where an officer may act the head may too. */
  readonly actor: Role
  /** The authority whose people act; in a branch its authority, else the bureau itself. */
  readonly authority?: Authority
  /** Limit of this stage; its clock starts the day after the stage began. */
  readonly within?: Within
  /** The article the stage stands in. */
  readonly cite?: Citation
  /** Only when this holds; otherwise the stage is skipped. Unknown counts as holding. */
  readonly when?: Expression<'truth'>
  /** The law does not count the time of this stage into the limit over it. */
  readonly notCounted?: Citation
  /** Reasons for which its clock may be stopped. */
  readonly stopsClock?: readonly PauseGround[]
  /** Whether its limit may be extended once. */
  readonly extension?: Extension
  /** What happens when its limit passes in silence. */
  readonly onSilence?: Silence
  /** A failure leads to the decision, or closes the case. */
  readonly onRefuse?: 'decision' | 'close'
  /** The earlier stage of the same track to which it may send a case back. */
  readonly returnsTo?: string
  /** Its ends in the words of the law; without them pass, return where declared, and refuse. */
  readonly endings?: readonly Ending[]
}

/** 受理: completeness is checked, everything to be corrected is asked for once. */
export interface AcceptanceStage extends AnyStage {
  readonly kind: 'acceptance'
  /** Within which the request for correction must be made. */
  readonly correctionNotice: Parameter<Limit>
  /** How long the applicant has to correct, by the city's promise. */
  readonly correctionWithin: Limit
}

/** 形式审查: whether what was handed in is what was asked for. */
export interface FormalCheckStage extends AnyStage {
  readonly kind: 'formalCheck'
}

/** 实质审查: the officer establishes facts and drafts the decision. */
export interface ExaminationStage extends AnyStage {
  readonly kind: 'examination'
  /** The decision that follows ends it too; it has no end of its own. */
  readonly withDecision?: boolean
}

/** 现场考察、核查: somebody goes and looks. */
export interface SiteVisitStage extends AnyStage {
  readonly kind: 'siteVisit'
}

/** 专家评审: experts give their opinion. */
export interface ExpertReviewStage extends AnyStage {
  readonly kind: 'expertReview'
}

/** 会议审议: a meeting deliberates. */
export interface DeliberationStage extends AnyStage {
  readonly kind: 'deliberation'
}

/** 听证: the parties are heard; the law does not count its time. */
export interface HearingStage extends AnyStage {
  readonly kind: 'hearing'
  readonly notCounted: Citation
}

/** 公示: published for objections; it cannot end before its time. */
export interface PublicNoticeStage extends AnyStage {
  readonly kind: 'publicNotice'
  /** How long it is published. */
  readonly lasts: Within
}

/** 决定: grant or refuse, by somebody other than the examiner where `fourEyes` is set. */
export interface DecisionStage extends AnyStage {
  readonly kind: 'decision'
  /** The decider must not be the officer who accepted the case or ended a stage before it. */
  readonly fourEyes: boolean
  /** What granting gives; on the main track the service's own, in a branch nothing, if left out. */
  readonly output?: Output
  /** The rules judged here; those of the service if left out. */
  readonly judges?: readonly Rule[]
}

/** 签订任务书: the parties sign what was granted. */
export interface AgreementStage extends AnyStage {
  readonly kind: 'agreement'
  /** Id of the instalment that signing releases. */
  readonly instalment?: string
}

/** 节点: a report is due, and with it perhaps an instalment. */
export interface MilestoneStage extends AnyStage {
  readonly kind: 'milestone'
  /** Id of the instalment that passing releases. */
  readonly instalment?: string
}

/** 验收: whether what was promised was done. */
export interface CompletionReviewStage extends AnyStage {
  readonly kind: 'completionReview'
  /** Id of the instalment that passing releases. */
  readonly instalment?: string
}

/** 推荐上报: the case leaves to an authority of another level, whose answer and number are kept. */
export interface RecommendStage extends AnyStage {
  readonly kind: 'recommend'
  /** Who answers. */
  readonly to: Authority
}

/** 制证送达: the result is made and delivered. */
export interface IssueStage extends AnyStage {
  readonly kind: 'issue'
}

/** One stage of a procedure. */
export type Stage =
  | AcceptanceStage
  | FormalCheckStage
  | ExaminationStage
  | SiteVisitStage
  | ExpertReviewStage
  | DeliberationStage
  | HearingStage
  | PublicNoticeStage
  | DecisionStage
  | AgreementStage
  | MilestoneStage
  | CompletionReviewStage
  | RecommendStage
  | IssueStage

/** Kinds of stage. */
export type StageKind = Stage['kind']

type Word<S extends Stage> = (declared: Omit<S, 'kind'>) => S

const word =
  <K extends StageKind>(kind: K) =>
  <D extends object>(declared: D): D & { readonly kind: K } => ({ ...declared, kind })

/** Declares the acceptance stage. */
export const acceptance: Word<AcceptanceStage> = word('acceptance')
/** Declares a formal check. */
export const formalCheck: Word<FormalCheckStage> = word('formalCheck')
/** Declares an examination. */
export const examination: Word<ExaminationStage> = word('examination')
/** Declares a site visit. */
export const siteVisit: Word<SiteVisitStage> = word('siteVisit')
/** Declares a review by experts. */
export const expertReview: Word<ExpertReviewStage> = word('expertReview')
/** Declares a deliberation. */
export const deliberation: Word<DeliberationStage> = word('deliberation')
/** Declares a hearing. */
export const hearing: Word<HearingStage> = word('hearing')
/** Declares a public notice. */
export const publicNotice: Word<PublicNoticeStage> = word('publicNotice')
/** Declares a decision. */
export const decision: Word<DecisionStage> = word('decision')
/** Declares the signing of an agreement. */
export const agreement: Word<AgreementStage> = word('agreement')
/** Declares a milestone. */
export const milestone: Word<MilestoneStage> = word('milestone')
/** Declares a completion review. */
export const completionReview: Word<CompletionReviewStage> = word('completionReview')
/** Declares a recommendation to another level. */
export const recommend: Word<RecommendStage> = word('recommend')
/** Declares the issue of the result. */
export const issue: Word<IssueStage> = word('issue')
