/** What an officer is shown of a duplicate check (查重); it never rejects by itself. */
import type { Boilerplate } from './boilerplate.ts'
import { likeness, type Passage, piecesOf, sharedPassages } from './compare.ts'

/** A project whose text resembles the one asked about. */
export interface SimilarProject {
  readonly projectId: string
  /** Distinct five-character pieces in both, divided by those in either; form wording left out. */
  readonly jaccard: number
  /** The same number in both, divided by those of the text with fewer. */
  readonly containment: number
  /** What both say, with positions in the new text and (other…) in the project's. */
  readonly passages: readonly Passage[]
}

/** From where a pair is shown. */
export interface SimilarityFloor {
  /** Shown when Jaccard reaches this, or containment the other. */
  readonly jaccard: number
  readonly containment: number
}

/**
 * Compares a text with those the index names, the most contained first, then by Jaccard and id.
 *
 * @param others - texts of candidates, by project
 */
export function findSimilar(
  form: Boilerplate,
  text: string,
  others: Iterable<readonly [projectId: string, text: string]>,
  from: SimilarityFloor,
): readonly SimilarProject[] {
  const own = piecesOf(text, form)
  const found: SimilarProject[] = []
  for (const [projectId, other] of others) {
    const pieces = piecesOf(other, form)
    const alike = likeness(own, pieces)
    if (alike.jaccard < from.jaccard && alike.containment < from.containment) continue
    found.push({ projectId, ...alike, passages: sharedPassages(own, text, pieces, other) })
  }
  return found.sort(
    (a, b) =>
      b.containment - a.containment ||
      b.jaccard - a.jaccard ||
      (a.projectId < b.projectId ? -1 : 1),
  )
}
