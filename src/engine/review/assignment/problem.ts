/** What is to be assigned, and what comes out. */

/** Affinity of a pair that may not be: recused, or not qualified. */
export const barred = -1

/** No employer is known: the employer rule does not touch this expert. */
export const noEmployer = -1

/** Proposals and experts are numbered from 0 in the order of the caller. */
export interface AssignmentProblem {
  readonly proposals: number
  readonly experts: number
  /**
   * Row by row, `proposal * experts + expert`: how well the expert fits, a whole number from 0,
   * by convention in millionths; `barred` where the expert may not sit on that panel.
   */
  readonly affinity: Int32Array
  /** Experts each proposal needs, exactly. */
  readonly demand: Int32Array
  /** Panels each expert must at least sit on. */
  readonly minLoad: Int32Array
  /** Panels each expert may at most sit on. */
  readonly maxLoad: Int32Array
  /** Employer of each expert, numbered from 0, or `noEmployer`. */
  readonly employer: Int32Array
  /** Experts of one employer on a panel at most; 0 when there is no such rule. */
  readonly maxSameEmployer: number
}

/** Experts of each panel in ascending order. */
export type Panels = readonly Int32Array[]
