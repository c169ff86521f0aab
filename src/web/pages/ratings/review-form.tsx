/** The form in which a supervisor decides whether a rating counts. */
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useTexts } from '../../language.tsx'
import { Failed } from '../../parts/states.tsx'
import type { RatingActing } from './use-rating.ts'

/** The form. */
export function ReviewForm({ acting }: { readonly acting: RatingActing }) {
  const texts = useTexts().ratings.case
  const own = texts.reviewing
  const id = useId()
  const [reason, setReason] = useState('')
  const send = (excluded: boolean) =>
    void acting.perform('review-rating', { excluded, reason: reason.trim() }, texts.reviewed)
  return (
    <div className="rating-form">
      <h3>{own.title}</h3>
      <p className="quiet">{own.what}</p>
      <label htmlFor={`${id}-reason`}>{own.reason}</label>
      <Input.TextArea
        id={`${id}-reason`}
        autoSize={{ minRows: 3, maxRows: 10 }}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {acting.failure && <Failed error={acting.failure} />}
      <p className="rating-buttons">
        <Button type="primary" loading={acting.busy} onClick={() => send(false)}>
          {own.keep}
        </Button>
        <Button danger loading={acting.busy} onClick={() => send(true)}>
          {own.exclude}
        </Button>
      </p>
    </div>
  )
}
