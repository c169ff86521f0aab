/** What an officer is shown of a duplicate check (查重); it never rejects by itself. */
import { likeness, type Passage, piecesOf, sharedPassages } from './compare.ts'
import type { DuplicateIndex } from './duplicate-index.ts'

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
  /** Shown when Jaccard reaches this, or containment the other; defaults are our design, not law. */
  readonly jaccard: number
  readonly containment: number
  /** Called with the id of a candidate; false leaves it out, e.g. filed before the years compared. */
  readonly since?: (projectId: string) => boolean
}

/** Shown by default: half alike, or 8% of the shorter text, which a copied chapter passes. */
export const shownFrom: SimilarityFloor = { jaccard: 0.5, containment: 0.08 }

/** Finds the projects a text resembles, the most contained first, then by Jaccard and id. */
export function findSimilar(
  index: DuplicateIndex,
  text: string,
  asked: Partial<SimilarityFloor> = {},
): readonly SimilarProject[] {
  const from = { ...shownFrom, ...asked }
  const own = piecesOf(text, index.form)
  const found: SimilarProject[] = []
  for (const projectId of index.candidates(text, from.jaccard)) {
    const other = index.textOf(projectId)
    if (other === undefined || from.since?.(projectId) === false) continue
    const pieces = piecesOf(other, index.form)
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
