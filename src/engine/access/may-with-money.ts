/** Who may do what about agreement and money of a case; what the state of the money allows, acts ask. */
import { bureauItself } from '../../declare/authority.ts'
import { placeOf } from '../../declare/procedure.ts'
import type { Service } from '../../declare/service.ts'
import type { CaseState } from '../cases/case-state.ts'
import type { Actor, MoneyAct } from './act.ts'
import {
  allowed,
  otherAuthority,
  ownCase,
  type Permission,
  wrongRole,
  wrongState,
} from './permission.ts'

/** The agreement is what the case waits for. */
const isBeingAgreed = ({ position }: CaseState, { procedure }: Service): boolean =>
  position.open.some(({ stage }) => placeOf(procedure, stage)?.stage.kind === 'agreement')

/** Whether somebody may do something about agreement and money now. */
export function mayWithMoney(
  actor: Actor,
  act: MoneyAct,
  current: CaseState,
  service: Service,
): Permission {
  const { funding } = service
  if (funding === undefined) return wrongState
  const isGranted = current.state === 'granted' || current.state === 'partly-granted'
  const isOwn = actor.parties.includes(current.party)
  const party: Permission = actor.role === 'applicant' && isOwn ? allowed : wrongRole
  const staff = (needed: 'officer' | 'head'): Permission => {
    const fits = actor.role === 'head' || actor.role === needed
    if (!fits) return wrongRole
    if ((actor.authority ?? bureauItself) !== bureauItself) return otherAuthority
    return isOwn ? ownCase : allowed
  }
  switch (act) {
    case 'draft-agreement':
      return isBeingAgreed(current, service) ? party : wrongState
    case 'sign-agreement':
      if (!isBeingAgreed(current, service)) return wrongState
      return actor.role === 'applicant' ? party : staff(funding.signs)
    case 'request-change':
      if (!isGranted || current.closedOn !== null) return wrongState
      return isBeingAgreed(current, service) ? wrongState : party
    case 'decide-change':
      // Whether an officer may, or only the head, depends on whose decision the change is.
      return isGranted && current.closedOn === null ? staff('officer') : wrongState
    case 'claim':
      // A project that ended may still have to pay back.
      return current.decidedOn === null ? wrongState : staff('head')
    default:
      return current.decidedOn === null ? wrongState : staff('officer')
  }
}
