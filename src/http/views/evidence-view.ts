/** The documents of a case, one by one, as its newest event about them says. */
import type { Service } from '../../declare/service.ts'
import type { CaseEvent, StatedEvidence } from '../../engine/cases/case-event.ts'
import type { CaseView } from '../contract/cases.ts'

const statedIn = (event: CaseEvent): readonly StatedEvidence[] | undefined =>
  event.kind === 'filed' || event.kind === 'corrected' ? event.body.evidence : undefined

/** In the order in which the service asks for them; null where no event speaks of documents. */
export function evidenceViews(
  service: Service,
  events: readonly CaseEvent[],
): CaseView['evidence'] {
  const newest = events.findLast((event) => statedIn(event) !== undefined)
  const stated = newest === undefined ? undefined : statedIn(newest)
  if (stated === undefined) return null
  const order = service.evidence.map(({ id }) => id)
  const ids = [...new Set([...order, ...stated.map(({ evidence }) => evidence)])]
  return ids.flatMap((id) => {
    const own = stated.filter(({ evidence }) => evidence === id)
    if (own.length === 0) return []
    return [
      {
        evidence: id,
        paper: own.some((each) => 'paper' in each),
        files: own.flatMap((each) =>
          'sha256' in each
            ? [
                {
                  sha256: each.sha256,
                  name: each.name,
                  size: each.size,
                  mediaType: each.mediaType,
                },
              ]
            : [],
        ),
      },
    ]
  })
}
