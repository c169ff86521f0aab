/** 好差评: how a case that is over may be rated, and what a bad rating asks of the bureau. */
import type { Limit } from '../values/limit.ts'
import type { Text } from '../values/text.ts'
import type { Fact } from './fact.ts'
import type { Citation } from './instrument.ts'
import type { Parameter } from './parameter.ts'

/** How whoever answers a bad rating leaves it. */
export interface RatingOutcome {
  /** Stable id. */
  readonly id: string
  /** What it is called. */
  readonly title: Text
  /**
   * `closes`: set right or explained. `continues`: needs longer, by a last day of its own.
   * `appeals`: it was wrong or malicious; the supervisor reviews that.
   */
  readonly effect: 'closes' | 'continues' | 'appeals'
}

/** The rules of rating, the same for every service. */
export interface Rating {
  /** The overall level, from the best to the worst. */
  readonly level: Fact<'choice'>
  /** Levels that must be answered (差评). */
  readonly bad: readonly string[]
  /** What may be rated besides, each by the same levels. */
  readonly questions: readonly { readonly id: string; readonly title: Text }[]
  /** The limit of the law for answering a bad rating, where it sets one. */
  readonly answerWithin: Parameter<Limit>
  /** How an answer may leave it. */
  readonly outcomes: readonly RatingOutcome[]
  /** The article that lets people rate. */
  readonly cite: Citation
  /** The article that has a bad rating answered. */
  readonly answerCite: Citation
  /** The article that leaves out what was wrong or malicious. */
  readonly appealCite: Citation
}

/** How a city has its work rated. */
export interface CityRating {
  readonly rules: Rating
  /** For how long after the end of a case it may be rated. */
  readonly openFor: Limit
  /** The city's promise for answering a bad rating; never longer than the law. */
  readonly promised: Limit
  /** Law switches the city has turned on for it. */
  readonly switches: readonly string[]
}

/** Declares the rules of rating. */
export const rating = (declared: Rating): Rating => declared
