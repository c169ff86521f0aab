/** What events of ratings are called, and what they say. */
import type { CaseEvent } from '../../engine/cases/case-event.ts'
import type { Text } from '../../values/text.ts'
import { dayText, given, type Line, line } from './event-line.ts'

/** Titles of these events. */
export const ratingTitles = {
  rated: { zh: '评价', en: 'Rated' },
  'rating-answered': { zh: '差评答复', en: 'Rating answered' },
  'rating-reviewed': { zh: '评价复核', en: 'Rating reviewed' },
} satisfies Record<string, Text>

const words = {
  remarks: { zh: '意见', en: 'Remarks' },
  due: { zh: '答复期限至', en: 'Answer due' },
  calledBack: { zh: '回访日期', en: 'Called back on' },
  reply: { zh: '答复', en: 'Answer' },
  until: { zh: '整改期限至', en: 'To be set right by' },
  review: { zh: '复核结论', en: 'Review' },
  reason: { zh: '理由', en: 'Reason' },
} satisfies Record<string, Text>

const reviewed = (excluded: boolean): Text =>
  excluded
    ? { zh: '不计入统计', en: 'not counted in the figures' }
    : { zh: '维持评价', en: 'the rating stands' }

/** What such an event says; nothing for others. The level is shown beside the case. */
export function ratingLines(event: CaseEvent): Line[] {
  switch (event.kind) {
    case 'rated': {
      const { remarks, clock } = event.body
      return [
        ...given(words.remarks, remarks),
        ...(clock === null ? [] : [line(words.due, dayText(clock.due))]),
      ]
    }
    case 'rating-answered': {
      const { calledBackOn, reply, clock } = event.body
      return [
        line(words.calledBack, dayText(calledBackOn)),
        ...given(words.reply, reply),
        ...(clock === null ? [] : [line(words.until, dayText(clock.due))]),
      ]
    }
    case 'rating-reviewed':
      return [
        line(words.review, reviewed(event.body.excluded)),
        ...given(words.reason, event.body.reason),
      ]
    default:
      return []
  }
}
