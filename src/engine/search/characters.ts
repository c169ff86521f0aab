/** What characters sound and look like. */
import { mainReadings, otherReadings, shapeCodes } from './generated/characters.ts'

/** Every syllable of standard Chinese without tone, in alphabetical order; its place is its number. */
export const syllables: readonly string[] = [
  ...new Set(`${mainReadings}${otherReadings}`.match(/[a-z]+/g)),
].sort()

const numberOf: ReadonlyMap<string, number> = new Map(syllables.map((s, i) => [s, i]))

/** The number of a syllable, or -1. */
export const syllableNumber = (syllable: string): number => numberOf.get(syllable) ?? -1

/** Sounds people mix up in speech and typing share a number: zh/z, n/l, hu/f, -ng/-n. */
const slurs: readonly number[] = slurNumbers()

function slurNumbers(): number[] {
  const alike = syllables.map((s) =>
    s
      .replace(/^([zcs])h/, '$1')
      .replace(/^n/, 'l')
      .replace(/^hu(?=[ao])/, 'f')
      .replace(/ng$/, 'n'),
  )
  return alike.map((s) => alike.indexOf(s))
}

interface Shape {
  /** Cangjie code. */
  readonly parts: string
  /** Four-corner code, '' when there is none. */
  readonly corners: string
}

const none: readonly number[] = []
const readings: readonly (readonly number[])[] = readReadings()
const shapes: ReadonlyMap<number, Shape> = readShapes()

/** Dense over all code units: loading a register asks for millions of characters. */
function readReadings(): (readonly number[])[] {
  const table = Array.from({ length: 0x1_0000 }, () => none)
  for (const text of [mainReadings, otherReadings]) {
    for (const [, syllable = '', chars = ''] of text.matchAll(/([a-z]+)([^a-z]+)/g)) {
      const number = [syllableNumber(syllable)]
      for (let i = 0; i < chars.length; i++) {
        const unit = chars.charCodeAt(i)
        const known = table[unit] ?? none
        table[unit] = known === none ? number : [...known, ...number]
      }
    }
  }
  return table
}

function readShapes(): Map<number, Shape> {
  const table = new Map<number, Shape>()
  for (const [, char = '', parts = '', corners = ''] of shapeCodes.matchAll(
    /([^a-z0-9])([a-z]+)(\d*)/g,
  )) {
    table.set(char.charCodeAt(0), { parts, corners })
  }
  return table
}

/** The numbers of the syllables a character is read as, the usual one first. */
export const soundsOf = (unit: number): readonly number[] => readings[unit] ?? none

/** The initial letter of a syllable, 0 to 25. */
export const initialOf = (syllable: number): number =>
  (syllables[syllable]?.charCodeAt(0) ?? 97) - 97

/** Whether two characters can be read with one syllable. */
export function soundAlike(a: number, b: number): boolean {
  const heard = soundsOf(a)
  return soundsOf(b).some((s) => heard.includes(s))
}

/** Whether two characters can be read with syllables that are often mixed up. */
export function soundClose(a: number, b: number): boolean {
  const heard = soundsOf(a)
  return soundsOf(b).some((s) => heard.some((t) => slurs[s] === slurs[t]))
}

/**
 * How different two characters look: 0 drawn from the same parts, 1 nothing in common. Judged by
 * the shorter of two ways: the parts (Cangjie) and the four corners.
 */
export function looksApart(a: number, b: number): number {
  const one = shapes.get(a)
  const two = shapes.get(b)
  if (one === undefined || two === undefined) return 1
  const parts = partsApart(one.parts, two.parts) / Math.max(one.parts.length, two.parts.length)
  return Math.min(parts, cornersApart(one.corners, two.corners))
}

/** Corners agree by chance far more often than parts, so even all four are no proof. */
function cornersApart(a: string, b: string): number {
  if (a === '' || b === '') return 1
  let different = 0
  for (let i = 0; i < 4; i++) if (a[i] !== b[i]) different++
  return Math.min(1, 0.3 + 0.25 * different)
}

/** Parts to be added, taken away or changed to make one code (of at most 5 letters) of the other. */
function partsApart(a: string, b: string): number {
  let row = [0, 1, 2, 3, 4, 5, 6]
  for (let i = 1; i <= a.length; i++) {
    const next = [i, 0, 0, 0, 0, 0, 0]
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1
      const changed = (row[j - 1] ?? 0) + same
      next[j] = Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
    }
    row = next
  }
  return row[b.length] ?? 0
}
