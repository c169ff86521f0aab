/** What events about stages say, line by line, and the articles they rest on. */
import { placeOf } from '../../declare/procedure.ts'
import type { Service } from '../../declare/service.ts'
import type { CaseEvent } from '../../engine/cases/case-event.ts'
import { endingsOf } from '../../engine/cases/stage-ends.ts'
import { showLimit } from '../../values/limit.ts'
import type { Text } from '../../values/text.ts'
import { dayText, given, type Line, line, same } from './event-line.ts'

const words = {
  stage: { zh: '环节', en: 'Stage' },
  outcome: { zh: '结论', en: 'Outcome' },
  ground: { zh: '中止事由', en: 'Ground' },
  expected: { zh: '预计恢复', en: 'Expected to go on' },
  extendedBy: { zh: '延长', en: 'Extended by' },
  sentNumber: { zh: '报送文号', en: 'Letter number' },
  answerNumber: { zh: '批复文号', en: 'Answer number' },
  answeredOn: { zh: '批复日期', en: 'Answered on' },
  certificate: { zh: '证书编号', en: 'Certificate number' },
  version: { zh: '事项版本', en: 'Version' },
  reason: { zh: '理由', en: 'Reason' },
  silence: { zh: '依法默示', en: 'By silence' },
} satisfies Record<string, Text>

const yes: Text = { zh: '是', en: 'yes' }
const decisions: Readonly<Record<'grant' | 'refuse', Text>> = {
  grant: { zh: '准予', en: 'Granted' },
  refuse: { zh: '不予', en: 'Refused' },
}

function onDay(label: Text, day: string | null): Line[] {
  return day === null ? [] : [line(label, dayText(day))]
}

const silent = ({ silent }: { readonly silent?: true }): Line[] =>
  silent === true ? [line(words.silence, yes)] : []

/** What an act on a stage says; nothing for other events. */
export function stageLines(event: CaseEvent, { procedure }: Service): Line[] {
  const atStage = (id: string) => line(words.stage, placeOf(procedure, id)?.stage.title ?? same(id))
  const outcome = (id: string, ending: string) => {
    const stage = placeOf(procedure, id)?.stage
    const found = stage && endingsOf(stage).find((each) => each.id === ending)
    return line(words.outcome, found?.title ?? same(ending))
  }
  switch (event.kind) {
    case 'stage-concluded': {
      const { stage, ending, reason } = event.body
      return [
        atStage(stage),
        outcome(stage, ending ?? event.body.outcome),
        ...given(words.reason, reason),
        ...silent(event.body),
      ]
    }
    case 'stage-paused': {
      const { stage, ground, reason, expected } = event.body
      const declared = placeOf(procedure, stage)?.stage.stopsClock
      return [
        atStage(stage),
        line(words.ground, declared?.find(({ id }) => id === ground)?.title ?? same(ground)),
        ...onDay(words.expected, expected),
        ...given(words.reason, reason),
      ]
    }
    case 'stage-resumed':
      return [atStage(event.body.stage), ...given(words.reason, event.body.reason)]
    case 'limit-extended': {
      const { stage, by, reason } = event.body
      return [
        ...(stage === null ? [] : [atStage(stage)]),
        line(words.extendedBy, { zh: showLimit(by, 'zh'), en: showLimit(by, 'en') }),
        ...given(words.reason, reason),
      ]
    }
    case 'recommended':
      return [
        line(words.sentNumber, same(event.body.number)),
        ...given(words.reason, event.body.reason),
      ]
    case 'answered':
      return [
        outcome(event.body.stage, event.body.outcome),
        line(words.answerNumber, same(event.body.number)),
        ...onDay(words.answeredOn, event.body.answeredOn),
        ...given(words.reason, event.body.reason),
      ]
    case 'branch-decided':
      return [
        atStage(event.body.stage),
        line(words.outcome, decisions[event.body.outcome]),
        ...given(words.certificate, event.body.certificateNumber ?? ''),
        ...given(words.reason, event.body.reason),
        ...silent(event.body),
      ]
    case 'version-moved':
      return [
        line(words.version, same(`${event.body.from} → ${event.body.to}`)),
        ...given(words.reason, event.body.reason),
      ]
    default:
      return []
  }
}

/** The articles an act on a stage rests on: of its ground, its silence, or the stage. */
export function stageCites(event: CaseEvent, { procedure }: Service) {
  if (event.kind === 'version-moved') {
    return procedure.transition === undefined ? [] : [procedure.transition.cite]
  }
  if (!('stage' in event.body) || event.body.stage === null) return []
  const stage = placeOf(procedure, event.body.stage)?.stage
  if (event.kind === 'stage-paused') {
    const ground = stage?.stopsClock?.find(({ id }) => id === event.body.ground)
    if (ground !== undefined) return [ground.cite]
  }
  const isSilent = 'silent' in event.body && event.body.silent === true
  if (isSilent && stage?.onSilence !== undefined) return [stage.onSilence.cite]
  return stage?.cite === undefined ? [] : [stage.cite]
}
