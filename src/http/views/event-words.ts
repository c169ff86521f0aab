/** What each kind of event is called, and what it says, line by line. */
import type { Service } from '../../declare/service.ts'
import type { CaseEvent } from '../../engine/cases/case-event.ts'
import type { Text } from '../../values/text.ts'
import type { EventView } from '../contract/cases.ts'

const titles: Record<CaseEvent['kind'], Text> = {
  filed: { zh: '提交申请', en: 'Filed' },
  accepted: { zh: '受理', en: 'Accepted' },
  declined: { zh: '不予受理', en: 'Not accepted' },
  'correction-requested': { zh: '一次性告知补正', en: 'Correction requested' },
  corrected: { zh: '补正提交', en: 'Corrected' },
  withdrawn: { zh: '申请人撤回', en: 'Withdrawn' },
  granted: { zh: '准予登记', en: 'Granted' },
  refused: { zh: '不予登记', en: 'Refused' },
  amended: { zh: '变更', en: 'Amended' },
  annulled: { zh: '撤销', en: 'Annulled' },
  'deadline-moved': { zh: '期限调整', en: 'Deadline moved' },
}

/** The title of an event. */
export const eventTitle = (kind: CaseEvent['kind']): Text => titles[kind]

const words = {
  receipt: { zh: '受理编号', en: 'Receipt number' },
  due: { zh: '办理期限至', en: 'Due' },
  acceptedOn: { zh: '受理日', en: 'Accepted on' },
  reason: { zh: '理由', en: 'Reason' },
  defect: { zh: '须补正', en: 'To correct' },
  number: { zh: '登记编号', en: 'Certificate number' },
  changed: { zh: '变更事项', en: 'Changed' },
  register: { zh: '登记台账', en: 'Register entry' },
} satisfies Record<string, Text>

type Line = EventView['lines'][number]

const line = (label: Text, value: string): Line => ({ label, value })
const given = (label: Text, value: string): Line[] => (value === '' ? [] : [line(label, value)])

/** What an event says. */
export function eventLines(event: CaseEvent, labelOf: (fact: string) => Text): Line[] {
  switch (event.kind) {
    case 'filed':
      return [line(words.receipt, event.body.receipt), line(words.due, event.body.clock.due)]
    case 'accepted':
      return [line(words.acceptedOn, event.body.acceptedOn), line(words.due, event.body.clock.due)]
    case 'declined':
    case 'withdrawn':
      return [line(words.reason, event.body.reason)]
    case 'correction-requested':
      return [
        ...event.body.defects.map(({ field, text }) =>
          line(words.defect, field === null ? text : `${labelOf(field).zh}:${text}`),
        ),
        line(words.due, event.body.clock.due),
      ]
    case 'corrected':
      return [line(words.due, event.body.clock.due)]
    case 'granted':
      return [
        line(words.number, event.body.certificateNumber),
        line(words.register, event.body.entry.key),
        ...given(words.reason, event.body.reason),
      ]
    case 'refused':
      return given(words.reason, event.body.reason)
    case 'amended':
      return [
        line(words.changed, event.body.changed.map((id) => labelOf(id).zh).join('、')),
        ...given(words.reason, event.body.reason),
      ]
    case 'annulled':
      return given(words.reason, event.body.reason)
    case 'deadline-moved':
      return [
        line(words.due, `${event.body.from} → ${event.body.clock.due}`),
        ...given(words.reason, event.body.reason),
      ]
  }
}

/** The articles an event rests on. */
export function eventCites(event: CaseEvent, service: Service) {
  const { stages } = service.procedure
  const [acceptanceStage] = stages.filter((stage) => stage.kind === 'acceptance')
  const [decisionStage] = stages.filter((stage) => stage.kind === 'decision')
  switch (event.kind) {
    case 'filed':
      return service.legalBasis.slice(0, 1)
    case 'accepted':
    case 'declined':
    case 'correction-requested':
    case 'corrected':
      return acceptanceStage?.cite === undefined ? [] : [acceptanceStage.cite]
    case 'granted':
    case 'refused':
      return decisionStage?.cite === undefined ? [] : [decisionStage.cite]
    case 'amended':
    case 'annulled':
      return [service.amendable.cite]
    default:
      return []
  }
}
