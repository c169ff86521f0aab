/** Synthetic ratings of cases that are over; most are good, as they are everywhere. */
import type { DemoCase, DemoStep } from '../../../declare/demonstration.ts'
import type { CivilDate } from '../../../values/civil-date.ts'
import type { Chance } from './chance.ts'
import { officeTime, workday } from './office-days.ts'

const remarks = [
  '指南写明网上可办，窗口仍要求带纸质材料。',
  '补正意见分两次口头告知，多跑了一趟。',
  '登记证明下载按钮不好找。',
]
const replies = [
  '已与窗口核实并更正办事指南，今后不再要求纸质材料，感谢您的意见。',
  '经核实情况属实，已对经办人员提醒，补正意见一律一次性书面告知。',
]

/** A case with what was said of it, where somebody did and a working day has passed since its end. */
export function rated(
  made: DemoCase,
  closedOn: CivilDate,
  today: CivilDate,
  { account, officer }: { readonly account: string; readonly officer: string },
  chance: Chance,
): DemoCase {
  const on = workday(closedOn, 1)
  if (on >= today || !chance.percent(60)) return made
  const level = chance.weighted([
    ['5', 62],
    ['4', 22],
    ['3', 7],
    ['2', 6],
    ['1', 3],
  ])
  const isBad = level === '2' || level === '1'
  const rate: DemoStep = {
    act: 'rate',
    at: officeTime(on, chance.below(10_000)),
    by: account,
    level,
    remarks: isBad ? chance.pick(remarks) : '',
  }
  const answeredOn = workday(on, chance.between(1, 3))
  if (!isBad || answeredOn >= today || chance.percent(40))
    return { ...made, steps: [...made.steps, rate] }
  const answer: DemoStep = {
    act: 'answer-rating',
    at: officeTime(answeredOn, chance.below(10_000)),
    by: officer,
    outcome: 'fixed',
    reply: chance.pick(replies),
  }
  return { ...made, steps: [...made.steps, rate, answer] }
}
