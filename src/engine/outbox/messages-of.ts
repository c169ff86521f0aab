/** Whom an event of a case must be told, and in which words. No personal data beyond the case's title. */
import { civilDate, dateInWords } from '../../values/civil-date.ts'
import type { Text } from '../../values/text.ts'
import type { CaseEvent } from '../cases/case-event.ts'
import type { CaseState } from '../cases/case-state.ts'
import type { Message, Recipient } from './message.ts'
import { moneyForApplicant, moneyForOffice } from './money-messages.ts'
import { ratingForApplicant, ratingForOffice } from './rating-messages.ts'

const day = (date: string): Text => dateInWords(civilDate(date))

/** Heading and words for the applicant; undefined where nothing is told. */
function forApplicant(event: CaseEvent): { readonly title: Text; readonly text: Text } | undefined {
  switch (event.kind) {
    case 'accepted': {
      const due = day(event.body.clock.due)
      return {
        title: { zh: '申请已受理', en: 'Application accepted' },
        text: { zh: `我局将于${due.zh}前办结。`, en: `A decision is due by ${due.en}.` },
      }
    }
    case 'declined':
      return {
        title: { zh: '申请不予受理', en: 'Application not accepted' },
        text: { zh: `理由：${event.body.reason}`, en: `Reason: ${event.body.reason}` },
      }
    case 'correction-requested': {
      const due = day(event.body.clock.due)
      const count = event.body.defects.length
      return {
        title: { zh: '请补正材料', en: 'Please correct your application' },
        text: {
          zh: `一次性告知${count}处需补正的内容，请于${due.zh}前补正；补正期间不计入办理时限。`,
          en: `${count} things to correct, asked for once; due by ${due.en}. The clock stands still meanwhile.`,
        },
      }
    }
    case 'granted':
      return {
        title: { zh: '准予办理', en: 'Granted' },
        text: {
          zh: `证书编号 ${event.body.certificateNumber}，可在办件页下载。`,
          en: `Certificate ${event.body.certificateNumber}; download it from the case.`,
        },
      }
    case 'refused':
      return {
        title: { zh: '不予办理', en: 'Refused' },
        text: {
          zh: `理由：${event.body.reason} 如有异议，可依法申请行政复议或者提起行政诉讼。`,
          en: `Reason: ${event.body.reason} You may ask for reconsideration or go to court.`,
        },
      }
    case 'amended':
      return {
        title: { zh: '登记内容已变更', en: 'Registration amended' },
        text: { zh: `理由：${event.body.reason}`, en: `Reason: ${event.body.reason}` },
      }
    case 'annulled':
      return {
        title: { zh: '登记已撤销', en: 'Registration annulled' },
        text: { zh: `理由：${event.body.reason}`, en: `Reason: ${event.body.reason}` },
      }
    case 'deadline-moved': {
      const due = day(event.body.clock.due)
      return {
        title: { zh: '办结期限已调整', en: 'Time limit moved' },
        text: {
          zh: `${event.body.reason}，新的期限为${due.zh}。`,
          en: `${event.body.reason}; now due by ${due.en}.`,
        },
      }
    }
    default:
      return moneyForApplicant(event) ?? ratingForApplicant(event)
  }
}

function forOffice(event: CaseEvent): { readonly title: Text; readonly text: Text } | undefined {
  switch (event.kind) {
    case 'filed':
      return {
        title: { zh: '新申请待受理', en: 'New application' },
        text: { zh: `申请人：${event.body.partyName}`, en: `Applicant: ${event.body.partyName}` },
      }
    case 'corrected':
      return {
        title: { zh: '申请人已补正', en: 'Corrected by the applicant' },
        text: { zh: '请继续审查。', en: 'Please go on with the case.' },
      }
    case 'withdrawn':
      return {
        title: { zh: '申请人已撤回', en: 'Withdrawn by the applicant' },
        text: { zh: '办件已结束。', en: 'The case is closed.' },
      }
    case 'rechecked':
      return event.body.finding === 'sound'
        ? undefined
        : {
            title: { zh: '监督复查发现问题', en: 'A re-check found something wrong' },
            text: {
              zh: `${event.body.note} 请核实并依法处理。`,
              en: `${event.body.note} Look into it and act by the law.`,
            },
          }
    default:
      return moneyForOffice(event) ?? ratingForOffice(event)
  }
}

/** The messages of an event: to the applicant what the bureau did, to the officers what came in. */
export function messagesOf(
  event: CaseEvent,
  current: Pick<CaseState, 'title' | 'receipt'>,
): readonly Message[] {
  const about = (to: Recipient, said: { readonly title: Text; readonly text: Text }): Message => ({
    id: `${event.caseId}-${event.rev}-${to.kind}`,
    to,
    topic: `case.${event.kind}`,
    caseId: event.caseId,
    title: said.title,
    text: {
      zh: `「${current.title}」（${current.receipt}）：${said.text.zh}`,
      en: `“${current.title}” (${current.receipt}): ${said.text.en}`,
    },
    at: event.at,
  })
  const applicant = forApplicant(event)
  const office = forOffice(event)
  return [
    ...(applicant === undefined ? [] : [about({ kind: 'party', id: event.party }, applicant)]),
    ...(office === undefined ? [] : [about({ kind: 'role', id: 'officer' }, office)]),
  ]
}
