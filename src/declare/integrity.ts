/** 科研诚信: where in a service the integrity register is asked, and what a bar does there. */
import type { Text } from '../values/text.ts'
import type { Citation } from './instrument.ts'

/**
 * `refuse`: the act does not happen. `warn`: it does, and its event names the entries; a decision
 * or the end of a stage then needs the officer's reason.
 */
export type BarEffect = 'refuse' | 'warn'

/** Where a service asks; what is left out does not ask. */
export interface IntegrityCheck {
  readonly filing?: BarEffect
  readonly acceptance?: BarEffect
  /** When granting; a refusal never asks. */
  readonly decision?: BarEffect
  /** When an agreement is signed or a milestone passes. */
  readonly stages?: BarEffect
  /** When an instalment is ordered to be paid. */
  readonly payment?: BarEffect
  /** The article that lets a bar count here. */
  readonly cite: Citation
  /** What somebody who is barred can do. */
  readonly remedy: Text
}

/** Declares where the register is asked. */
export const integrityCheck = (declared: IntegrityCheck): IntegrityCheck => declared
