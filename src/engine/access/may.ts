/** Who may do what to a case; read it as sentences. The database decides who may see it. */
import type { Role } from '../../declare/role.ts'
import type { Service } from '../../declare/service.ts'
import type { Text } from '../../values/text.ts'
import type { CaseState } from '../cases/case-state.ts'

/** What can be done to a case. */
export type Act =
  | 'accept'
  | 'decline'
  | 'request-correction'
  | 'correct'
  | 'withdraw'
  | 'decide'
  | 'amend'
  | 'annul'

/** All acts, in the order in which a case page offers them. */
export const acts = [
  'accept',
  'request-correction',
  'decline',
  'correct',
  'withdraw',
  'decide',
  'amend',
  'annul',
] as const satisfies readonly Act[]

/** Somebody who wants to act. */
export interface Actor {
  readonly account: string
  readonly role: Role
  readonly parties: readonly string[]
}

/** Allowed, or why not: the wrong moment, the wrong person, or one person in two duties. */
export type Permission =
  | { readonly allowed: true }
  | {
      readonly allowed: false
      readonly reason: 'state' | 'role' | 'duties' | 'corrected-before'
      readonly text: Text
    }

const allowed: Permission = { allowed: true }

const wrongState: Permission = {
  allowed: false,
  reason: 'state',
  text: {
    zh: '办件当前所处环节不能进行此操作,请刷新查看最新状态。',
    en: 'This cannot be done at the present stage of the case. Reload to see where it stands.',
  },
}

const wrongRole: Permission = {
  allowed: false,
  reason: 'role',
  text: {
    zh: '您的岗位无权进行此操作,请联系有权限的人员办理。',
    en: 'Your role may not do this. Ask a colleague who may.',
  },
}

const ownCase: Permission = {
  allowed: false,
  reason: 'duties',
  text: {
    zh: '申请人是您代理的单位,依回避要求须由其他人员办理。',
    en: 'You act for the applicant, so somebody else must handle the case.',
  },
}

const acceptedBySame: Permission = {
  allowed: false,
  reason: 'duties',
  text: {
    zh: '受理与决定须由不同人员办理。本件由您受理,请由他人作出决定。',
    en: 'Acceptance and decision need two people. You accepted this case; somebody else decides.',
  },
}

const askedBefore: Permission = {
  allowed: false,
  reason: 'corrected-before',
  text: {
    zh: '补正要求须一次性告知,本件已经告知过。请受理或不予受理。',
    en: 'Everything to be corrected is asked for once, and it was. Accept the case or decline it.',
  },
}

const isStaff = (role: Role) => role === 'officer' || role === 'head'

/** Whether somebody may do something to a case of a service now. */
export function may(actor: Actor, act: Act, current: CaseState, service: Service): Permission {
  const own = actor.parties.includes(current.party)
  switch (act) {
    case 'accept':
    case 'decline':
      if (current.state !== 'filed') return wrongState
      if (!isStaff(actor.role)) return wrongRole
      return own ? ownCase : allowed
    case 'request-correction':
      if (current.state !== 'filed') return wrongState
      if (!isStaff(actor.role)) return wrongRole
      if (own) return ownCase
      return current.corrections > 0 ? askedBefore : allowed
    case 'correct':
      if (current.state !== 'awaiting-correction') return wrongState
      return actor.role === 'applicant' && own ? allowed : wrongRole
    case 'withdraw': {
      const open =
        current.state === 'filed' ||
        current.state === 'awaiting-correction' ||
        current.state === 'accepted'
      if (!open) return wrongState
      return actor.role === 'applicant' && own ? allowed : wrongRole
    }
    case 'decide': {
      if (current.state !== 'accepted') return wrongState
      if (!isStaff(actor.role)) return wrongRole
      if (own) return ownCase
      const fourEyes = service.procedure.stages.some(
        (stage) => stage.kind === 'decision' && stage.fourEyes,
      )
      return fourEyes && current.acceptedBy === actor.account ? acceptedBySame : allowed
    }
    case 'amend':
      if (current.state !== 'granted') return wrongState
      if (!isStaff(actor.role)) return wrongRole
      return own ? ownCase : allowed
    case 'annul':
      if (current.state !== 'granted') return wrongState
      if (actor.role !== 'head') return wrongRole
      return own ? ownCase : allowed
  }
}
