/** Which cases a draw takes, from its seed; whoever has the ids can draw again. */
import { digestOf, numbersOf, shuffled } from '../review/assignment/seeded-words.ts'

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

/** What a draw gives. */
export interface Draw {
  /** SHA-256 of the ids drawn from, each with a line feed, in hex. */
  readonly populationSha256: string
  /** Ids in the order drawn; all of them where fewer are there than wanted. */
  readonly drawn: readonly string[]
}

/**
 * Draws cases evenly, without putting any back. The key of the stream is SHA-256 of `recheck 1`, the
 * terms in the order of {@link DrawTerms} (all services as `*`) and the digest of the ids, each with a
 * line feed; the stream is `recheck`.
 *
 * @param ids - the cases drawn from, in ascending order
 */
export function drawCases(terms: DrawTerms, ids: readonly string[]): Draw {
  const { logRoot, logSize, service, from, to, size } = terms
  const populationSha256 = digestOf(ids).toString('hex')
  const said = [logRoot, String(logSize), service ?? '*', from, to, String(size)]
  const key = digestOf(['recheck 1', ...said, populationSha256])
  const order = shuffled(ids.length, numbersOf(key, 'recheck')).subarray(0, size)
  return { populationSha256, drawn: Array.from(order, (place) => ids[place] ?? '') }
}
