/** The correction of an application: the same form, with what is wrong beside the fields. */
import { Button } from 'antd'
import { useMemo, useRef, useState } from 'react'
import type { CaseView } from '../../../http/contract/cases.ts'
import type { ProblemView } from '../../../http/contract/common.ts'
import type { ServiceView } from '../../../http/contract/services.ts'
import { ApiFailure } from '../../api.ts'
import { ErrorSummary } from '../../forms/error-summary.tsx'
import { FactForm, type FormAnswers } from '../../forms/fact-form.tsx'
import { answersAsked, judgeAnswers } from '../../forms/judge-answers.ts'
import { LivePanel } from '../../forms/live-panel.tsx'
import { useUnsavedGuard } from '../../forms/unsaved-guard.tsx'
import { useLanguage, useTexts } from '../../language.tsx'
import { Section } from '../../parts/page.tsx'
import { ActNotice } from './act-notice.tsx'
import type { ServiceForm } from './case-form.ts'
import { useAct } from './use-act.ts'

interface Props {
  readonly current: CaseView
  readonly service: ServiceView
  readonly form: ServiceForm
}

/** The form. */
export function CorrectForm({ current, service, form }: Props) {
  const texts = useTexts().desk.cases
  const { language } = useLanguage()
  const acting = useAct(current)
  const [answers, setAnswers] = useState<FormAnswers>(current.answers)
  const [tried, setTried] = useState(false)
  const top = useRef<HTMLDivElement>(null)
  const dirty = answers !== current.answers && !acting.busy
  const guard = useUnsavedGuard(dirty)
  const asked = useMemo(
    () => form.declared.filter(({ id }) => service.facts.some((each) => each.id === id)),
    [form, service],
  )
  const judged = useMemo(
    () => judgeAnswers(asked, form.sections, form.law, answers, tried),
    [asked, form, answers, tried],
  )
  const given: readonly ProblemView[] =
    acting.failure instanceof ApiFailure ? acting.failure.problems : []
  const own = tried ? judged.problems : []
  const send = async () => {
    setTried(true)
    const complete = judgeAnswers(asked, form.sections, form.law, answers, true)
    if (complete.problems.some(({ level }) => level === 'refuse')) {
      requestAnimationFrame(() => top.current?.focus())
      return
    }
    guard.release()
    await acting.perform('correct', { answers: answersAsked(complete.asked, answers) })
  }
  return (
    <Section title={texts.act.correct.title} id="correct">
      <p>{texts.act.correct.about}</p>
      <ul className="defect-list">
        {current.defects.map(({ field, text }) => {
          const label = service.facts.find(({ id }) => id === field)?.label[language]
          return (
            <li key={`${field} ${text}`}>
              <strong>{label ?? texts.page.defectGeneral}</strong> {text}
            </li>
          )
        })}
      </ul>
      <ErrorSummary facts={service.facts} problems={own} language={language} top={top} />
      <ActNotice acting={acting} state={current.state} facts={service.facts} />
      <FactForm
        facts={service.facts}
        sections={form.sections}
        law={form.law}
        answers={answers}
        onChange={setAnswers}
        problems={[...given, ...own]}
        language={language}
        defects={current.defects}
      />
      <LivePanel judged={judged} facts={form.declared} law={form.law} />
      <p className="form-acts">
        <Button type="primary" size="large" loading={acting.busy} onClick={() => void send()}>
          {texts.act.correct.send}
        </Button>
      </p>
      {guard.dialog}
    </Section>
  )
}
