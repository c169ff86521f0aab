/** One legal document: its days, the articles in use, and what rests on each. */
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { InstrumentView } from '../../../http/contract/law.ts'
import { useSay, useTexts } from '../../language.tsx'
import { GradeMark } from '../../parts/citation.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { Loaded } from '../../parts/states.tsx'
import { useApi } from '../../queries.ts'
import { InForce, ParameterLink, useLawCrumbs } from './law-parts.tsx'
import './law.css'

/** The page. */
export function InstrumentPage() {
  const { instrument = '' } = useParams({ strict: false })
  const api = useApi()
  const say = useSay()
  const crumbs = useLawCrumbs()
  const query = useQuery({
    queryKey: ['law', instrument],
    queryFn: () => api.instrument(instrument),
  })
  const title = query.data === undefined ? instrument : say(query.data.title)
  return (
    <Page title={title} crumbs={crumbs} about={query.data?.number}>
      <Loaded query={query} rows={8}>
        {(found) => <Found of={found} />}
      </Loaded>
    </Page>
  )
}

function Found({ of }: { readonly of: InstrumentView }) {
  const texts = useTexts().public.law
  const say = useSay()
  return (
    <>
      <dl className="facts">
        <dt>{texts.issuer}</dt>
        <dd>{say(of.issuer)}</dd>
        <dt>{texts.force}</dt>
        <dd>
          <InForce of={of} />
        </dd>
        <dt>{texts.evidence}</dt>
        <dd>
          <GradeMark grade={of.grade} always />
        </dd>
      </dl>
      <Section title={texts.articlesOf}>
        <div className="law-scroll">
          <table className="law-table">
            <thead>
              <tr>
                <th scope="col">{texts.article}</th>
                <th scope="col">{texts.says}</th>
                <th scope="col">{texts.evidence}</th>
                <th scope="col">{texts.used}</th>
              </tr>
            </thead>
            <tbody>
              {of.articles.map(({ article, place, says, grade, rules, parameters }) => (
                <tr key={article}>
                  <th scope="row">{place === null ? '—' : say(place)}</th>
                  <td>{say(says)}</td>
                  <td>
                    <GradeMark grade={grade} always />
                  </td>
                  <td>
                    {rules.length + parameters.length === 0 && (
                      <span className="quiet">{texts.unused}</span>
                    )}
                    <ul className="plain-list">
                      {rules.map(({ id, title }) => (
                        <li key={id}>{say(title)}</li>
                      ))}
                      {parameters.map((each) => (
                        <li key={each.id}>
                          <ParameterLink of={each} />
                        </li>
                      ))}
                    </ul>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Section>
    </>
  )
}
