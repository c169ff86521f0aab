/** 查重: which texts of an application are compared with those of others; a likeness decides nothing. */
import type { Share } from '../values/share.ts'
import type { Fact } from './fact.ts'
import type { Citation } from './instrument.ts'
import type { Parameter } from './parameter.ts'

/** What is compared, and from where an officer is shown a likeness. */
export interface Comparison {
  /** Answers whose texts count, in order. */
  readonly texts: readonly Fact<'text'>[]
  /** Pieces in both of pieces in either, from which a pair is shown. */
  readonly overlapFrom: Parameter<Share>
  /** Pieces in both of those of the shorter text, from which a pair is shown. */
  readonly containedFrom: Parameter<Share>
  /** How many years before the filing count. */
  readonly years: Parameter<bigint>
  /** The article the check stands in. */
  readonly cite: Citation
}

/** Declares what is compared. */
export const comparison = (declared: Comparison): Comparison => declared
