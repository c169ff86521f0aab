/** What people read when no assignment keeps all rules. */
import type { Text } from '../../../values/text.ts'
import type { Reason } from './reasons-against.ts'

/** Names of the proposals and experts of a problem. */
export interface Names {
  readonly proposals: readonly string[]
  readonly experts: readonly string[]
}

const namedMost = 12

function listed(numbers: readonly number[], names: readonly string[]): Text {
  const shown = numbers.slice(0, namedMost).map((each) => names[each] ?? String(each))
  const rest = numbers.length - shown.length
  return {
    zh: shown.join('、') + (rest > 0 ? ` 等${numbers.length}个` : ''),
    en: shown.join(', ') + (rest > 0 ? ` and ${rest} more` : ''),
  }
}

/** A cause in both languages: what clashes, with its numbers, and what would help. */
export function reasonText(reason: Reason, names: Names): Text {
  switch (reason.kind) {
    case 'seats-exceed-loads':
      return {
        zh: `全部项目共需${reason.seats}个席位，全部专家的评审量上限合计只有${reason.room}。请提高每位专家的上限、增加专家或减少每个项目的专家数。`,
        en: `All proposals need ${reason.seats} seats, but all experts together may take only ${reason.room}. Raise the maximum load, add experts, or ask for fewer experts a proposal.`,
      }
    case 'least-loads-exceed-seats':
      return {
        zh: `专家最低评审量合计${reason.least}，全部项目只有${reason.seats}个席位。请降低最低评审量或减少专家。`,
        en: `Experts must sit on ${reason.least} panels together, but there are only ${reason.seats} seats. Lower the minimum load or take fewer experts.`,
      }
    case 'panel-alone': {
      const name = names.proposals[reason.proposal] ?? String(reason.proposal)
      const byEmployer = reason.together < reason.candidates
      return {
        zh: `项目 ${name} 需${reason.seats}位专家，可参加且未回避的只有${reason.candidates}位${byEmployer ? `，按同一单位人数限制最多能同时参加${reason.together}位` : ''}。请补充专家或核对回避名单。`,
        en: `Proposal ${name} needs ${reason.seats} experts and has only ${reason.candidates} with a score and without conflict${byEmployer ? `, of whom the employer rule lets ${reason.together} sit together` : ''}. Add experts for it or check its conflicts.`,
      }
    }
    case 'expert-alone': {
      const name = names.experts[reason.expert] ?? String(reason.expert)
      return {
        zh: `专家 ${name} 至少须评${reason.least}个项目，可评且无须回避的只有${reason.open}个。请降低最低评审量或移出该专家。`,
        en: `Expert ${name} must sit on at least ${reason.least} panels, but only ${reason.open} are open to the expert. Lower the minimum load or leave the expert out.`,
      }
    }
    case 'panels-compete': {
      const proposals = listed(reason.proposals, names.proposals)
      const experts = listed(reason.experts, names.experts)
      return {
        zh: `项目 ${proposals.zh} 合起来需${reason.seats}个席位，最多只能满足${reason.reachable}个：它们只能依靠专家 ${experts.zh}（共${reason.experts.length}位），而其评审量上限和同一单位人数限制不够。请为这些项目补充专家、提高上限或核对回避名单。`,
        en: `Proposals ${proposals.en} together need ${reason.seats} seats and can reach only ${reason.reachable}: they depend on experts ${experts.en} (${reason.experts.length} in all), whose loads and employers allow no more. Add experts for these proposals, raise the maximum load, or check the conflicts.`,
      }
    }
    case 'least-load-blocked': {
      const name = names.experts[reason.expert] ?? String(reason.expert)
      return {
        zh: `专家 ${name} 达不到最低评审量${reason.least}：须为其让出席位的项目会因回避、单位限制或其他专家的最低评审量而无法组成。请降低最低评审量。`,
        en: `Expert ${name} cannot reach the minimum of ${reason.least} panels: conflicts, the employer rule or the minimum loads of others leave no seat to give. Lower the minimum load.`,
      }
    }
  }
}
