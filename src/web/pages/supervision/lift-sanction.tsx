/** Lifts an entry of the integrity register, with day and reason (信用修复). */
import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { useTexts } from '../../language.tsx'
import { Field } from '../../parts/field.tsx'
import { Failed } from '../../parts/states.tsx'
import { useApi } from '../../queries.ts'
import { useSending } from '../../use-sending.ts'

/** The form, folded until it is wanted. */
export function LiftSanction({ id }: { readonly id: string }) {
  const texts = useTexts().supervision.sanctions
  const api = useApi()
  const form = useId()
  const client = useQueryClient()
  const { message } = App.useApp()
  const [on, setOn] = useState('')
  const [reason, setReason] = useState('')
  const { general, problem, send } = useSending()
  const lift = (event: FormEvent) => {
    event.preventDefault()
    void send(async () => {
      await api.liftSanction(id, { on, reason })
      void message.success(texts.lifted)
      await client.invalidateQueries({ queryKey: ['sanctions'] })
    })
  }
  return (
    <details>
      <summary>{texts.lift}</summary>
      <form className="supervision-finding" onSubmit={lift}>
        <Field
          id={`${form}-on`}
          label={texts.liftDay}
          type="date"
          required
          value={on}
          onType={setOn}
          problem={problem('on')}
        />
        <Field
          id={`${form}-reason`}
          label={texts.liftReason}
          value={reason}
          onType={setReason}
          problem={problem('reason')}
        />
        <Button size="small" htmlType="submit">
          {texts.lift}
        </Button>
        {general && <Failed error={general} />}
      </form>
    </details>
  )
}
