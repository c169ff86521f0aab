/** The law desk: every document with its days in force and what rests on it. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useSay, useTexts } from '../../language.tsx'
import { GradeMark } from '../../parts/citation.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { Loaded } from '../../parts/states.tsx'
import { useApi } from '../../queries.ts'
import { InForce, InstrumentLink } from './law-parts.tsx'
import './law.css'

/** The page. */
export function LawPage() {
  const texts = useTexts().public.law
  const say = useSay()
  const api = useApi()
  const query = useQuery({ queryKey: ['law'], queryFn: api.law })
  return (
    <Page title={texts.title} about={texts.about} full>
      <Loaded query={query} rows={8}>
        {({ instruments, unconfirmed }) => (
          <>
            <p className="law-links">
              <Link to="/law/changes">{texts.changesLink}</Link>
              <Link to="/law/unconfirmed">{texts.unconfirmedLink(String(unconfirmed))}</Link>
            </p>
            <Section title={texts.instruments}>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled must be reached by keyboard */}
              <section className="law-scroll" aria-label={texts.instruments} tabIndex={0}>
                <table className="law-table">
                  <thead>
                    <tr>
                      <th scope="col">{texts.instrument}</th>
                      <th scope="col">{texts.issuer}</th>
                      <th scope="col">{texts.force}</th>
                      <th scope="col">{texts.evidence}</th>
                      {(['articles', 'rules', 'parameters'] as const).map((each) => (
                        <th key={each} scope="col" className="number">
                          {texts[each]}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {instruments.map((each) => (
                      <tr key={each.id}>
                        <th scope="row">
                          <InstrumentLink of={each} />
                        </th>
                        <td>{say(each.issuer)}</td>
                        <td>
                          <InForce of={each} />
                        </td>
                        <td>
                          <GradeMark grade={each.grade} always />
                        </td>
                        <td className="number">{each.articles}</td>
                        <td className="number">{each.rules}</td>
                        <td className="number">{each.parameters}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </section>
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  )
}
