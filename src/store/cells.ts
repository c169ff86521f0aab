/** Reads cells of database rows into typed values; a cell of another type is a fault. */
import { type Instant, instantFromEpoch } from '../values/instant.ts'
import type { Row } from './database.ts'

/** A text, a day or a whole number kept as text. */
export function textOf(row: Row, column: string): string {
  const cell = row[column]
  if (typeof cell !== 'string') throw new Error(`column ${column} is not text`)
  return cell
}

/** The same, or null. */
export function textOrNull(row: Row, column: string): string | null {
  return row[column] === null || row[column] === undefined ? null : textOf(row, column)
}

/** A whole number small enough for a double. */
export function numberOf(row: Row, column: string): number {
  const value = Number(row[column])
  if (row[column] === null || !Number.isSafeInteger(value)) {
    throw new Error(`column ${column} is not a whole number`)
  }
  return value
}

/** Yes or no. */
export function truthOf(row: Row, column: string): boolean {
  const cell = row[column]
  if (typeof cell !== 'boolean') throw new Error(`column ${column} is not a truth value`)
  return cell
}

/** Bytes. */
export function bytesOf(row: Row, column: string): Uint8Array {
  const cell = row[column]
  if (!(cell instanceof Uint8Array)) throw new Error(`column ${column} is not bytes`)
  return cell
}

/** An instant, as Beijing time. The database answers in UTC. */
export function instantOf(row: Row, column: string): Instant {
  const cell = textOf(row, column).replace(' ', 'T')
  const zoned = /[+-]\d\d$/.test(cell) ? `${cell}:00` : cell
  return instantFromEpoch(Date.parse(zoned))
}

/** A list of texts. */
export function textsOf(row: Row, column: string): readonly string[] {
  const cell = row[column]
  if (!Array.isArray(cell)) throw new Error(`column ${column} is not a list`)
  return cell.map(String)
}

/** A JSON value written by ourselves; its shape is the writer's promise. */
export function jsonOf<T>(row: Row, column: string): T {
  return row[column] as T
}
