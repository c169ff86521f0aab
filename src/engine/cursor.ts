/** Cursors of lists: where the next page begins, opaque to clients, checked when read back. */
import { problem } from '../declare/expression/read-fact.ts'
import { Invalid } from '../declare/refusal.ts'
import { parseInstant } from '../values/instant.ts'

/** Writes the sort values of the last row shown. */
export function writeCursor(place: readonly (string | null)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/**
 * Reads a cursor.
 *
 * @throws Invalid when it is none of ours
 */
export function readCursor(cursor: string, length: number): readonly string[] {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(place) && place.length === length) {
      return place.map((part) => (part === null ? '' : String(part)))
    }
  } catch {
    // falls through to the one answer for anything that is not a cursor
  }
  throw notACursor()
}

/**
 * Reads a cursor of a list in the order of time and id.
 *
 * @throws Invalid when it is none
 */
export function readTimeCursor(cursor: string): readonly [at: string, id: string] {
  const [at = '', id = ''] = readCursor(cursor, 2)
  if (!parseInstant(at).ok) throw notACursor()
  return [at, id]
}

/** The answer to anything that is not a cursor of this list. */
export function notACursor(): Invalid {
  return new Invalid([
    {
      ...problem('cursor', 'choice.unknown'),
      code: 'cursor.invalid',
      text: {
        zh: '分页位置无效，请从第一页重新开始',
        en: 'Not a place in this list; start from the first page',
      },
    },
  ])
}
