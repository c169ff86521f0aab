/** The form in which an officer answers a bad rating. */
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import type { CaseRatingView } from '../../../http/contract/ratings.ts'
import { useSay, useTexts } from '../../language.tsx'
import { Failed } from '../../parts/states.tsx'
import { TextBox } from '../../parts/text-box.tsx'
import type { RatingActing } from './use-rating.ts'

interface Props {
  readonly found: CaseRatingView
  readonly acting: RatingActing
}

/** The form. What is wrong with a field is said by the server, beside the field. */
export function AnswerForm({ found, acting }: Props) {
  const texts = useTexts().ratings.case
  const own = texts.answer
  const say = useSay()
  const id = useId()
  const [outcome, setOutcome] = useState(found.outcomes[0]?.id ?? '')
  const [calledBackOn, setCalledBackOn] = useState('')
  const [until, setUntil] = useState('')
  const [reply, setReply] = useState('')
  const continues = found.outcomes.find((each) => each.id === outcome)?.effect === 'continues'
  const wrong = (field: string) => {
    const problem = acting.problem(field)
    return problem === undefined ? null : (
      <span className="field-problem" role="alert">
        {say(problem.text)}
      </span>
    )
  }
  const send = () => {
    const body = { outcome, calledBackOn, reply: reply.trim(), ...(continues ? { until } : {}) }
    void acting.perform('answer-rating', body, texts.answered)
  }
  return (
    <form
      className="rating-form"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <h3>{own.title}</h3>
      <label htmlFor={`${id}-outcome`}>{own.outcome}</label>
      <select
        id={`${id}-outcome`}
        className="text-box"
        value={outcome}
        onChange={(event) => setOutcome(event.target.value)}
      >
        {found.outcomes.map((each) => (
          <option key={each.id} value={each.id}>
            {say(each.title)}
          </option>
        ))}
      </select>
      {wrong('outcome')}
      <label htmlFor={`${id}-called`}>{own.calledBackOn}</label>
      <TextBox
        id={`${id}-called`}
        type="date"
        required
        value={calledBackOn}
        onType={setCalledBackOn}
      />
      {wrong('calledBackOn')}
      {continues && (
        <>
          <label htmlFor={`${id}-until`}>{own.until}</label>
          <TextBox
            id={`${id}-until`}
            type="date"
            required
            aria-describedby={`${id}-until-help`}
            value={until}
            onType={setUntil}
          />
          <span id={`${id}-until-help`} className="quiet">
            {own.untilHelp}
          </span>
          {wrong('until')}
        </>
      )}
      <label htmlFor={`${id}-reply`}>{own.reply}</label>
      <Input.TextArea
        id={`${id}-reply`}
        autoSize={{ minRows: 3, maxRows: 10 }}
        maxLength={2000}
        value={reply}
        onChange={(event) => setReply(event.target.value)}
      />
      {wrong('reply')}
      {acting.general && <Failed error={acting.general} />}
      <Button type="primary" htmlType="submit" loading={acting.busy}>
        {own.send}
      </Button>
    </form>
  )
}
