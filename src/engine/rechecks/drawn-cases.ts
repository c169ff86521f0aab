/** Which cases a draw takes, from its seed; whoever has the ids can draw again. */
import { createHash } from 'node:crypto'
import { digestOf, numbersOf, Urn } from '../review/assignment/seeded-words.ts'

/** What decides a draw; everything in it is published. */
export interface DrawTerms {
  /** Root and size of the signed checkpoint before which nobody knew the seed. */
  readonly logRoot: string
  readonly logSize: number
  /** Id of the service; null for all. */
  readonly service: string | null
  /** Days of decision, both included. */
  readonly from: string
  readonly to: string
  /** How many are drawn. */
  readonly size: number
}

/** SHA-256 of the ids drawn from, each with a line feed, in hex. */
export const populationDigest = (ids: readonly string[]): string => digestOf(ids).toString('hex')

/**
 * Draws cases evenly, without putting any back. The key of the stream is SHA-256 of `recheck 1`, the
 * terms in the order of {@link DrawTerms} (all services as `*`) and the digest of the ids, each with a
 * line feed; the stream is `recheck`.
 *
 * @param ids - the cases drawn from, in ascending order
 * @returns ids in the order drawn; all of them where fewer are there than wanted
 */
export function drawnCases(terms: DrawTerms, ids: readonly string[]): readonly string[] {
  const { logRoot, logSize, service, from, to, size } = terms
  const said = [
    'recheck 1',
    logRoot,
    logSize,
    service ?? '*',
    from,
    to,
    size,
    populationDigest(ids),
  ]
  const key = createHash('sha256')
    .update(said.map((each) => `${each}\n`).join(''))
    .digest()
  const urn = new Urn(
    Int32Array.from(ids, (_, at) => at),
    numbersOf(key, 'recheck'),
  )
  const drawn: string[] = []
  while (drawn.length < Math.min(size, ids.length)) {
    const id = ids[urn.next() ?? -1]
    if (id === undefined) break
    drawn.push(id)
  }
  return drawn
}
