/** Who may do what to a case; read it as sentences. The database decides who may see it. */
import { bureauItself } from '../../declare/authority.ts'
import { placeOf } from '../../declare/procedure.ts'
import type { Role } from '../../declare/role.ts'
import type { Service } from '../../declare/service.ts'
import type { Stage } from '../../declare/stage.ts'
import type { CaseState } from '../cases/case-state.ts'
import { decisionAt } from '../cases/decision-at.ts'
import type { Act, Actor } from './act.ts'
import { mayAtStage } from './may-at-stage.ts'
import { mayWithMoney } from './may-with-money.ts'
import {
  acceptedBySame,
  allowed,
  alreadyDecided,
  askedBefore,
  examinedBySame,
  otherAuthority,
  ownCase,
  type Permission,
  wrongRole,
  wrongState,
} from './permission.ts'

const isStaff = (role: Role) => role === 'officer' || role === 'head'

/** Whether somebody of the bureau's own staff may, in a state in which it can be done. */
function staffMay(actor: Actor, current: CaseState, authority = bureauItself): Permission {
  if (!isStaff(actor.role)) return wrongRole
  if ((actor.authority ?? bureauItself) !== authority) return otherAuthority
  return actor.parties.includes(current.party) ? ownCase : allowed
}

const applicantMay = (actor: Actor, current: CaseState): Permission =>
  actor.role === 'applicant' && actor.parties.includes(current.party) ? allowed : wrongRole

const supervisorMay = (actor: Actor, current: CaseState): Permission => {
  if (actor.role !== 'supervisor') return wrongRole
  return actor.parties.includes(current.party) ? ownCase : allowed
}

/**
 * Whether somebody may do something to a case of a service now.
 *
 * @param stage - the open stage it is about, where the act is about one
 */
export function may(
  actor: Actor,
  act: Act,
  current: CaseState,
  service: Service,
  stage?: string,
): Permission {
  switch (act) {
    case 'accept':
    case 'decline':
      if (current.state !== 'filed') return wrongState
      return staffMay(actor, current, acceptingAuthority(service))
    case 'request-correction': {
      if (current.state !== 'filed') return wrongState
      const permission = staffMay(actor, current, acceptingAuthority(service))
      return permission.allowed && current.corrections > 0 ? askedBefore : permission
    }
    case 'correct':
      if (current.state !== 'awaiting-correction') return wrongState
      return applicantMay(actor, current)
    case 'withdraw': {
      const open = ['filed', 'awaiting-correction', 'accepted'].includes(current.state)
      if (!open) return wrongState
      const permission = applicantMay(actor, current)
      const given = Object.values(current.position.branches).some((branch) => branch.number)
      return permission.allowed && given ? alreadyDecided : permission
    }
    case 'decide':
      return mayDecide(actor, current, service, stage)
    case 'amend':
      if (current.state !== 'granted' || current.certificateNumber === null) return wrongState
      return staffMay(actor, current)
    case 'annul': {
      const granted = current.state === 'granted' || current.state === 'partly-granted'
      if (!granted || current.certificateNumber === null) return wrongState
      return actor.role === 'head' ? staffMay(actor, current) : wrongRole
    }
    case 'move-version':
      if (current.closedOn !== null) return wrongState
      if (actor.role === 'timer') return allowed
      return actor.role === 'head' ? staffMay(actor, current) : wrongRole
    case 'draft-agreement':
    case 'sign-agreement':
    case 'request-change':
    case 'decide-change':
    case 'order-payment':
    case 'book-payment':
    case 'claim':
    case 'book-repayment':
      return mayWithMoney(actor, act, current, service)
    case 'rate':
      return current.closedOn === null ? wrongState : applicantMay(actor, current)
    case 'answer-rating':
      return current.closedOn === null ? wrongState : staffMay(actor, current)
    case 'review-rating':
      return current.closedOn === null ? wrongState : supervisorMay(actor, current)
    case 'recheck':
      return current.decidedOn === null ? wrongState : supervisorMay(actor, current)
    default:
      return mayAtStage(actor, act, current, service, stage)
  }
}

const acceptingAuthority = (service: Service): string =>
  service.procedure.stages.flatMap((each) =>
    each.kind === 'acceptance' ? [each.authority?.id ?? bureauItself] : [],
  )[0] ?? bureauItself

function mayDecide(
  actor: Actor,
  current: CaseState,
  service: Service,
  stage: string | undefined,
): Permission {
  if (current.state !== 'accepted') return wrongState
  const place = decisionAt(current, service, stage, actor.authority)
  if (place === undefined) return wrongState
  const { stage: decision, open } = place
  if (open?.paused !== undefined) return wrongState
  const fits = decision.actor === 'officer' ? isStaff(actor.role) : actor.role === decision.actor
  if (!fits) return wrongRole
  if ((actor.authority ?? bureauItself) !== place.authority) return otherAuthority
  if (actor.parties.includes(current.party)) return ownCase
  if (!decision.fourEyes) return allowed
  if (current.acceptedBy === actor.account) return acceptedBySame
  return hasEnded(actor, current, decision, service) ? examinedBySame : allowed
}

/** Whether somebody ended a stage of the same track before. */
function hasEnded(actor: Actor, current: CaseState, decision: Stage, service: Service): boolean {
  const branch = placeOf(service.procedure, decision.id)?.branch?.id
  return current.position.ended.some(
    (each) =>
      each.by === actor.account &&
      each.branch === branch &&
      (each.outcome === 'pass' || each.outcome === 'refuse'),
  )
}
