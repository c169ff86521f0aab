/** What events of agreements and money are called, what they say, and the articles they rest on. */
import type { Citation } from '../../declare/instrument.ts'
import type { Service } from '../../declare/service.ts'
import type { Movement } from '../../engine/agreements/money-event.ts'
import type { CaseEvent } from '../../engine/cases/case-event.ts'
import { fen, showYuan } from '../../values/money.ts'
import type { Text } from '../../values/text.ts'
import { dayText, given, type Line, line, same } from './event-line.ts'

/** Titles of these events. */
export const moneyTitles = {
  'agreement-drafted': { zh: '填报任务书', en: 'Task book drafted' },
  'agreement-signed': { zh: '签署任务书', en: 'Task book signed' },
  'change-requested': { zh: '申请变更', en: 'Change requested' },
  'change-decided': { zh: '变更办结', en: 'Change decided' },
  'money-moved': { zh: '经费', en: 'Money' },
} satisfies Record<string, Text>

const words = {
  version: { zh: '版本', en: 'Version' },
  side: { zh: '签署方', en: 'Signed by' },
  grant: { zh: '资助金额（元）', en: 'Grant (yuan)' },
  change: { zh: '变更事项', en: 'Change' },
  by: { zh: '决定权', en: 'Decided by' },
  due: { zh: '办理期限至', en: 'Due' },
  outcome: { zh: '结论', en: 'Outcome' },
  reason: { zh: '理由', en: 'Reason' },
  movement: { zh: '事项', en: 'Movement' },
  amount: { zh: '金额（元）', en: 'Amount (yuan)' },
  on: { zh: '日期', en: 'Day' },
  number: { zh: '编号', en: 'Number' },
  reference: { zh: '交易流水号', en: 'Reference' },
  instalment: { zh: '拨款批次', en: 'Instalment' },
  fallDue: { zh: '到期应付', en: 'Payable' },
  released: { zh: '不再拨付', en: 'Paid no more' },
  claim: { zh: '应追回（元）', en: 'To be paid back (yuan)' },
  payBack: { zh: '缴回期限至', en: 'Pay back by' },
} satisfies Record<string, Text>

const sides: Readonly<Record<'party' | 'bureau', Text>> = {
  party: { zh: '申请单位', en: 'The unit' },
  bureau: { zh: '科技局', en: 'The bureau' },
}

/** Whose decision a change is, in words. */
export const deciders: Readonly<Record<'unit' | 'recorded' | 'bureau', Text>> = {
  unit: { zh: '项目单位自主决定', en: 'the unit itself' },
  recorded: { zh: '项目单位决定，报科技局备案', en: 'the unit, recorded by the bureau' },
  bureau: { zh: '科技局批准', en: 'the bureau' },
}

const outcomes: Readonly<Record<'granted' | 'refused' | 'recorded', Text>> = {
  granted: { zh: '同意变更', en: 'Granted' },
  refused: { zh: '不同意变更', en: 'Refused' },
  recorded: { zh: '已备案', en: 'Recorded' },
}

/** Movements in words. */
export const movements: Readonly<Record<Movement, Text>> = {
  ordered: { zh: '列入支付令', en: 'Payment ordered' },
  paid: { zh: '支付成功', en: 'Paid' },
  bounced: { zh: '退票，恢复应付', en: 'Came back, payable again' },
  claimed: { zh: '追缴通知', en: 'Recovery notice' },
  repaid: { zh: '缴回入账', en: 'Paid back' },
}

const amountLine = (label: Text, amount: string) => line(label, same(showYuan(fen(BigInt(amount)))))

/** Titles of instalments by id. */
const instalmentLines = (label: Text, ids: readonly string[], { funding }: Service): Line[] =>
  ids.map((id) =>
    line(label, funding?.instalments.find((each) => each.id === id)?.title ?? same(id)),
  )

/** What an event says of agreement and money; nothing for others. */
export function moneyLines(event: CaseEvent, service: Service): Line[] {
  const money = 'money' in event.body ? event.body.money : undefined
  return [
    ...ownLines(event, service),
    ...instalmentLines(words.fallDue, money?.due ?? [], service),
    ...instalmentLines(words.released, money?.released ?? [], service),
    ...(money?.claim === undefined
      ? []
      : [
          line(words.number, same(money.claim.number)),
          amountLine(words.claim, money.claim.amount),
          line(words.payBack, dayText(money.claim.dueOn)),
        ]),
  ]
}

function ownLines(event: CaseEvent, service: Service): Line[] {
  const { funding } = service
  switch (event.kind) {
    case 'agreement-drafted':
      return [line(words.version, same(String(event.body.version)))]
    case 'agreement-signed': {
      const { version, side, grant } = event.body
      return [
        line(words.version, same(String(version))),
        line(words.side, sides[side]),
        ...(grant === undefined ? [] : [amountLine(words.grant, grant)]),
      ]
    }
    case 'change-requested': {
      const { change, by, clock, reason } = event.body
      const kind = funding?.changes.find(({ id }) => id === change)
      return [
        line(words.change, kind?.title ?? same(change)),
        line(words.by, deciders[by]),
        ...(clock?.due == null ? [] : [line(words.due, dayText(clock.due))]),
        ...given(words.reason, reason),
      ]
    }
    case 'change-decided':
      return [
        line(words.outcome, outcomes[event.body.outcome]),
        ...given(words.reason, event.body.reason),
      ]
    case 'money-moved': {
      const { movement, amount, on, number, instalment, reference, reason, claim } = event.body
      return [
        line(words.movement, movements[movement]),
        ...(instalment === undefined
          ? []
          : instalmentLines(words.instalment, [instalment], service)),
        amountLine(words.amount, amount),
        line(words.number, same(number)),
        line(words.on, dayText(on)),
        ...given(words.reference, reference ?? ''),
        ...given(words.reason, reason),
        ...(claim === undefined ? [] : [line(words.payBack, dayText(claim.dueOn))]),
      ]
    }
    default:
      return []
  }
}

/** The articles an event of agreement or money rests on. */
export function moneyCites(event: CaseEvent, { funding }: Service): readonly Citation[] {
  if (funding === undefined) return []
  if (event.kind === 'change-requested') {
    const { change, by } = event.body
    const kind = funding.changes.find(({ id }) => id === change)
    return kind?.rights.filter((right) => right.by === by).map(({ cite }) => cite) ?? []
  }
  if (event.kind === 'money-moved' && event.body.movement === 'claimed') {
    return [funding.terminated.cite]
  }
  const money = 'money' in event.body ? event.body.money : undefined
  const ground = money?.claim?.reason
  if (ground === undefined) return []
  const found = funding.settlements.find(({ ending }) => ending === ground)
  return [(found ?? funding.terminated).cite]
}
