/** Cases around the present day, in every state a desk can meet. */
import type { DemoCase, DemoStep } from '../../../declare/demonstration.ts'
import { nationalCalendar } from '../../../law/procedure/holidays.ts'
import { addDays, type CivilDate } from '../../../values/civil-date.ts'
import { type Chance, chanceOf } from './chance.ts'
import { agreed } from './contract-amounts.ts'
import { subjectOf } from './contract-answers.ts'
import { correctStep, requestStep } from './defects.ts'
import { dueAfter, filingTime, officeTime, workday } from './office-days.ts'
import { rated } from './ratings.ts'
import { makeSellers, type Seller, sellerFor } from './sellers.ts'
import { type Ending, unregistered } from './unregistered.ts'
import { caseOf, signedBefore, stepsUntilAcceptance } from './year-contracts.ts'

const openStream = 11
/** Ordinals beyond those of the published years. */
const firstOrdinal = 36_000
const officer = 'demo-officer'
const head = 'demo-head'

/** A state a case is to be in, how often, and how often for each unit with an account. */
const plan = [
  ['fresh', 58, 2, 1],
  ['nearly-accepted', 34, 1, 0],
  ['late-acceptance', 9, 0, 0],
  ['awaiting', 34, 2, 1],
  ['late-correction', 3, 0, 0],
  ['corrected', 12, 1, 0],
  ['green', 72, 2, 2],
  ['yellow', 30, 1, 1],
  ['red', 11, 0, 1],
  ['overdue', 7, 0, 0],
  ['granted', 64, 4, 2],
  ['refuse', 7, 0, 1],
  ['withdraw', 7, 1, 0],
  ['decline', 5, 0, 0],
] as const

type Wanted = (typeof plan)[number][0]

/** What the steps of a case are made from. */
interface Making {
  readonly today: CivilDate
  readonly account: string
  readonly chance: Chance
}

/** Working days on which a case was accepted whose clock now shows a light. */
function acceptanceDays(today: CivilDate, light: 'green' | 'yellow' | 'red' | 'overdue') {
  const found: CivilDate[] = []
  const soon = nationalCalendar.addWorkdays(today, 3)
  for (let back = 1; back <= 26; back++) {
    const day = workday(today, -back)
    const due = dueAfter(day)
    const shown = due < today ? 'overdue' : due === today ? 'red' : due <= soon ? 'yellow' : 'green'
    if (shown === light) found.push(day)
  }
  // Around long holidays no day may give a light; the nearest one then stands for it.
  return found.length > 0 ? found : [workday(today, light === 'green' ? -1 : -9)]
}

const filed = (on: CivilDate, { account, chance }: Making, isBeforeWork = false): DemoStep => ({
  act: 'file',
  at: filingTime(on, isBeforeWork, chance),
  by: account,
})

function acceptedOn(day: CivilDate, making: Making): readonly DemoStep[] {
  const filedOn = workday(day, -making.chance.between(0, 4))
  return [
    filed(filedOn, making, filedOn === day),
    { act: 'accept', at: officeTime(day, making.chance.below(10_000)), by: officer },
  ]
}

function stepsFor(wanted: Wanted, making: Making): readonly DemoStep[] {
  const { today, account, chance } = making
  const before = (days: number) => workday(today, -days)
  switch (wanted) {
    case 'fresh':
      return [filed(chance.percent(70) ? addDays(today, -1) : before(2), making)]
    case 'nearly-accepted':
      return [filed(before(chance.between(3, 5)), making)]
    case 'late-acceptance':
      return [filed(before(chance.between(6, 9)), making)]
    case 'awaiting': {
      const requestedOn = before(chance.between(1, 13))
      const filedOn = workday(requestedOn, -chance.between(1, 4))
      return [filed(filedOn, making), requestStep(requestedOn, officer, chance)]
    }
    case 'late-correction': {
      const requestedOn = before(chance.between(17, 21))
      const filedOn = workday(requestedOn, -chance.between(1, 4))
      return [filed(filedOn, making), requestStep(requestedOn, officer, chance)]
    }
    case 'corrected': {
      const requestedOn = before(chance.between(5, 9))
      const filedOn = workday(requestedOn, -chance.between(1, 4))
      return [
        filed(filedOn, making),
        requestStep(requestedOn, officer, chance),
        correctStep(before(chance.between(1, 4)), account, chance),
      ]
    }
    case 'green':
    case 'yellow':
    case 'red':
    case 'overdue':
      return acceptedOn(chance.pick(acceptanceDays(today, wanted)), making)
    default:
      throw new Error(`${wanted} is made by its decision`)
  }
}

function openCase(
  wanted: Wanted,
  ordinal: number,
  today: CivilDate,
  choose: (field: string, total: bigint, chance: Chance) => Seller,
): DemoCase {
  const chance = chanceOf(openStream, ordinal)
  const total = agreed(
    BigInt(chance.between(2_000_000, 60_000_000 * chance.between(1, 12))),
    chance,
  )
  const deduction = chance.percent(15) ? agreed((total * 3n) / 10n, chance) : 0n
  const seller = choose(subjectOf(ordinal).field, total, chance)
  const { account } = seller
  const make = (steps: readonly DemoStep[], filedOn: CivilDate) => {
    const signedOn = signedBefore(filedOn, chance)
    return caseOf({ ordinal, total, deduction, seller, signedOn }, steps, chance)
  }
  if (
    wanted === 'granted' ||
    wanted === 'refuse' ||
    wanted === 'withdraw' ||
    wanted === 'decline'
  ) {
    const day = workday(today, -chance.between(1, 14))
    const { steps, filedOn } = stepsUntilAcceptance(day, account, chance)
    const ending: Ending | undefined = wanted === 'granted' ? undefined : wanted
    if (ending !== undefined) {
      const acting = { officer, head, account }
      const ended = unregistered(make(steps, filedOn), day, acting, chance, ending)
      return rated(ended, day, today, acting, chance)
    }
    const at = officeTime(day, chance.below(10_000))
    const granted = make([...steps, { act: 'grant', at, by: head, findings: {} }], filedOn)
    return rated(granted, day, today, { account, officer }, chance)
  }
  const steps = stepsFor(wanted, { today, account, chance })
  const first = steps[0]?.at.slice(0, 10)
  const filedOn = [...Array(80).keys()].map((n) => addDays(today, -n)).find((day) => day === first)
  return make(steps, filedOn ?? today)
}

/** Numbers are given in the order of decisions; what was said afterwards changes no number. */
const lastAct = ({ steps }: DemoCase) =>
  steps.findLast(({ act }) => act !== 'rate' && act !== 'answer-rating')?.at ?? ''

/** All cases around a day, in the order of their last acts before any rating; none has an act on the day itself. */
export function openCases(today: CivilDate): readonly DemoCase[] {
  const sellers = makeSellers()
  const made: DemoCase[] = []
  for (const [wanted, often, first, second] of plan) {
    for (let n = 0; n < often; n++) {
      const own = n < first ? sellers[0] : n < first + second ? sellers[1] : undefined
      made.push(
        openCase(
          wanted,
          firstOrdinal + made.length,
          today,
          (field, total, chance) => own ?? sellerFor(sellers, field, total, chance),
        ),
      )
    }
  }
  return made.sort((a, b) => (lastAct(a) < lastAct(b) ? -1 : lastAct(a) > lastAct(b) ? 1 : 0))
}
