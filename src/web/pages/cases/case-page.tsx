/** A case: where it is, what is asked of whom by when, what was said and found, what may be done. */
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useMemo } from 'react'
import type { CaseView } from '../../../http/contract/cases.ts'
import type { ServiceView } from '../../../http/contract/services.ts'
import type { Search } from '../../address.ts'
import { judgeAnswers } from '../../forms/judge-answers.ts'
import { useSay, useTexts } from '../../language.tsx'
import { AnswersView } from '../../parts/answers-view.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { RuleFindings } from '../../parts/rule-findings.tsx'
import { Loaded } from '../../parts/states.tsx'
import { useService, useSession } from '../../queries.ts'
import { CaseEvidence } from '../files/case-evidence.tsx'
import { CaseRating } from '../ratings/case-rating.tsx'
import { ActPanel } from './act-panel.tsx'
import { CaseBenefits } from './case-benefits.tsx'
import { CaseContact } from './case-contact.tsx'
import { CaseEvents } from './case-events.tsx'
import { useServiceForm } from './case-form.ts'
import { useCase } from './case-queries.ts'
import { CaseResult } from './case-result.tsx'
import { CaseSituation } from './case-situation.tsx'
import { CaseTrack } from './case-track.tsx'
import { CorrectForm } from './correct-form.tsx'
import { LookAlikes } from './look-alikes.tsx'
import { ReceiptView } from './receipt-view.tsx'
import './case-page.css'

/** The page. */
export function CasePage() {
  const { id } = useParams({ strict: false })
  const texts = useTexts()
  const query = useCase(id ?? '')
  const search: Search = useSearch({ strict: false })
  if (query.data === undefined) {
    return (
      <Page title={texts.nav.cases}>
        <Loaded query={query}>{() => null}</Loaded>
      </Page>
    )
  }
  if (search.receipt !== undefined) return <ReceiptView current={query.data} />
  return <WithService current={query.data} />
}

function WithService({ current }: { readonly current: CaseView }) {
  const query = useService(current.service)
  if (query.data === undefined) {
    return (
      <Page title={current.title}>
        <Loaded query={query}>{() => null}</Loaded>
      </Page>
    )
  }
  return <CaseSheet current={current} service={query.data} />
}

interface Props {
  readonly current: CaseView
  readonly service: ServiceView
}

function CaseSheet({ current, service }: Props) {
  const texts = useTexts()
  const own = texts.desk.cases.page
  const say = useSay()
  const role = useSession().data?.role
  const staff = role === 'officer' || role === 'head'
  const form = useServiceForm(service, current.filedAt)
  const sections = useMemo(
    () => judgeAnswers(form.declared, form.sections, form.law, current.answers, false).shown,
    [form, current.answers],
  )
  const correcting = current.acts.includes('correct')
  return (
    <Page
      title={current.title}
      crumbs={[{ text: texts.nav.cases, to: '/cases' }]}
      about={
        <>
          {say(current.serviceName)} · {current.partyName} · {own.receipt(current.receipt)}
        </>
      }
      acts={
        <>
          {current.funded && (
            <Link to="/cases/$id/agreement" params={{ id: current.id }} className="button-link">
              {texts.money.agreement.open}
            </Link>
          )}
          <Button onClick={() => window.print()}>{texts.common.print}</Button>
        </>
      }
    >
      <div className="case-track paper">
        <CaseTrack current={current} />
      </div>
      <CaseSituation current={current} staff={staff} />
      <div className="case-columns">
        <div className="case-main">
          <CaseResult current={current} />
          {correcting && (
            <CorrectForm key={current.rev} current={current} service={service} form={form} />
          )}
          {!correcting && <Defects current={current} service={service} />}
          {!correcting && current.rules.length > 0 && (
            <Section title={own.findings}>
              <RuleFindings findings={current.rules} open={staff} />
            </Section>
          )}
          {!correcting && <Established {...{ current, service }} />}
          {!correcting && <CaseBenefits benefits={current.benefits} />}
          {!correcting && (
            <Section title={own.answers}>
              <AnswersView
                facts={service.facts}
                sections={sections}
                answers={current.answers}
                heading="h3"
              />
              <p className="quiet">{own.version(String(current.version))}</p>
            </Section>
          )}
          {!correcting && <CaseEvidence current={current} service={service} />}
          {staff && service.compares && <LookAlikes current={current} />}
          {current.ratable && <CaseRating current={current} />}
          <Section title={own.events}>
            <CaseEvents events={current.events} />
          </Section>
        </div>
        <div className={staff ? 'case-side case-side-first' : 'case-side'}>
          <ActPanel {...{ current, service, form, sections }} />
          <CaseContact service={service} />
        </div>
      </div>
    </Page>
  )
}

function Defects({ current, service }: Props) {
  const texts = useTexts().desk.cases.page
  const say = useSay()
  if (current.defects.length === 0) return null
  return (
    <Section title={texts.defects}>
      <ul className="defect-list">
        {current.defects.map(({ field, text }) => {
          const fact = service.facts.find(({ id }) => id === field)
          return (
            <li key={`${field} ${text}`}>
              <strong>{fact === undefined ? texts.defectGeneral : say(fact.label)}</strong> {text}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

function Established({ current, service }: Props) {
  const texts = useTexts()
  const own = texts.desk.cases.page
  const say = useSay()
  const facts = service.findings.map(({ fact }) => fact)
  const { findings, computed } = current
  return (
    <>
      {computed.length > 0 && (
        <Section title={own.computed}>
          <dl className="facts">
            {computed.map(({ id, title, value }) => (
              <div key={id} className="answer">
                <dt>{say(title)}</dt>
                <dd>
                  {value === null ? (
                    <span className="quiet">{texts.verdict.unknown}</span>
                  ) : (
                    say(value)
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      {findings !== null && facts.length > 0 && (
        <Section title={own.established}>
          <AnswersView
            facts={facts}
            sections={[
              {
                title: { zh: own.established, en: own.established },
                facts: facts.map(({ id }) => id),
              },
            ]}
            answers={findings}
          />
        </Section>
      )}
    </>
  )
}
