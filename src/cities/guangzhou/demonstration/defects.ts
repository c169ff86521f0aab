/** What synthetic registries ask applicants to correct, and how these answer. */
import type { DemoStep } from '../../../declare/demonstration.ts'
import type { CivilDate } from '../../../values/civil-date.ts'
import type { Chance } from './chance.ts'
import { filingTime, officeTime } from './office-days.ts'

/** One thing to correct. */
export interface DemoDefect {
  readonly field: string | null
  readonly text: string
}

/** Usual defects. */
export const defects: readonly DemoDefect[] = [
  { field: 'valid-until', text: '合同文本未写明有效期截止日，请补充并与登记表一致。' },
  { field: 'non-technical-items', text: '请按合同附件逐项列明购置设备的名称和金额。' },
  { field: 'buyer-credit-code', text: '买方统一社会信用代码与合同盖章单位不一致，请核对。' },
  { field: 'contract-subtype', text: '合同内容为委托开发，请核对所选子类。' },
  { field: 'technology-field', text: '技术领域与合同标的不符，请重新选择。' },
  { field: 'total-amount', text: '登记表金额与合同第四条约定的价款不一致，请核对。' },
  { field: null, text: '合同附件缺少技术指标与验收标准，请补交。' },
  { field: null, text: '合同骑缝处未盖章，请重新上传盖章页。' },
]

/** A request for correction with one to three defects. */
export function requestStep(on: CivilDate, officer: string, chance: Chance): DemoStep {
  const first = chance.below(defects.length)
  const found = Array.from({ length: chance.between(1, 3) }, (_, i) => {
    const defect = defects[(first + i * 3) % defects.length]
    return defect === undefined ? [] : [defect]
  }).flat()
  const at = officeTime(on, chance.below(10_000))
  return { act: 'request-correction', at, by: officer, defects: found }
}

/** The applicant's correction. */
export function correctStep(on: CivilDate, account: string, chance: Chance): DemoStep {
  return {
    act: 'correct',
    at: filingTime(on, false, chance),
    by: account,
    reason: chance.pick(['已按要求补正', '已补充并核对', '已重新上传盖章页并更正']),
  }
}

/** A request and its answer. */
export function correctionSteps(
  when: {
    readonly requestedOn: CivilDate
    readonly correctedOn: CivilDate
    readonly officer: string
    readonly account: string
  },
  chance: Chance,
): readonly DemoStep[] {
  return [
    requestStep(when.requestedOn, when.officer, chance),
    correctStep(when.correctedOn, when.account, chance),
  ]
}
