/** Lifts an entry of the integrity register, with day and reason (信用修复). */
import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { ApiFailure } from '../../api.ts'
import { useTexts } from '../../language.tsx'
import { Field } from '../../parts/field.tsx'
import { Failed } from '../../parts/states.tsx'
import { useApi } from '../../queries.ts'

/** The form, folded until it is wanted. */
export function LiftSanction({ id }: { readonly id: string }) {
  const texts = useTexts().supervision.sanctions
  const api = useApi()
  const form = useId()
  const client = useQueryClient()
  const { message } = App.useApp()
  const [on, setOn] = useState('')
  const [reason, setReason] = useState('')
  const [failure, setFailure] = useState<Error>()
  const problems = failure instanceof ApiFailure ? failure.problems : []
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setFailure(undefined)
    try {
      await api.liftSanction(id, { on, reason })
      void message.success(texts.lifted)
      await client.invalidateQueries({ queryKey: ['sanctions'] })
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)))
    }
  }
  return (
    <details>
      <summary>{texts.lift}</summary>
      <form className="supervision-finding" onSubmit={(event) => void send(event)}>
        <Field
          id={`${form}-on`}
          label={texts.liftDay}
          type="date"
          required
          value={on}
          onType={setOn}
          problem={problems.find((each) => each.field === 'on')}
        />
        <Field
          id={`${form}-reason`}
          label={texts.liftReason}
          value={reason}
          onType={setReason}
          problem={problems.find((each) => each.field === 'reason')}
        />
        <Button size="small" htmlType="submit">
          {texts.lift}
        </Button>
        {failure !== undefined && problems.length === 0 && <Failed error={failure} />}
      </form>
    </details>
  )
}
