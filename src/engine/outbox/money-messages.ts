/** What is told of agreements and money: to the unit what was decided and paid, to officers what came in. */
import { civilDate, dateInWords } from '../../values/civil-date.ts'
import { fen, showYuan } from '../../values/money.ts'
import type { Text } from '../../values/text.ts'
import type { Claim } from '../agreements/money-event.ts'
import type { CaseEvent } from '../cases/case-event.ts'

interface Told {
  readonly title: Text
  readonly text: Text
}

const yuan = (amount: string) => showYuan(fen(BigInt(amount)))

function claimed({ number, amount, dueOn }: Claim): Told {
  const due = dateInWords(civilDate(dueOn))
  return {
    title: { zh: '请缴回项目经费', en: 'Please pay project funds back' },
    text: {
      zh: `追缴通知 ${number}：应缴回 ${yuan(amount)} 元，请于${due.zh}前缴回。`,
      en: `Notice ${number}: pay back ${yuan(amount)} yuan by ${due.en}.`,
    },
  }
}

/** Heading and words for the unit; undefined where nothing is told. */
export function moneyForApplicant(event: CaseEvent): Told | undefined {
  const claim = 'money' in event.body ? event.body.money?.claim : undefined
  if (claim !== undefined) return claimed(claim)
  switch (event.kind) {
    case 'agreement-signed':
      return event.body.side === 'party'
        ? undefined
        : {
            title: { zh: '任务书已生效', en: 'The task book is in force' },
            text: {
              zh: `双方已签署，资助金额 ${yuan(event.body.grant ?? '0')} 元，按任务书分期拨付。`,
              en: `Both sides have signed; the grant of ${yuan(event.body.grant ?? '0')} yuan is paid in instalments.`,
            },
          }
    case 'change-decided': {
      const zh = { granted: '同意变更', refused: '不同意变更', recorded: '变更已备案' } as const
      const en = { granted: 'granted', refused: 'refused', recorded: 'recorded' } as const
      const { outcome, reason } = event.body
      return {
        title: { zh: '变更申请已办结', en: 'Your change was decided' },
        text: {
          zh: `${zh[outcome]}。${reason === '' ? '' : `理由：${reason}`}`,
          en: `The change was ${en[outcome]}. ${reason}`,
        },
      }
    }
    case 'money-moved': {
      const { movement, amount, number, reason } = event.body
      if (event.body.claim !== undefined) return claimed(event.body.claim)
      if (movement === 'paid') {
        return {
          title: { zh: '项目经费已拨付', en: 'Project funds were paid' },
          text: {
            zh: `${yuan(amount)} 元已拨付，支付编号 ${number}。`,
            en: `${yuan(amount)} yuan were paid under number ${number}.`,
          },
        }
      }
      if (movement === 'bounced') {
        return {
          title: { zh: '项目经费拨付被退回', en: 'A payment came back' },
          text: {
            zh: `${yuan(amount)} 元被银行退回${reason === '' ? '' : `（${reason}）`}，请核对收款账户并联系项目主管。`,
            en: `${yuan(amount)} yuan came back${reason === '' ? '' : ` (${reason})`}. Check the account and contact the officer in charge.`,
          },
        }
      }
      return movement === 'repaid'
        ? {
            title: { zh: '缴回款项已入账', en: 'Your repayment is booked' },
            text: {
              zh: `已收到 ${yuan(amount)} 元（追缴通知 ${number}）。`,
              en: `${yuan(amount)} yuan arrived for notice ${number}.`,
            },
          }
        : undefined
    }
    default:
      return undefined
  }
}

/** Heading and words for officers; undefined where nothing is told. */
export function moneyForOffice(event: CaseEvent): Told | undefined {
  switch (event.kind) {
    case 'agreement-signed':
      return event.body.side === 'bureau'
        ? undefined
        : {
            title: { zh: '任务书待签署', en: 'A task book waits for the bureau' },
            text: { zh: '申请单位已签署任务书。', en: 'The unit has signed the task book.' },
          }
    case 'change-requested':
      return event.body.by === 'unit'
        ? undefined
        : {
            title: { zh: '变更申请待办理', en: 'A change waits for the bureau' },
            text: {
              zh: `理由：${event.body.reason}`,
              en: `Reason: ${event.body.reason}`,
            },
          }
    default:
      return undefined
  }
}
