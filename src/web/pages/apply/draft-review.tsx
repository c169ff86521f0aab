/** The last look before filing: what will be filed, what the rules say, and a declaration. */
import { Alert, Button, Checkbox } from 'antd'
import { useState } from 'react'
import type { ServiceView } from '../../../http/contract/services.ts'
import { ApiFailure } from '../../api.ts'
import type { FormAnswers } from '../../forms/fact-form.tsx'
import type { Judged } from '../../forms/judge-answers.ts'
import { LivePanel } from '../../forms/live-panel.tsx'
import { useTexts } from '../../language.tsx'
import { AnswersView } from '../../parts/answers-view.tsx'
import { CitationLine } from '../../parts/citation.tsx'
import { Section } from '../../parts/page.tsx'
import { Failed } from '../../parts/states.tsx'
import type { ServiceForm } from '../cases/case-form.ts'
import { HandedInList } from '../files/handed-in-list.tsx'
import type { AskedEvidence } from '../files/needed-evidence.ts'
import type { Basket } from '../files/use-basket.ts'
import type { useFiling } from './use-filing.ts'

interface Props {
  readonly service: ServiceView
  readonly form: ServiceForm
  readonly judged: Judged
  readonly answers: FormAnswers
  readonly documents: readonly AskedEvidence[]
  readonly basket: Basket
  readonly filing: ReturnType<typeof useFiling>
  readonly file: () => void
  readonly back: () => void
}

/** The step. */
export function DraftReview(props: Props) {
  const { service, form, judged, answers, documents, basket, filing, file, back } = props
  const texts = useTexts().desk.apply.draft
  const [declared, setDeclared] = useState(false)
  const [tried, setTried] = useState(false)
  const { failure, busy } = filing
  const cite = failure instanceof ApiFailure ? failure.problem?.cite : undefined
  const send = () => {
    setTried(true)
    if (declared) file()
  }
  return (
    <Section title={texts.review}>
      <p>{texts.reviewAbout}</p>
      <div className="form-columns review">
        <div className="paper">
          <AnswersView
            facts={service.facts}
            sections={judged.shown}
            answers={answers}
            heading="h3"
          />
          <HandedInList documents={documents} basket={basket} />
        </div>
        <div className="form-side">
          <LivePanel judged={judged} facts={form.declared} law={form.law} heading="h3" />
        </div>
      </div>
      {judged.verdict === 'fails' && <Alert type="warning" showIcon title={texts.fails} />}
      <p className="declare">
        <Checkbox checked={declared} onChange={(event) => setDeclared(event.target.checked)}>
          {texts.declare}
        </Checkbox>
      </p>
      {tried && !declared && (
        <p className="field-problem" role="alert">
          {texts.declareNeeded}
        </p>
      )}
      {failure !== undefined && <Failed error={failure} />}
      {cite !== undefined && <CitationLine cite={cite} />}
      <p className="form-acts no-print">
        <Button type="primary" size="large" loading={busy} onClick={send}>
          {busy ? texts.filing : texts.file}
        </Button>
        <Button size="large" disabled={busy} onClick={back}>
          {texts.back}
        </Button>
      </p>
    </Section>
  )
}
