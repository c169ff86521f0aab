/** The guide of a service: everything an applicant asks before applying, and its law. */
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ServiceView } from '../../../http/contract/services.ts'
import { showDay } from '../../formats.ts'
import { useLanguage, useSay, useTexts } from '../../language.tsx'
import { CitationBlock } from '../../parts/citation.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { ProcedureTrack, stepsOf } from '../../parts/procedure-track.tsx'
import { Loaded } from '../../parts/states.tsx'
import { useService } from '../../queries.ts'
import { GuideConditions } from './guide-conditions.tsx'
import { GuideDiagram } from './guide-diagram.tsx'
import { GuideDocuments } from './guide-documents.tsx'
import { GuideGlance } from './guide-glance.tsx'
import { StageDetail } from './stage-detail.tsx'
import './guide.css'

const route = getRouteApi('/services/$id')

/** The page. */
export function GuidePage() {
  const { id } = route.useParams()
  const texts = useTexts()
  const say = useSay()
  const service = useService(id)
  const go = useNavigate()
  const { data } = service
  return (
    <Page
      title={data ? say(data.name) : texts.public.guide.crumb}
      about={data && say(data.about)}
      crumbs={[{ text: texts.public.guide.crumb, to: '/' }]}
      acts={
        data && (
          <>
            <Button onClick={() => window.print()}>{texts.common.print}</Button>
            <Button onClick={() => void go({ to: '/services/$id/check', params: { id } })}>
              {texts.public.guide.check}
            </Button>
            <Button
              type="primary"
              onClick={() => void go({ to: '/apply/$service', params: { service: id } })}
            >
              {texts.public.guide.apply}
            </Button>
          </>
        )
      }
    >
      <Loaded query={service} rows={10}>
        {(loaded) => <Guide service={loaded} />}
      </Loaded>
    </Page>
  )
}

function Guide({ service }: { readonly service: ServiceView }) {
  const all = useTexts()
  const texts = all.public.guide
  const say = useSay()
  const { language } = useLanguage()
  return (
    <>
      <section className="paper guide-track" aria-label={texts.procedure}>
        <ProcedureTrack
          link={service.link}
          label={texts.procedure}
          steps={stepsOf(service.stages, (stage) => ({
            id: stage.id,
            title: say(stage.title),
            detail: <StageDetail stage={stage} />,
          }))}
        />
        <GuideDiagram service={service} />
      </section>
      <div className="guide">
        <div className="guide-main">
          <Section title={texts.conditions}>
            <p className="guide-lead">{texts.conditionsAbout}</p>
            <GuideConditions service={service} />
          </Section>
          <Section title={texts.documents}>
            <GuideDocuments service={service} />
          </Section>
          <Section title={texts.result}>
            <p>
              <strong>{say(service.output.certificate)}</strong>
            </p>
            <p className="quiet">{texts.resultAbout}</p>
          </Section>
          {service.benefits.length > 0 && (
            <Section title={texts.benefits}>
              <ul className="guide-list">
                {service.benefits.map(({ title, cite, when, worth }) => (
                  <li key={title.zh}>
                    <strong>{say(title)}</strong>
                    {when !== undefined && <p className="quiet">{texts.benefitWhen(say(when))}</p>}
                    {worth.length > 0 && (
                      <p className="quiet">{texts.benefitWorth(worth.map(say).join(' · '))}</p>
                    )}
                    <CitationBlock cite={cite} />
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <Section title={texts.law}>
            <ul className="guide-list">
              {service.legalBasis.map((cite) => (
                <li key={`${cite.number} ${cite.article} ${cite.item ?? ''}`}>
                  <CitationBlock cite={cite} />
                </li>
              ))}
            </ul>
            <p className="guide-foot">
              {texts.lawGrade}{' '}
              {texts.edition(String(service.version), showDay(service.law.on, language))}
            </p>
          </Section>
        </div>
        <GuideGlance service={service} />
      </div>
    </>
  )
}
