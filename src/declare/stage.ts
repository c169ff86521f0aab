/** Stages of a procedure: who acts, within which limit, and what stops the clock. */
import type { Limit } from '../values/limit.ts'
import type { Text } from '../values/text.ts'
import type { Expression } from './expression/expression.ts'
import type { Citation } from './instrument.ts'
import type { Parameter } from './parameter.ts'
import type { Role } from './role.ts'

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

/** What every stage says of itself. */
interface AnyStage {
  /** Stable id within the service. */
  readonly id: string
  /** What people see. */
  readonly title: Text
  /** Role that acts. */
  readonly actor: Role
  /** Limit of this stage; its clock starts the day after the stage began. */
  readonly within?: Within
  /** The article the stage stands in. */
  readonly cite?: Citation
}

/** 受理: completeness is checked, everything to be corrected is asked for once. */
export interface AcceptanceStage extends AnyStage {
  readonly kind: 'acceptance'
  /** Within which the request for correction must be made. */
  readonly correctionNotice: Parameter<Limit>
  /** How long the applicant has to correct, by the city's promise. */
  readonly correctionWithin: Limit
}

/** 实质审查: the officer establishes facts and drafts the decision. */
export interface ExaminationStage extends AnyStage {
  readonly kind: 'examination'
}

/** 决定: grant or refuse, by somebody other than the examiner where `fourEyes` is set. */
export interface DecisionStage extends AnyStage {
  readonly kind: 'decision'
  /** The decider must not be the officer who accepted the case. */
  readonly fourEyes: boolean
}

/** One stage of a procedure. */
export type Stage = AcceptanceStage | ExaminationStage | DecisionStage

/** The stages in order, and the clock over all of them. */
export interface Procedure {
  /** Limit of the whole, counted from acceptance. */
  readonly within: Within
  /** The stages in order. */
  readonly stages: readonly Stage[]
}

/** Declares the acceptance stage. */
export const acceptance = (declared: Omit<AcceptanceStage, 'kind'>): AcceptanceStage => ({
  kind: 'acceptance',
  ...declared,
})

/** Declares the examination stage. */
export const examination = (declared: Omit<ExaminationStage, 'kind'>): ExaminationStage => ({
  kind: 'examination',
  ...declared,
})

/** Declares the decision stage. */
export const decision = (declared: Omit<DecisionStage, 'kind'>): DecisionStage => ({
  kind: 'decision',
  ...declared,
})
