/** Deciding: what was established is judged once more, and what will happen is said before. */
import { Alert, App, Button, Radio } from 'antd'
import { useMemo, useState } from 'react'
import type { CaseView } from '../../../http/contract/cases.ts'
import type { ServiceView } from '../../../http/contract/services.ts'
import { ApiFailure } from '../../api.ts'
import { FactForm, type FormAnswers } from '../../forms/fact-form.tsx'
import type { FormSection } from '../../forms/form-law.ts'
import { judgeAnswers } from '../../forms/judge-answers.ts'
import { liveFindings } from '../../forms/live-views.ts'
import { useLanguage, useSay, useTexts } from '../../language.tsx'
import { RuleFindings } from '../../parts/rule-findings.tsx'
import { useCity } from '../../queries.ts'
import type { ServiceForm } from './case-form.ts'
import { ReasonField, saysWhy } from './reason-act.tsx'
import type { Acting } from './use-act.ts'

/** What is typed of a decision. */
export interface Decision {
  readonly outcome: 'grant' | 'refuse' | undefined
  readonly findings: FormAnswers
  readonly reason: string
}

interface Props {
  readonly current: CaseView
  readonly service: ServiceView
  readonly form: ServiceForm
  readonly acting: Acting
  readonly decision: Decision
  readonly setDecision: (decision: Decision) => void
  readonly done: () => void
}

const effects = (rules: ReturnType<typeof liveFindings>, verdict: 'fails' | 'unknown') =>
  rules.filter((each) => each.verdict === verdict && each.effect !== 'warn')

/** The form. */
export function DecideAct(props: Props) {
  const { current, service, form, acting, decision, setDecision, done } = props
  const texts = useTexts()
  const own = texts.desk.cases.act
  const { language } = useLanguage()
  const { modal } = App.useApp()
  const willHappen = useWillHappen(service)
  const [tried, setTried] = useState(false)
  const { outcome, findings, reason } = decision
  const facts = useMemo(() => service.findings.map(({ fact }) => fact), [service])
  const section = useMemo<FormSection>(
    () => ({
      title: { zh: own.decide.findings, en: own.decide.findings },
      facts: facts.map(({ id }) => id),
    }),
    [facts, own],
  )
  const rules = useMemo(() => {
    const all = { ...current.answers, ...findings }
    const judged = judgeAnswers(form.declared, [...form.sections, section], form.law, all, false)
    return liveFindings(judged, form.declared, form.law)
  }, [current.answers, findings, form, section])
  const [fails, unknown] = [effects(rules, 'fails'), effects(rules, 'unknown')]
  const blocked = fails.length > 0 || unknown.length > 0
  const needsReason = outcome === 'refuse' && !saysWhy(reason)
  const send = () => {
    setTried(true)
    if (outcome === undefined || needsReason || (outcome === 'grant' && blocked)) return
    modal.confirm({
      title: outcome === 'grant' ? own.decide.askGrant : own.decide.askRefuse,
      width: 520,
      content: (
        <ul className="will-happen">
          {willHappen[outcome].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ),
      okText: own.decide[outcome],
      okButtonProps: { danger: outcome === 'refuse' },
      cancelText: texts.common.cancel,
      onOk: async () => {
        const body = { outcome, findings, reason: reason.trim() }
        if (await acting.perform('decide', body)) done()
      },
    })
  }
  const problems = acting.failure instanceof ApiFailure ? acting.failure.problems : []
  return (
    <>
      {facts.length > 0 && (
        <>
          <h4>{own.decide.findings}</h4>
          <p className="field-help">{own.decide.findingsAbout}</p>
          <FactForm
            facts={facts}
            sections={[section]}
            law={form.law}
            answers={findings}
            onChange={(changed) => setDecision({ ...decision, findings: changed })}
            problems={problems}
            language={language}
            plain
          />
        </>
      )}
      {fails.length > 0 && (
        <Alert type="error" showIcon title={own.decide.fails(String(fails.length))} />
      )}
      {fails.length === 0 && unknown.length > 0 && (
        <Alert type="warning" showIcon title={own.decide.unknown(String(unknown.length))} />
      )}
      {blocked && <RuleFindings findings={[...fails, ...unknown]} />}
      <fieldset className="act-field">
        <legend>{own.decide.outcome}</legend>
        <Radio.Group
          value={outcome ?? null}
          onChange={(event) => setDecision({ ...decision, outcome: event.target.value })}
          options={[
            { value: 'grant', label: own.decide.grant, disabled: blocked },
            { value: 'refuse', label: own.decide.refuse },
          ]}
        />
      </fieldset>
      {tried && outcome === undefined && (
        <p className="field-problem" role="alert">
          {own.decide.outcomeNeeded}
        </p>
      )}
      <ReasonField
        label={outcome === 'refuse' ? own.reason : own.decide.opinion}
        value={reason}
        onChange={(changed) => setDecision({ ...decision, reason: changed })}
        problem={tried && needsReason ? own.reasonNeeded : undefined}
      />
      <Button
        type="primary"
        danger={outcome === 'refuse'}
        loading={acting.busy}
        disabled={outcome === 'grant' && blocked}
        onClick={send}
      >
        {outcome === undefined ? texts.desk.cases.acts.decide : own.decide[outcome]}
      </Button>
    </>
  )
}

/** What each outcome brings about, in words. */
function useWillHappen(service: ServiceView) {
  const say = useSay()
  const own = useTexts().desk.cases.act.decide
  const register = useCity().data?.registers.find(({ id }) => id === service.output.register)
  return {
    grant: [
      own.willNumber(say(service.output.certificate)),
      own.willEnter(register === undefined ? service.output.register : say(register.title)),
      own.willTell,
      ...(service.indicators.length > 0 ? [own.willCount] : []),
      own.willKeep,
    ],
    refuse: [own.willRefuse, own.willAppeal, own.willKeep],
  }
}
