/** Authorities: who answers for a stage, when that is not the bureau itself. */
import type { Text } from '../values/text.ts'

/** An authority that handles part of a case, or answers it from another level. */
export interface Authority {
  /** Stable kebab-case id; accounts of its people carry it. */
  readonly id: string
  /** Its name. */
  readonly name: Text
  /** The level it stands on. */
  readonly level: 'nation' | 'province' | 'city' | 'district'
}

/** The id under which the bureau itself stands, wherever an authority is named. */
export const bureauItself = 'bureau'

/** Declares an authority. */
export const authority = (declared: Authority): Authority => {
  if (declared.id === bureauItself) throw new Error('the bureau itself is not declared')
  return declared
}
