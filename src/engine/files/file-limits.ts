/** The limits on files that hold in a city on a day. */
import type { City } from '../../declare/city.ts'
import { type Parameter, valueOn } from '../../declare/parameter.ts'
import {
  filesTogether,
  largestFile,
  mostFiles,
  mostMembers,
  mostPixels,
  nestedArchives,
  unpackedSize,
} from '../../law/procedure/file-limits.ts'
import type { CivilDate } from '../../values/civil-date.ts'

/** Sizes are bytes. */
export interface FileLimits {
  readonly largest: number
  readonly together: number
  readonly most: number
  readonly unpacked: number
  readonly members: number
  readonly nesting: number
  readonly pixels: number
}

function numberOn(of: Parameter<bigint>, on: CivilDate): number {
  const value = valueOn(of, on)?.value
  if (value === undefined || value === null) throw new Error(`${of.id} has no value on ${on}`)
  return Number(value)
}

/** The general limits, or the city's own where those are lower. */
export function fileLimits(city: City, on: CivilDate): FileLimits {
  const lower = (general: number, own: bigint | undefined) =>
    own === undefined ? general : Math.min(general, Number(own))
  return {
    largest: lower(numberOn(largestFile, on), city.files?.largest),
    together: lower(numberOn(filesTogether, on), city.files?.together),
    most: numberOn(mostFiles, on),
    unpacked: numberOn(unpackedSize, on),
    members: numberOn(mostMembers, on),
    nesting: numberOn(nestedArchives, on),
    pixels: numberOn(mostPixels, on),
  }
}
