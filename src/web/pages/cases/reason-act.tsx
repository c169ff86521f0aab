/** Acts that need a reason and a second look: decline, withdraw, annul. */
import { App, Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useTexts } from '../../language.tsx'
import type { Acting } from './use-act.ts'

/** Acts of this kind. */
export type ReasonedAct = 'decline' | 'withdraw' | 'annul' | 'move-version'

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly problem?: string | undefined
}

/** A reason in words. */
export function ReasonField({ label, value, onChange, problem }: FieldProps) {
  const texts = useTexts().desk.cases.act
  const id = useId()
  return (
    <div className="act-field">
      <label htmlFor={id}>{label}</label>
      <p className="field-help" id={`${id}-help`}>
        {texts.reasonHelp}
      </p>
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 3, maxRows: 10 }}
        maxLength={2000}
        value={value}
        aria-describedby={problem === undefined ? `${id}-help` : `${id}-help ${id}-problem`}
        aria-invalid={problem !== undefined}
        {...(problem === undefined ? {} : { status: 'error' as const })}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem !== undefined && (
        <p className="field-problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}

/** Whether a reason says anything. */
export const saysWhy = (reason: string) => [...reason.trim()].length >= 2

interface Props {
  readonly act: ReasonedAct
  readonly acting: Acting
  readonly reason: string
  readonly setReason: (reason: string) => void
  readonly done: () => void
}

/** The form of such an act. */
export function ReasonAct({ act, acting, reason, setReason, done }: Props) {
  const texts = useTexts()
  const own = texts.desk.cases.act
  const { modal } = App.useApp()
  const [tried, setTried] = useState(false)
  const send = () => {
    setTried(true)
    if (!saysWhy(reason)) return
    modal.confirm({
      title: own[act].ask,
      content: own[act].what,
      okText: texts.desk.cases.acts[act],
      okButtonProps: { danger: true },
      cancelText: texts.common.cancel,
      onOk: async () => {
        if (await acting.perform(act, { reason: reason.trim() })) done()
      },
    })
  }
  return (
    <>
      <p>{own[act].what}</p>
      <ReasonField
        label={own.reason}
        value={reason}
        onChange={setReason}
        problem={tried && !saysWhy(reason) ? own.reasonNeeded : undefined}
      />
      <Button type="primary" danger loading={acting.busy} onClick={send}>
        {texts.desk.cases.acts[act]}
      </Button>
    </>
  )
}
