/** A draft being filled in, checked and filed. */
import { Button } from 'antd'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import type { DraftView } from '../../../http/contract/cases.ts'
import type { ServiceView } from '../../../http/contract/services.ts'
import { ApiFailure } from '../../api.ts'
import { ErrorSummary } from '../../forms/error-summary.tsx'
import { FactForm, type FormAnswers } from '../../forms/fact-form.tsx'
import { readPath } from '../../forms/field-path.ts'
import { answersAsked, judgeAnswers } from '../../forms/judge-answers.ts'
import { LivePanel } from '../../forms/live-panel.tsx'
import { useUnsavedGuard } from '../../forms/unsaved-guard.tsx'
import { useLanguage, useSay, useTexts } from '../../language.tsx'
import { Page } from '../../parts/page.tsx'
import { useSession } from '../../queries.ts'
import { useServiceForm } from '../cases/case-form.ts'
import { EvidenceForm } from '../files/evidence-form.tsx'
import { askedEvidence, evidenceFields, evidenceProblems } from '../files/needed-evidence.ts'
import { useBasket } from '../files/use-basket.ts'
import { ApplySteps } from './apply-steps.tsx'
import { useDraftPlace } from './draft-queries.ts'
import { DraftReview } from './draft-review.tsx'
import { SaveConflict, SaveState } from './save-state.tsx'
import { useAutosave } from './use-autosave.ts'
import { useFiling } from './use-filing.ts'
import './apply.css'

interface Props {
  readonly draft: DraftView
  readonly service: ServiceView
}

/** The page of a draft. */
export function DraftEditor({ draft, service }: Props) {
  const texts = useTexts()
  const own = texts.desk.apply.draft
  const say = useSay()
  const { language } = useLanguage()
  const form = useServiceForm(service)
  const asked = useMemo(() => form.declared.slice(0, service.facts.length), [form, service])
  const [answers, setAnswers] = useState<FormAnswers>(draft.answers)
  const [reviewing, setReviewing] = useState(false)
  const [tried, setTried] = useState(false)
  /** Answers at the last try to file: what the server said of a field holds until it changes. */
  const [filed, setFiled] = useState<FormAnswers>({})
  const top = useRef<HTMLDivElement>(null)
  const basket = useBasket('drafts', draft.id)
  const save = useAutosave(useDraftPlace(draft), answers)
  const filing = useFiling(draft)
  const unsaved = save.state === 'failed' || save.state === 'conflict'
  const guard = useUnsavedGuard(unsaved, save.state !== 'saved' && save.state !== 'gone')
  const settled = useDeferredValue(answers)
  const judged = useMemo(
    () => judgeAnswers(asked, form.sections, form.law, settled, tried),
    [asked, form, settled, tried],
  )
  const refused =
    filing.failure instanceof ApiFailure
      ? filing.failure.problems.filter(({ field }) => {
          const { fact } = readPath(field)
          return filed[fact] === answers[fact]
        })
      : []
  const documents = askedEvidence(service, judged.facts, form.law)
  const given = (id: string) => basket.view?.items.some(({ evidence }) => evidence === id) === true
  const lacking = evidenceProblems(documents, given)
  // What the server said of a document holds until it is there.
  const held = refused.filter(({ field }) => !given(field.replace('evidence.', '')))
  const problems = [
    ...held,
    ...(tried ? [...judged.problems, ...lacking] : []).filter(
      ({ field }) => !held.some((each) => each.field === field),
    ),
  ]
  const toReview = () => {
    setTried(true)
    const complete = judgeAnswers(asked, form.sections, form.law, answers, true)
    if (lacking.length > 0 || complete.problems.some(({ level }) => level === 'refuse')) {
      requestAnimationFrame(() => top.current?.focus())
      return
    }
    void save.flush()
    setReviewing(true)
    window.scrollTo({ top: 0 })
  }
  const file = () => {
    setFiled(answers)
    void filing.file(answersAsked(judged.asked, answers), () => {
      guard.release()
      save.stop()
    })
  }
  const party = useSession().data?.account?.parties.find(
    ({ creditCode }) => creditCode === draft.party,
  )
  return (
    <Page
      title={texts.desk.apply.apply.title(say(service.name))}
      crumbs={[{ text: texts.nav.desk, to: '/desk' }]}
      about={own.forParty(party?.name ?? draft.party)}
      acts={<SaveState save={save} />}
    >
      <ApplySteps at={reviewing && held.length === 0 ? 'review' : 'fill'} />
      <SaveConflict
        save={save}
        facts={service.facts}
        mine={answers}
        answersOf={(each) => each}
        take={setAnswers}
        gone={own.gone}
      />
      {reviewing && held.length === 0 ? (
        <DraftReview
          {...{ service, form, judged, answers, documents, basket, filing, file }}
          back={() => setReviewing(false)}
        />
      ) : (
        <div className="form-columns">
          <div>
            <ErrorSummary
              facts={[...service.facts, ...evidenceFields(service)]}
              problems={problems}
              language={language}
              top={top}
            />
            <FactForm
              facts={service.facts}
              sections={form.sections}
              law={form.law}
              answers={answers}
              onChange={setAnswers}
              problems={problems}
              language={language}
              prefilled={draft.prefilled}
            />
            <EvidenceForm
              asked={documents}
              basket={basket}
              problems={problems}
              title={texts.desk.files.title}
            />
            <p className="form-acts">
              <Button type="primary" size="large" onClick={toReview}>
                {own.toReview}
              </Button>
            </p>
          </div>
          <div className="form-side">
            <LivePanel judged={judged} facts={form.declared} law={form.law} />
          </div>
        </div>
      )}
      {guard.dialog}
    </Page>
  )
}
