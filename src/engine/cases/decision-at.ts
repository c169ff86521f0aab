/** The decision a case waits for, as far as it has come to one. */
import { authorityOf, type PlacedStage, placesOf, trackOf } from '../../declare/procedure.ts'
import type { Service } from '../../declare/service.ts'
import type { DecisionStage } from '../../declare/stage.ts'
import type { CaseState } from './case-state.ts'
import { type OpenStage, openPlaces } from './position.ts'

/** A decision that can be made now. */
export interface DecisionPlace extends PlacedStage {
  readonly stage: DecisionStage
  readonly authority: string
  /** The open stage it ends: itself, or the examination it is made with. */
  readonly open?: OpenStage
}

/**
 * The decision that can be made now, also straight from an examination that ends with it.
 *
 * @param stage - which one, where branches wait for several
 * @param authority - without a stage, the one of this authority is preferred
 */
export function decisionAt(
  current: CaseState,
  { procedure }: Service,
  stage?: string,
  authority?: string,
): DecisionPlace | undefined {
  const { position } = current
  const found = openPlaces(position, procedure).flatMap((place): DecisionPlace[] => {
    const decision = decisionFrom(place, trackOf(procedure, place))
    return decision === undefined
      ? []
      : [{ ...place, stage: decision, authority: authorityOf({ ...place, stage: decision }) }]
  })
  if (stage !== undefined) return found.find((each) => each.stage.id === stage)
  const own = found.find((each) => each.authority === authority)
  if (own !== undefined || found[0] !== undefined) return own ?? found[0]
  // Of cases from before stages were kept nothing is open; they wait for the one decision there was.
  if (position.open.length > 0 || position.ended.length > 0) return undefined
  return placesOf(procedure).flatMap((place): DecisionPlace[] =>
    place.stage.kind === 'decision'
      ? [{ ...place, stage: place.stage, authority: authorityOf(place) }]
      : [],
  )[0]
}

function decisionFrom(
  { stage }: PlacedStage,
  track: ReturnType<typeof trackOf>,
): DecisionStage | undefined {
  if (stage.kind === 'decision') return stage
  if (stage.kind !== 'examination' || stage.withDecision !== true) return undefined
  const next = track[track.indexOf(stage) + 1]
  return next?.kind === 'decision' ? next : undefined
}
