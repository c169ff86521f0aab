/** The rating of a case: given by the applicant, answered and reviewed, seen by whoever sees the case. */
import type { CaseView } from '../../../http/contract/cases.ts'
import type { CaseRatingView } from '../../../http/contract/ratings.ts'
import { showDay } from '../../formats.ts'
import { useLanguage, useSay, useTexts } from '../../language.tsx'
import { Day, Instant } from '../../parts/amount.tsx'
import { CitationLine } from '../../parts/citation.tsx'
import { LightMark } from '../../parts/clock.tsx'
import { Section } from '../../parts/page.tsx'
import { Loaded } from '../../parts/states.tsx'
import { AnswerForm } from './answer-form.tsx'
import { RateForm } from './rate-form.tsx'
import { ReviewForm } from './review-form.tsx'
import { useRating, useRatingAct } from './use-rating.ts'
import './ratings.css'

/** The section; nothing while the case is not over. */
export function CaseRating({ current }: { readonly current: CaseView }) {
  const texts = useTexts().ratings.case
  const { language } = useLanguage()
  const query = useRating(current.id)
  const acting = useRatingAct(current.id, current.rev)
  if (query.data !== undefined && query.data.rating === null && query.data.may.length === 0) {
    return null
  }
  return (
    <Section title={texts.title} id="rating">
      <Loaded query={query}>
        {(found) => (
          <>
            {found.rating !== null && <Given found={found} rating={found.rating} />}
            {found.may.includes('rate') && (
              <>
                <RateForm {...{ found, acting }} />
                {found.openUntil !== null && (
                  <p className="quiet">{texts.until(showDay(found.openUntil, language))}</p>
                )}
              </>
            )}
            {found.may.includes('answer-rating') && <AnswerForm {...{ found, acting }} />}
            {found.may.includes('review-rating') && <ReviewForm acting={acting} />}
            <CitationLine cite={found.cite} />
          </>
        )}
      </Loaded>
    </Section>
  )
}

interface GivenProps {
  readonly found: CaseRatingView
  readonly rating: NonNullable<CaseRatingView['rating']>
}

function Given({ found, rating }: GivenProps) {
  const texts = useTexts().ratings.case
  const { language } = useLanguage()
  const say = useSay()
  const nameOf = (level: string) => {
    const title = found.levels.find(({ id }) => id === level)?.title
    return title === undefined ? level : say(title)
  }
  return (
    <>
      <dl className="facts">
        <dt>{texts.given}</dt>
        <dd>
          <strong>{nameOf(rating.level)}</strong>{' '}
          <span className="quiet">{texts.stages[rating.stage]}</span>
        </dd>
        {found.questions.map(({ id, title }) => {
          const level = rating.answers[id]
          return level === undefined ? null : (
            <div key={id} className="answer">
              <dt>{say(title)}</dt>
              <dd>{nameOf(level)}</dd>
            </div>
          )
        })}
        {rating.remarks !== '' && (
          <>
            <dt>{texts.remarks}</dt>
            <dd className="rating-words">{rating.remarks}</dd>
          </>
        )}
        <dt>{texts.on}</dt>
        <dd>
          <Instant at={rating.at} />
        </dd>
        {rating.dueOn !== null && (
          <>
            <dt>{texts.due}</dt>
            <dd>
              <LightMark light={rating.light} /> <Day on={rating.dueOn} />
            </dd>
          </>
        )}
      </dl>
      {rating.replies.length > 0 && (
        <>
          <h3>{texts.replies}</h3>
          <ul className="rating-replies">
            {rating.replies.map((each) => (
              <li key={each.at}>
                <p className="rating-words">{each.reply}</p>
                <p className="quiet">
                  {say(each.outcome)} · {texts.calledBack(showDay(each.calledBackOn, language))}
                  {each.until !== null && ` · ${texts.until2(showDay(each.until, language))}`}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      {rating.review !== null && (
        <p>
          <strong>{texts.review}</strong>{' '}
          {rating.review.excluded ? texts.reviewing.exclude : texts.reviewing.keep}{' '}
          <span className="quiet">{rating.review.reason}</span>
        </p>
      )}
    </>
  )
}
