/** Self-check: may we? The verdict follows the answers, by the same rules as the examination. */
import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { ServiceView } from '../../../http/contract/services.ts'
import { FactForm, type FormAnswers } from '../../forms/fact-form.tsx'
import { factOf, readFormLaw, readSections } from '../../forms/form-law.ts'
import { type Judged, judgeAnswers } from '../../forms/judge-answers.ts'
import { LivePanel } from '../../forms/live-panel.tsx'
import { useLanguage, useSay, useTexts } from '../../language.tsx'
import { Page } from '../../parts/page.tsx'
import { Loaded } from '../../parts/states.tsx'
import { useService } from '../../queries.ts'
import { carryAnswers } from '../apply/carried-answers.ts'
import { decisiveSections } from './facts-read.ts'
import './check.css'

const route = getRouteApi('/services/$id/check')

/** The page. */
export function CheckPage() {
  const { id } = route.useParams()
  const texts = useTexts().public
  const say = useSay()
  const service = useService(id)
  const name = service.data ? say(service.data.name) : ''
  return (
    <Page
      title={name === '' ? texts.check.short : texts.check.title(name)}
      about={texts.check.about}
      crumbs={[
        { text: texts.guide.crumb, to: '/' },
        ...(name === '' ? [] : [{ text: name, to: '/services/$id' as const, params: { id } }]),
      ]}
    >
      <Loaded query={service} rows={10}>
        {(data) => <Check service={data} />}
      </Loaded>
    </Page>
  )
}

function Check({ service }: { readonly service: ServiceView }) {
  const texts = useTexts().public.check
  const { language } = useLanguage()
  const [answers, setAnswers] = useState<FormAnswers>({})
  const law = useMemo(() => readFormLaw(service.law), [service.law])
  const sections = useMemo(
    () => decisiveSections(readSections(service.sections), law),
    [service.sections, law],
  )
  const facts = useMemo(() => service.facts.map(factOf), [service.facts])
  const judged = useMemo(
    () => judgeAnswers(facts, sections, law, answers, false),
    [facts, sections, law, answers],
  )
  const empty = Object.keys(answers).length === 0
  return (
    <div className="check">
      <section className="check-form" aria-label={texts.questions}>
        <FactForm
          facts={service.facts}
          sections={sections}
          law={law}
          answers={answers}
          onChange={setAnswers}
          language={language}
        />
      </section>
      <div className="check-side" id="verdict">
        <Verdict judged={judged} service={service.id} answers={answers} />
        <LivePanel judged={judged} facts={facts} law={law} />
        <Button disabled={empty} onClick={() => setAnswers({})}>
          {texts.again}
        </Button>
      </div>
      <a className="check-bar no-print" href="#verdict">
        <strong>{texts[judged.verdict]}</strong> <span>{texts.jump}</span>
      </a>
    </div>
  )
}

function Verdict({
  judged,
  service,
  answers,
}: {
  readonly judged: Judged
  readonly service: string
  readonly answers: FormAnswers
}) {
  const all = useTexts()
  const texts = all.public.check
  const go = useNavigate()
  const client = useQueryClient()
  const { verdict } = judged
  const missing = new Set(
    judged.findings.flatMap(({ verdict: own, trace }) => (own === 'unknown' ? trace.missing : [])),
  )
  const about = {
    holds: texts.holdsAbout,
    fails: texts.failsAbout,
    unknown: texts.unknownAbout(String(missing.size)),
  }
  return (
    <section className={`verdict-box verdict-box-${verdict}`} aria-labelledby="verdict-title">
      <h2 id="verdict-title" className="unseen">
        {texts.result}
      </h2>
      <div role="status">
        <p className="verdict-word">{texts[verdict]}</p>
        <p>{about[verdict]}</p>
      </div>
      {verdict !== 'fails' && (
        <Button
          type={verdict === 'holds' ? 'primary' : 'default'}
          onClick={() => {
            carryAnswers(client, service, answers)
            void go({ to: '/apply/$service', params: { service } })
          }}
        >
          {all.public.guide.apply}
        </Button>
      )}
    </section>
  )
}
