/** Allowed, or why not, in words for whoever asks. */
import type { Text } from '../../values/text.ts'

/** Allowed, or why not: wrong moment, wrong person, wrong authority, one person in two duties. */
export type Permission =
  | { readonly allowed: true }
  | {
      readonly allowed: false
      readonly reason: 'state' | 'role' | 'authority' | 'duties' | 'corrected-before'
      readonly text: Text
    }

/** Go on. */
export const allowed: Permission = { allowed: true }

export const wrongState: Permission = {
  allowed: false,
  reason: 'state',
  text: {
    zh: '办件当前所处环节不能进行此操作，请刷新查看最新状态。',
    en: 'This cannot be done at the present stage of the case. Reload to see where it stands.',
  },
}

export const wrongRole: Permission = {
  allowed: false,
  reason: 'role',
  text: {
    zh: '您的岗位无权进行此操作，请联系有权限的人员办理。',
    en: 'Your role may not do this. Ask a colleague who may.',
  },
}

export const otherAuthority: Permission = {
  allowed: false,
  reason: 'authority',
  text: {
    zh: '本环节由其他部门办理，您只能办理本部门的环节。',
    en: 'This stage belongs to another authority. You may act at the stages of your own.',
  },
}

export const ownCase: Permission = {
  allowed: false,
  reason: 'duties',
  text: {
    zh: '申请人是您代理的单位，依回避要求须由其他人员办理。',
    en: 'You act for the applicant, so somebody else must handle the case.',
  },
}

export const acceptedBySame: Permission = {
  allowed: false,
  reason: 'duties',
  text: {
    zh: '受理与决定须由不同人员办理。本件由您受理，请由他人作出决定。',
    en: 'Acceptance and decision need two people. You accepted this case; somebody else decides.',
  },
}

export const examinedBySame: Permission = {
  allowed: false,
  reason: 'duties',
  text: {
    zh: '审查与决定须由不同人员办理。前面的环节由您办理，请由他人作出决定。',
    en: 'Examination and decision need two people. You ended a stage before; somebody else decides.',
  },
}

export const alreadyDecided: Permission = {
  allowed: false,
  reason: 'state',
  text: {
    zh: '部分事项已经准予，不能再撤回整件。请与窗口联系，就未决部分另行处理。',
    en: 'Part of it has been granted, so the whole can no longer be withdrawn. Ask the counter about the rest.',
  },
}

export const askedBefore: Permission = {
  allowed: false,
  reason: 'corrected-before',
  text: {
    zh: '补正要求须一次性告知，本件已经告知过。请受理或不予受理。',
    en: 'Everything to be corrected is asked for once, and it was. Accept the case or decline it.',
  },
}
