/** Cities: what one city adds to services that are the same everywhere. */
import type { Limit } from '../values/limit.ts'
import type { Text } from '../values/text.ts'
import type { CityRating } from './rating.ts'
import type { Service } from './service.ts'

/** A district of the city. */
export interface District {
  /** GB/T 2260 code. */
  readonly code: string
  /** Name. */
  readonly name: Text
}

/** How a city offers a service (实施清单). */
export interface Offering {
  /** The service. */
  readonly service: Service
  /** Versions of it under which cases may still be open. */
  readonly earlier?: readonly Service[]
  /** The office that handles it. */
  readonly office: Text
  /** Promised limit of the whole; never longer than the statute. */
  readonly promised?: Limit
  /** Ids of law switches this city has turned on for the service. */
  readonly switches: readonly string[]
  /** Registry point in certificate numbers, two digits. */
  readonly point: string
  /** Where to apply in person. */
  readonly counter: Text
  /** Opening hours. */
  readonly hours: Text
  /** Telephone for questions. */
  readonly phone: string
  /** Telephone for complaints. */
  readonly complaints: string
  /** Fee; most services are free. */
  readonly fee: Text
}

/** One city. */
export interface City {
  /** Folder name. */
  readonly id: string
  /** Name of the city. */
  readonly name: Text
  /** Name of the bureau. */
  readonly bureau: Text
  /** GB/T 2260 code, leads every key of its data. */
  readonly jurisdiction: string
  /** GB/T 2260 two-digit codes of province and city, as certificate numbers carry them. */
  readonly codes: { readonly province: string; readonly city: string }
  /** Name of the province. */
  readonly province: Text
  /** Its districts. */
  readonly districts: readonly District[]
  /** What it offers. */
  readonly offerings: readonly Offering[]
  /** How its work is rated (好差评); absent where it is not yet. */
  readonly rating?: CityRating
  /** Own limits on files, where they are lower than the general ones. */
  readonly files?: {
    /** Bytes of one file. */
    readonly largest?: bigint
    /** Bytes of all files of one application. */
    readonly together?: bigint
  }
}

/** Declares a city. Each offering's promise is checked against the statute when the city starts. */
export const city = (declared: City): City => declared
