/** What each kind of event is called, and what it says, line by line. */
import { showValue, type Vocabulary } from '../../declare/expression/explain.ts'
import { stagesOf } from '../../declare/procedure.ts'
import type { Service } from '../../declare/service.ts'
import type { CaseEvent, StatedEvidence, StoredAnswers } from '../../engine/cases/case-event.ts'
import { factsFound } from '../../engine/cases/read-findings.ts'
import type { StartedClock } from '../../engine/cases/started-clock.ts'
import { restore } from '../../engine/forms/read-form.ts'
import type { Text } from '../../values/text.ts'
import { dayText, given, type Line, line, same } from './event-line.ts'
import { moneyCites, moneyLines, moneyTitles } from './money-words.ts'
import { ratingLines, ratingTitles } from './rating-words.ts'
import { stageCites, stageLines } from './stage-words.ts'

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
  'stage-concluded': { zh: '环节办结', en: 'Stage ended' },
  'stage-paused': { zh: '中止计时', en: 'Clock stopped' },
  'stage-resumed': { zh: '恢复计时', en: 'Clock running again' },
  'limit-extended': { zh: '延长期限', en: 'Limit extended' },
  recommended: { zh: '推荐上报', en: 'Recommended' },
  answered: { zh: '上级批复', en: 'Answered by the other level' },
  'branch-decided': { zh: '并行事项决定', en: 'Branch decided' },
  'version-moved': { zh: '改按新版办理', en: 'Moved to the new version' },
  'deadline-moved': { zh: '期限调整', en: 'Deadline moved' },
  ...moneyTitles,
  ...ratingTitles,
  rechecked: { zh: '监督复查', en: 'Re-checked' },
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
  file: { zh: '材料', en: 'Document' },
  register: { zh: '登记台账', en: 'Register entry' },
  recheck: { zh: '复查结论', en: 'Found' },
} satisfies Record<string, Text>

/** Findings of a re-check in words. */
const recheckFindings: Readonly<Record<'sound' | 'flawed', Text>> = {
  sound: { zh: '未发现问题', en: 'Nothing wrong' },
  flawed: { zh: '发现问题', en: 'Something is wrong' },
}

const onDay = (label: Text, day: string): Line => line(label, dayText(day))

const dueLine = ({ due, provisional }: StartedClock): Line =>
  provisional
    ? line(words.due, {
        zh: `${dayText(due).zh}（当年放假安排未公布，暂定）`,
        en: `${dayText(due).en} (provisional: the holidays of that year are not announced yet)`,
      })
    : onDay(words.due, due)

/** What was established, each with its label and unit. */
function foundLines(service: Service, findings: StoredAnswers): Line[] {
  const asked = factsFound(service)
  const facts = restore(asked, findings)
  return asked.flatMap((fact) => {
    const value = facts[fact.id]
    return value === undefined ? [] : [line(fact.label, showValue(value, fact))]
  })
}

/** Enough of a hash to recognise it by; the whole stands in the event. */
const fileLines = (evidence: readonly StatedEvidence[] = []): Line[] =>
  evidence.flatMap((each) =>
    'sha256' in each
      ? [line(words.file, same(`${each.name} (SHA-256 ${each.sha256.slice(0, 16)}…)`))]
      : [],
  )

/** What an event says. */
export function eventLines(event: CaseEvent, service: Service, vocabulary: Vocabulary): Line[] {
  const labelOf = (id: string) => vocabulary.fact(id.replace(/\[.*$/, ''))?.label ?? same(id)
  switch (event.kind) {
    case 'filed':
      return [
        line(words.receipt, same(event.body.receipt)),
        dueLine(event.body.clock),
        ...fileLines(event.body.evidence),
      ]
    case 'accepted':
      return [onDay(words.acceptedOn, event.body.acceptedOn), dueLine(event.body.clock)]
    case 'declined':
    case 'withdrawn':
      return given(words.reason, event.body.reason)
    case 'correction-requested':
      return [
        ...event.body.defects.map(({ field, text }) => {
          const label = field === null ? undefined : labelOf(field)
          return line(
            words.defect,
            label === undefined
              ? same(text)
              : { zh: `${label.zh}：${text}`, en: `${label.en}: ${text}` },
          )
        }),
        dueLine(event.body.clock),
      ]
    case 'corrected':
      return [dueLine(event.body.clock), ...fileLines(event.body.evidence)]
    case 'granted':
      return [
        line(words.number, same(event.body.certificateNumber)),
        line(words.register, same(event.body.entry.key)),
        ...foundLines(service, event.body.findings),
        ...given(words.reason, event.body.reason),
      ]
    case 'refused':
      return [
        ...foundLines(service, event.body.findings),
        ...given(words.reason, event.body.reason),
      ]
    case 'amended': {
      const labels = event.body.changed.map(labelOf)
      return [
        line(words.changed, {
          zh: labels.map(({ zh }) => zh).join('、'),
          en: labels.map(({ en }) => en).join(', '),
        }),
        ...foundLines(service, event.body.findings),
        ...given(words.reason, event.body.reason),
      ]
    }
    case 'annulled':
      return [...given(words.reason, event.body.reason), ...moneyLines(event, service)]
    case 'rechecked': {
      const { finding, note } = event.body
      return [line(words.recheck, recheckFindings[finding]), ...given(words.reason, note)]
    }
    case 'deadline-moved': {
      const [from, to] = [dayText(event.body.from), dayText(event.body.clock.due)]
      return [
        line(words.due, { zh: `${from.zh} → ${to.zh}`, en: `${from.en} → ${to.en}` }),
        ...given(words.reason, event.body.reason),
      ]
    }
    default:
      return [...stageLines(event, service), ...moneyLines(event, service), ...ratingLines(event)]
  }
}

/** The articles an event rests on. */
export function eventCites(event: CaseEvent, service: Service) {
  const stages = stagesOf(service.procedure)
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
      return [...stageCites(event, service), ...moneyCites(event, service)]
  }
}
