/** Certificates: what a granted case is given, and how it is numbered. */
import type { Text } from '../values/text.ts'
import type { Fact } from './fact.ts'
import type { Citation } from './instrument.ts'
import type { Column, Register } from './register.ts'
import type { Derivation } from './rule.ts'

/** One part of a certificate number. */
export type NumberPart =
  | { readonly part: 'year'; readonly digits: 2 | 4 }
  | { readonly part: 'province' | 'city' | 'point'; readonly digits: 2 }
  | { readonly part: 'serial'; readonly digits: number }
  | { readonly literal: string }

/** The parts of a number in order. */
export type NumberPattern = readonly NumberPart[]

/** Where an entry or a line of a certificate takes its value from. */
export type Source =
  | Fact
  | Derivation
  | { readonly of: 'certificateNumber' | 'decidedOn' | 'caseId' | 'applicant' | 'applicantName' }
  | {
      readonly of: 'given'
      readonly fact: Fact
      /** Taken where the fact was given; null leaves the place empty. */
      readonly then: Source | null
      /** Taken where it was not. */
      readonly otherwise: Source | null
    }
  | {
      readonly of: 'applicantColumn'
      readonly table: string
      /** Column of the register that holds the credit code. */
      readonly party: Column
      readonly column: Column
    }

/** A certificate. */
export interface Certificate {
  /** Stable id. */
  readonly id: string
  /** Title printed on it. */
  readonly title: Text
  /** How its number is made. The serial has no gaps within year and registry point. */
  readonly number: NumberPattern
  /** Other forms of the number that are read, such as older ones. */
  readonly alsoReads: readonly NumberPattern[]
  /** What it states, in one paragraph. */
  readonly statement: Text
  /** The lines of its table. */
  readonly lines: readonly { readonly label: Text; readonly from: Source }[]
  /** The article that provides for it. */
  readonly cite: Citation
}

/** Declares a certificate. */
export const certificate = (declared: Certificate): Certificate => declared

/** One source where a fact was given, another where it was not; null leaves the place empty. */
export const whereGiven = (of: Fact, then: Source | null, otherwise: Source | null): Source => ({
  of: 'given',
  fact: of,
  then,
  otherwise,
})

/** A column of what a register keeps about the applicant. */
export function ofApplicant(register: Register, column: Column): Source {
  const party = register.party === undefined ? undefined : register.columns[register.party]
  if (party === undefined) throw new Error(`${register.id} does not say whose its rows are`)
  return { of: 'applicantColumn', table: register.table, party, column }
}
