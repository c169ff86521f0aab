/** The form in which an applicant rates a case that is over. */
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import type { CaseRatingView } from '../../../http/contract/ratings.ts'
import { useSay, useTexts } from '../../language.tsx'
import { Failed } from '../../parts/states.tsx'
import { LevelChoice } from './level-choice.tsx'
import type { RatingActing } from './use-rating.ts'

interface Props {
  readonly found: CaseRatingView
  readonly acting: RatingActing
}

/** The form. */
export function RateForm({ found, acting }: Props) {
  const texts = useTexts().ratings.case
  const say = useSay()
  const id = useId()
  const [level, setLevel] = useState<string>()
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({})
  const [remarks, setRemarks] = useState('')
  const [tried, setTried] = useState(false)
  const send = () => {
    setTried(true)
    if (level === undefined) return
    void acting.perform('rate', { level, answers, remarks: remarks.trim() }, texts.done)
  }
  return (
    <form
      className="rating-form"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <p>{texts.ask}</p>
      <LevelChoice
        name={`${id}-level`}
        label={texts.overall}
        levels={found.levels}
        value={level}
        onChoose={setLevel}
        problem={tried && level === undefined ? texts.noLevel : undefined}
      />
      <details>
        <summary>{texts.details}</summary>
        {found.questions.map((question) => (
          <LevelChoice
            key={question.id}
            name={`${id}-${question.id}`}
            label={say(question.title)}
            levels={found.levels}
            value={answers[question.id]}
            onChoose={(chosen) => setAnswers({ ...answers, [question.id]: chosen })}
          />
        ))}
      </details>
      <label htmlFor={`${id}-remarks`}>{texts.remarks}</label>
      <Input.TextArea
        id={`${id}-remarks`}
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={2000}
        value={remarks}
        onChange={(event) => setRemarks(event.target.value)}
      />
      <p className="quiet">{texts.protect}</p>
      {acting.failure && <Failed error={acting.failure} />}
      <Button type="primary" htmlType="submit" loading={acting.busy}>
        {texts.send}
      </Button>
    </form>
  )
}
