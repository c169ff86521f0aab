/** What a case gave: certificate and register entry. */
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import type { CaseView } from '../../../http/contract/cases.ts'
import { certificateFile } from '../../downloads.ts'
import { useTexts } from '../../language.tsx'
import { Section } from '../../parts/page.tsx'

/** The result; nothing before there is one. */
export function CaseResult({ current }: { readonly current: CaseView }) {
  const texts = useTexts().desk.cases.page
  const { certificate, entry } = current
  if (certificate === null) return null
  const annulled = certificate.state === 'annulled'
  return (
    <Section title={texts.result}>
      <div className={annulled ? 'result result-annulled' : 'result'}>
        <p>
          <span className="quiet">{texts.certificate}</span>{' '}
          <strong className="result-number">{certificate.number}</strong>{' '}
          <span>{texts.certificateState[certificate.state]}</span>
        </p>
        <p className="result-links no-print">
          {!annulled && (
            <Button type="primary" href={certificateFile(certificate.number)}>
              {texts.download}
            </Button>
          )}
          <Link to="/verify/$number" params={{ number: certificate.number }}>
            {texts.verify}
          </Link>
          {entry !== null && (
            <Link to="/registers/$id/rows/$key" params={{ id: entry.register, key: entry.key }}>
              {texts.entry}
            </Link>
          )}
        </p>
      </div>
    </Section>
  )
}
