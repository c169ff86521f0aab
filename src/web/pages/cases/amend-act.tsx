/** Amending a granted case: only what the law lets change, and what was established; entry and certificate follow. */
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
  const said = useMemo(
    () => service.facts.filter(({ id }) => service.amendable.includes(id)),
    [service],
  )
  const found = useMemo(() => service.findings.map(({ fact }) => fact), [service])
  const sections = useMemo<readonly FormSection[]>(() => {
    const section = (title: string, of: readonly { readonly id: string }[]) => ({
      title: { zh: title, en: title },
      facts: of.map(({ id }) => id),
    })
    return [section(own.amend.answers, said), section(own.amend.findings, found)]
  }, [said, found, own])
  const before: FormAnswers = { ...current.answers, ...current.findings }
  const answers = { ...before, ...changed }
  const changedOf = (facts: readonly { readonly id: string }[]) =>
    facts
      .map(({ id }) => id)
      .filter((id) => JSON.stringify(answers[id] ?? '') !== JSON.stringify(before[id] ?? ''))
  const ids = [...changedOf(said), ...changedOf(found)]
  const given = (of: readonly string[]) => Object.fromEntries(of.map((id) => [id, answers[id]]))
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
          answers: given(changedOf(said)),
          findings: given(changedOf(found)),
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
        facts={[...said, ...found]}
        sections={sections}
        law={form.law}
        answers={answers}
        onChange={setChanged}
        problems={acting.failure instanceof ApiFailure ? acting.failure.problems : []}
        language={language}
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
