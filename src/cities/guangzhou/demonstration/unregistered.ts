/** Synthetic cases that end without registration: declined, withdrawn or refused, with reasons. */
import type { DemoCase, DemoStep } from '../../../declare/demonstration.ts'
import { addMonths, type CivilDate, civilDate } from '../../../values/civil-date.ts'
import type { Chance } from './chance.ts'
import { officeTime } from './office-days.ts'

/** Who acts. */
export interface Acting {
  readonly officer: string
  readonly head: string
  readonly account: string
}

/** How a case ends without registration. */
export type Ending = 'decline' | 'withdraw' | 'refuse'

/** Grounds of refusal: the answer that shows it, and the reason in the decision. */
const refusals = [
  [
    { 'unlawful-clause': true },
    '合同第七条禁止受让方改进技术，属于非法垄断技术、妨碍技术进步的条款，不予登记。',
  ],
  [{ 'object-clear': false }, '合同未载明技术内容和验收指标，标的不明确，不予登记。'],
  [{ 'price-clear': false }, '合同价款以另行协商表述，价款约定不明确，不予登记。'],
  [{ 'seals-match': false }, '卖方名称与合同印章不一致且未能更正，不予登记。'],
] as const

const declines = [
  '合同有效期已届满，依《技术合同认定登记管理办法》不予受理。',
  '经核实申请人不是合同卖方，请由卖方申请登记。',
  '合同为买卖合同，标的不含技术内容，不属于技术合同认定登记范围。',
]

const withdrawals = ['合同双方协商变更价款，变更后重新申请', '合同已解除', '重复提交，撤回本件']

/** Turns a case that was to be granted on a day into one that ends otherwise. */
export function unregistered(
  made: DemoCase,
  day: CivilDate,
  { officer, head, account }: Acting,
  chance: Chance,
  ending: Ending = chance.weighted([
    ['refuse', 40],
    ['decline', 30],
    ['withdraw', 30],
  ]),
): DemoCase {
  const at = officeTime(day, chance.below(10_000))
  const beforeAcceptance = made.steps.filter((step) => step.act !== 'accept')
  const end = (steps: readonly DemoStep[], last: DemoStep, answers: object = {}): DemoCase => ({
    ...made,
    answers: { ...made.answers, ...answers },
    steps: [...steps, last],
  })
  switch (ending) {
    case 'refuse': {
      const [answers, reason] = chance.pick(refusals)
      return end(made.steps, { act: 'refuse', at, by: head, reason }, answers)
    }
    case 'decline': {
      // Whoever accepts a case decides in its place that it is not accepted.
      const accepted = made.steps.find((step) => step.act === 'accept')
      const reason = chance.pick(declines)
      const signedOn = civilDate(String(made.answers['signed-on']))
      const answers = reason === declines[0] ? { 'valid-until': addMonths(signedOn, 0) } : {}
      return end(
        beforeAcceptance,
        { act: 'decline', at: accepted?.at ?? at, by: officer, reason },
        answers,
      )
    }
    case 'withdraw':
      return end(made.steps, { act: 'withdraw', at, by: account, reason: chance.pick(withdrawals) })
  }
}
