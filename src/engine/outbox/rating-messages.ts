/** What is told of ratings: to the office that a bad one came in, to the applicant the answer. */
import { civilDate, dateInWords } from '../../values/civil-date.ts'
import type { Text } from '../../values/text.ts'
import type { CaseEvent } from '../cases/case-event.ts'

interface Told {
  readonly title: Text
  readonly text: Text
}

/** Heading and words for the office; a rating that is not bad asks nothing of it. */
export function ratingForOffice(event: CaseEvent): Told | undefined {
  if (event.kind === 'rated' && event.body.clock !== null) {
    const due = dateInWords(civilDate(event.body.clock.due))
    return {
      title: { zh: '收到差评，请回访', en: 'A bad rating: call back' },
      text: {
        zh: `请立即回访核实，并于${due.zh}前整改答复。`,
        en: `Call the applicant back at once and answer by ${due.en}.`,
      },
    }
  }
  if (event.kind === 'rating-reviewed' && !event.body.excluded) {
    return {
      title: { zh: '差评复核未予支持', en: 'The rating stands' },
      text: {
        zh: `复核理由：${event.body.reason} 请继续整改答复。`,
        en: `Reason of the review: ${event.body.reason} Please answer the rating.`,
      },
    }
  }
  return undefined
}

/** Heading and words for the applicant; that somebody thinks the rating wrong is not told before a review. */
export function ratingForApplicant(event: CaseEvent): Told | undefined {
  if (event.kind === 'rating-answered' && event.body.effect !== 'appeals') {
    const { reply, clock } = event.body
    const until = clock === null ? undefined : dateInWords(civilDate(clock.due))
    return {
      title: { zh: '对您评价的答复', en: 'An answer to your rating' },
      text: {
        zh: `${reply}${until === undefined ? '' : `（整改期限至${until.zh}）`}`,
        en: `${reply}${until === undefined ? '' : ` (to be set right by ${until.en})`}`,
      },
    }
  }
  if (event.kind === 'rating-reviewed' && event.body.excluded) {
    return {
      title: { zh: '评价复核结果', en: 'Your rating was reviewed' },
      text: {
        zh: `经复核，本次评价不计入统计。理由：${event.body.reason}`,
        en: `It is not counted in the figures. Reason: ${event.body.reason}`,
      },
    }
  }
  return undefined
}
