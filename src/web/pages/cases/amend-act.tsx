/** Amending a granted case: only what the law lets change; entry and certificate follow. */
import { App, Button } from 'antd'
import { useMemo, useState } from 'react'
import type { CaseView } from '../../../http/contract/cases.ts'
import type { ServiceView } from '../../../http/contract/services.ts'
import { ApiFailure } from '../../api.ts'
import { FactForm, type FormAnswers } from '../../forms/fact-form.tsx'
import type { FormSection } from '../../forms/form-law.ts'
import { useLanguage, useTexts } from '../../language.tsx'
import type { ServiceForm } from './case-form.ts'
import { ReasonField, saysWhy } from './reason-act.tsx'
import type { Acting } from './use-act.ts'

interface Props {
  readonly current: CaseView
  readonly service: ServiceView
  readonly form: ServiceForm
  readonly acting: Acting
  /** Changed answers only. */
  readonly changed: FormAnswers
  readonly setChanged: (changed: FormAnswers) => void
  readonly reason: string
  readonly setReason: (reason: string) => void
  readonly done: () => void
}

/** The form. */
export function AmendAct(props: Props) {
  const { current, service, form, acting, changed, setChanged, reason, setReason, done } = props
  const texts = useTexts()
  const own = texts.desk.cases.act
  const { language } = useLanguage()
  const { modal } = App.useApp()
  const [tried, setTried] = useState(false)
  const facts = useMemo(
    () => service.facts.filter(({ id }) => service.amendable.includes(id)),
    [service],
  )
  const section = useMemo<FormSection>(
    () => ({ title: { zh: own.amend.what, en: own.amend.what }, facts: facts.map(({ id }) => id) }),
    [facts, own],
  )
  const answers = { ...current.answers, ...changed }
  const isChanged = (id: string) =>
    JSON.stringify(answers[id] ?? '') !== JSON.stringify(current.answers[id] ?? '')
  const ids = facts.map(({ id }) => id).filter(isChanged)
  const send = () => {
    setTried(true)
    if (ids.length === 0 || !saysWhy(reason)) return
    modal.confirm({
      title: own.amend.ask(String(ids.length)),
      content: own.amend.what,
      okText: texts.desk.cases.acts.amend,
      cancelText: texts.common.cancel,
      onOk: async () => {
        const body = {
          answers: Object.fromEntries(ids.map((id) => [id, answers[id]])),
          reason: reason.trim(),
        }
        if (await acting.perform('amend', body)) done()
      },
    })
  }
  return (
    <>
      <p>{own.amend.what}</p>
      <FactForm
        facts={facts}
        sections={[section]}
        law={form.law}
        answers={answers}
        onChange={setChanged}
        problems={acting.failure instanceof ApiFailure ? acting.failure.problems : []}
        language={language}
        plain
      />
      <ReasonField
        label={own.reason}
        value={reason}
        onChange={setReason}
        problem={tried && !saysWhy(reason) ? own.reasonNeeded : undefined}
      />
      {tried && ids.length === 0 && (
        <p className="field-problem" role="alert">
          {own.amend.none}
        </p>
      )}
      <Button type="primary" loading={acting.busy} onClick={send}>
        {texts.desk.cases.acts.amend}
      </Button>
    </>
  )
}
