/** What anyone may learn of a certificate by its number. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import type { CertificateView } from '../../../http/contract/certificates.ts'
import { showDay } from '../../formats.ts'
import { useLanguage, useSay, useTexts } from '../../language.tsx'
import { Page } from '../../parts/page.tsx'
import { Loaded } from '../../parts/states.tsx'
import { useApi, useCity } from '../../queries.ts'
import './verify.css'

const route = getRouteApi('/verify/$number')

/** The page. */
export function CertificatePage() {
  const { number } = route.useParams()
  const all = useTexts()
  const texts = all.public
  const api = useApi()
  const go = useNavigate()
  const certificate = useQuery({
    queryKey: ['certificate', number],
    queryFn: () => api.certificate(number),
  })
  return (
    <Page
      title={texts.certificate.title(number)}
      crumbs={[{ text: texts.verify.title, to: '/verify' }]}
      acts={
        <>
          <Button onClick={() => window.print()}>{all.common.print}</Button>
          <Button onClick={() => void go({ to: '/verify' })}>{texts.verify.another}</Button>
        </>
      }
    >
      <Loaded query={certificate} rows={8}>
        {(data) => <Certificate certificate={data} />}
      </Loaded>
    </Page>
  )
}

function Certificate({ certificate }: { readonly certificate: CertificateView }) {
  const texts = useTexts().public.certificate
  const say = useSay()
  const { language } = useLanguage()
  const city = useCity().data
  const annulled = certificate.state === 'annulled'
  return (
    <article className={annulled ? 'deed deed-annulled' : 'deed'}>
      <p className="deed-state">
        <strong>{annulled ? texts.annulled : texts.inForce}</strong>
        <span>{annulled ? texts.annulledAbout : texts.inForceAbout}</span>
      </p>
      <div className="deed-body">
        <h2>{say(certificate.title)}</h2>
        <p className="deed-number">
          {texts.number} {certificate.number}
        </p>
        {certificate.amendedOn !== null && (
          <p className="quiet">
            {texts.version(String(certificate.version), showDay(certificate.amendedOn, language))}
          </p>
        )}
        <dl className="facts">
          {certificate.lines.map(({ label, value }) => (
            <div key={label.zh} className="deed-line">
              <dt>{say(label)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <div className="deed-sign">
          {city && (
            <p>
              <span className="unseen">{texts.issuer} </span>
              {say(city.bureau)}
            </p>
          )}
          <p>
            <span className="unseen">{texts.issued} </span>
            {showDay(certificate.issuedOn, language)}
          </p>
        </div>
      </div>
      <footer className="deed-foot">
        {certificate.synthetic && <p className="deed-synthetic">{texts.synthetic}</p>}
        <p>{texts.masked}</p>
        {city && <p>{texts.asOf(showDay(city.today, language))}</p>}
      </footer>
    </article>
  )
}
