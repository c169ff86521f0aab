/** The correction of an application: the same form, with what is wrong beside the fields. */
import { Alert, Button } from 'antd'
import { useMemo, useRef, useState } from 'react'
import type { CaseView, CorrectionDraftView } from '../../../http/contract/cases.ts'
import type { ProblemView } from '../../../http/contract/common.ts'
import type { ServiceView } from '../../../http/contract/services.ts'
import { ApiFailure } from '../../api.ts'
import { showInstant } from '../../formats.ts'
import { ErrorSummary } from '../../forms/error-summary.tsx'
import { FactForm, type FormAnswers } from '../../forms/fact-form.tsx'
import { answersAsked, judgeAnswers } from '../../forms/judge-answers.ts'
import { LivePanel } from '../../forms/live-panel.tsx'
import { useUnsavedGuard } from '../../forms/unsaved-guard.tsx'
import { useLanguage, useTexts } from '../../language.tsx'
import { Section } from '../../parts/page.tsx'
import { Loaded } from '../../parts/states.tsx'
import { SaveConflict, SaveState } from '../apply/save-state.tsx'
import { useAutosave } from '../apply/use-autosave.ts'
import { CaseEvidence } from '../files/case-evidence.tsx'
import { EvidenceForm } from '../files/evidence-form.tsx'
import { askedEvidence, evidenceFields, evidenceProblems } from '../files/needed-evidence.ts'
import { useBasket } from '../files/use-basket.ts'
import { ActNotice } from './act-notice.tsx'
import type { ServiceForm } from './case-form.ts'
import { keptCorrection, useCorrection, useCorrectionPlace } from './case-queries.ts'
import { useAct } from './use-act.ts'

interface Props {
  readonly current: CaseView
  readonly service: ServiceView
  readonly form: ServiceForm
}

/** The form, with what was saved of it. */
export function CorrectForm(props: Props) {
  const texts = useTexts().desk.cases
  const query = useCorrection(props.current.id)
  // An answer from an earlier visit may be old; the form begins with what the server has now.
  if (query.data !== undefined && query.isFetchedAfterMount) {
    return <Filling {...props} draft={query.data} />
  }
  return (
    <Section title={texts.act.correct.title} id="correct">
      <Loaded query={{ ...query, data: undefined }}>{() => null}</Loaded>
    </Section>
  )
}

function Filling({
  current,
  service,
  form,
  draft,
}: Props & { readonly draft: CorrectionDraftView }) {
  const { cases: texts, files } = useTexts().desk
  const { language } = useLanguage()
  const acting = useAct(current)
  const [opened] = useState(() => keptCorrection(draft))
  const [written, setWritten] = useState(opened.written)
  const { answers, withoutFiles } = written
  const save = useAutosave(useCorrectionPlace(current.id, opened), written)
  const [tried, setTried] = useState(false)
  const top = useRef<HTMLDivElement>(null)
  const basket = useBasket('cases', current.id)
  const unsaved = save.state === 'failed' || save.state === 'conflict'
  const guard = useUnsavedGuard(unsaved, save.state !== 'saved' && save.state !== 'gone')
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
  const documents = askedEvidence(service, judged.facts, form.law)
  const stays = (evidence: string) =>
    current.evidence
      ?.filter((each) => each.evidence === evidence)
      .some(
        ({ paper, files }) => paper || files.some((file) => !withoutFiles.includes(file.sha256)),
      )
  const lacking = evidenceProblems(
    // A case that never said anything of documents need not begin to.
    current.evidence === null && basket.view?.items.length === 0 ? [] : documents,
    (id) =>
      stays(id) === true || basket.view?.items.some(({ evidence }) => evidence === id) === true,
  )
  const own = tried ? [...judged.problems, ...lacking] : []
  const send = async () => {
    setTried(true)
    const complete = judgeAnswers(asked, form.sections, form.law, answers, true)
    if (lacking.length > 0 || complete.problems.some(({ level }) => level === 'refuse')) {
      requestAnimationFrame(() => top.current?.focus())
      return
    }
    await save.flush()
    const body = {
      answers: answersAsked(complete.asked, answers),
      ...(withoutFiles.length === 0 ? {} : { withoutFiles }),
    }
    await acting.perform('correct', body, () => {
      guard.release()
      save.stop()
    })
  }
  const fields = [...service.facts, ...evidenceFields(service)]
  const setAnswers = (given: FormAnswers) => setWritten((before) => ({ ...before, answers: given }))
  const toggle = (sha256: string) =>
    setWritten((before) => ({
      ...before,
      withoutFiles: before.withoutFiles.includes(sha256)
        ? before.withoutFiles.filter((each) => each !== sha256)
        : [...before.withoutFiles, sha256],
    }))
  return (
    <Section title={texts.act.correct.title} id="correct">
      <p>{texts.act.correct.about}</p>
      {opened.rev > 0 && opened.updatedAt !== null && (
        <Alert
          type="info"
          showIcon
          title={texts.act.correct.restored(showInstant(opened.updatedAt, language))}
          action={
            <Button
              size="small"
              onClick={() => setWritten({ answers: current.answers, withoutFiles: [] })}
            >
              {texts.act.correct.afresh}
            </Button>
          }
        />
      )}
      <SaveConflict
        save={save}
        facts={service.facts}
        mine={written}
        answersOf={(each) => each.answers}
        take={setWritten}
        gone={texts.act.correct.gone}
      />
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
      <ErrorSummary facts={fields} problems={own} language={language} top={top} />
      <ActNotice acting={acting} state={current.state} facts={fields} />
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
      {current.evidence !== null && current.evidence.length > 0 && (
        <CaseEvidence
          current={current}
          service={service}
          title={files.kept}
          gone={({ sha256 }) => withoutFiles.includes(sha256)}
          acts={({ sha256, name }) => {
            const going = withoutFiles.includes(sha256)
            return (
              <>
                {going && <span>{files.willGo}</span>}
                <Button size="small" onClick={() => toggle(sha256)}>
                  {going ? files.restore(name) : files.remove(name)}
                </Button>
              </>
            )
          }}
        />
      )}
      <EvidenceForm
        asked={documents}
        basket={basket}
        problems={[...given, ...own]}
        title={files.more}
      />
      <LivePanel judged={judged} facts={form.declared} law={form.law} />
      <p className="form-acts">
        <Button type="primary" size="large" loading={acting.busy} onClick={() => void send()}>
          {texts.act.correct.send}
        </Button>
        <SaveState save={save} />
      </p>
      {guard.dialog}
    </Section>
  )
}
