import { type CivilDate, parseCivilDate } from './civil-date.ts'

/** Kinds of profile in the Enterprise Europe Network: offers, requests, and joint R&D. */
export type ProfileKind = 'TO' | 'TR' | 'BO' | 'BR' | 'RDR'

/** What the id of a profile says. */
export interface ProfileId {
  /** Country, two letters. */
  readonly country: string
  readonly kind: ProfileKind
  /** Day of publication. */
  readonly on: CivilDate
  /** Running number of the day. */
  readonly serial: number
}

/**
 * Reads an id such as `UKTR20150103001`: country, kind, day, serial.
 *
 * @returns undefined when it is no such id, or its day does not exist
 */
export function parseProfileId(text: string): ProfileId | undefined {
  const parts = /^([A-Z]{2})(TO|TR|BO|BR|RDR)(\d{8})(\d{3})$/.exec(text.trim().toUpperCase())
  const [, country, kind, day = '', serial] = parts ?? []
  const on = parseCivilDate(day)
  if (country === undefined || !isKind(kind) || !on.ok) return undefined
  return { country, kind, on: on.value, serial: Number(serial) }
}

const kinds: readonly ProfileKind[] = ['TO', 'TR', 'BO', 'BR', 'RDR']
const isKind = (text: string | undefined): text is ProfileKind =>
  kinds.some((kind) => kind === text)
