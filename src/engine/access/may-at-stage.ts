/** Who may do what at an open stage: its actor, of its authority, as far as its declaration goes. */
import { bureauItself } from '../../declare/authority.ts'
import type { Role } from '../../declare/role.ts'
import type { Service } from '../../declare/service.ts'
import type { Stage } from '../../declare/stage.ts'
import type { CaseState } from '../cases/case-state.ts'
import { type OpenPlace, openPlaces } from '../cases/position.ts'
import type { Actor, StageAct } from './act.ts'
import {
  allowed,
  otherAuthority,
  ownCase,
  type Permission,
  wrongRole,
  wrongState,
} from './permission.ts'

/** Whether a role may act where the declaration names one: where an officer may, a head may too. */
const fits = (role: Role, actor: Role) => role === actor || (actor === 'officer' && role === 'head')

/** Whether a stage can be ended by an act of its own. */
export const isConcluded = (stage: Stage): boolean =>
  stage.kind !== 'acceptance' &&
  stage.kind !== 'decision' &&
  !(stage.kind === 'examination' && stage.withDecision === true)

/** Whether the case is at the moment for an act at a stage. */
function isMomentFor(act: StageAct, { stage, open }: OpenPlace, current: CaseState): boolean {
  const isPaused = open.paused !== undefined
  const isAway = open.away !== undefined
  if (current.state === 'awaiting-correction') return false
  switch (act) {
    case 'conclude':
      return isConcluded(stage) && !isPaused && !isAway
    case 'answer':
      return isAway
    case 'pause':
      return (stage.stopsClock ?? []).length > 0 && !isPaused && current.state !== 'filed'
    case 'resume':
      return isPaused
    case 'extend':
      return stage.extension !== undefined && open.clock !== undefined && !open.clock.extra
    case 'silence':
      return stage.onSilence !== undefined && open.clock?.due != null
  }
}

/**
 * Whether somebody may do something at a stage now. The law of limits is asked by the act itself.
 *
 * @param id - the stage; without one, extending means the limit of the whole
 */
export function mayAtStage(
  actor: Actor,
  act: StageAct,
  current: CaseState,
  service: Service,
  id: string | undefined,
): Permission {
  if (id === undefined)
    return act === 'extend' ? mayExtendWhole(actor, current, service) : wrongState
  const place = openPlaces(current.position, service.procedure).find(({ stage }) => stage.id === id)
  if (place === undefined || !isMomentFor(act, place, current)) return wrongState
  if (act === 'silence') return actor.role === 'timer' ? allowed : wrongRole
  const { stage, open } = place
  const needed = act === 'extend' ? (stage.extension?.actor ?? 'head') : stage.actor
  const own = actor.parties.includes(current.party)
  if (needed === 'applicant') return actor.role === 'applicant' && own ? allowed : wrongRole
  if (!fits(actor.role, needed)) return wrongRole
  if ((actor.authority ?? bureauItself) !== open.authority) return otherAuthority
  return own ? ownCase : allowed
}

function mayExtendWhole(actor: Actor, current: CaseState, { procedure }: Service): Permission {
  const { whole } = current.position
  const { extension } = procedure
  if (current.state !== 'accepted' || extension === undefined) return wrongState
  if (whole === undefined || whole.extra !== undefined) return wrongState
  if (!fits(actor.role, extension.actor ?? 'head')) return wrongRole
  if ((actor.authority ?? bureauItself) !== bureauItself) return otherAuthority
  return actor.parties.includes(current.party) ? ownCase : allowed
}
