/** The desk of supervisors and administrators: is the log intact, and where to look. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import type { AuditView } from '../../api.ts'
import { showExact } from '../../formats.ts'
import { useTexts } from '../../language.tsx'
import { Instant } from '../../parts/amount.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { Loaded } from '../../parts/states.tsx'
import { useApi, useCity } from '../../queries.ts'
import '../apply/apply.css'
import '../../forms/forms.css'

/** The page. */
export function OverseerHome() {
  const texts = useTexts().desk.apply.overseer
  const api = useApi()
  const audit = useQuery({ queryKey: ['audit'], queryFn: api.audit, staleTime: 60_000 })
  const year = useCity().data?.reportYears.at(0)
  return (
    <Page title={texts.title}>
      <Section title={texts.audit}>
        <p className="quiet">{texts.auditAbout}</p>
        <div aria-live="polite" aria-busy={audit.isFetching}>
          <Loaded query={audit}>{(report) => <AuditReport report={report} />}</Loaded>
        </div>
        <p className="form-acts no-print">
          <Button loading={audit.isFetching} onClick={() => void audit.refetch()}>
            {texts.auditRun}
          </Button>
        </p>
      </Section>
      <Section title={texts.registers}>
        <ul className="plain-list">
          <li className="task">
            <Link to="/registers">{texts.registers}</Link>
            <span className="quiet">{texts.registersAbout}</span>
          </li>
          <li className="task">
            <Link to="/cases">{texts.cases}</Link>
            <span className="quiet">{texts.casesAbout}</span>
          </li>
          {year !== undefined && (
            <li className="task">
              <Link to="/report/$year" params={{ year: String(year) }}>
                {texts.report}
              </Link>
              <span className="quiet">{texts.reportAbout}</span>
            </li>
          )}
        </ul>
      </Section>
    </Page>
  )
}

function AuditReport({ report }: { readonly report: AuditView }) {
  const texts = useTexts().desk.apply.overseer
  const { checkpoint, firstBroken } = report
  return (
    <>
      <Alert
        type={report.ok ? 'success' : 'error'}
        showIcon
        title={
          report.ok
            ? texts.auditOk(showExact(String(report.events)), showExact(String(report.cases)))
            : texts.auditBroken(firstBroken?.caseId ?? '', String(firstBroken?.rev ?? ''))
        }
        description={firstBroken?.problem}
      />
      <dl className="facts audit-facts">
        <dt>{texts.checkpoint}</dt>
        <dd>
          {checkpoint === null ? (
            texts.checkpointNone
          ) : (
            <>
              <Instant at={checkpoint.at} />
              {' · '}
              {texts.checkpointSize(showExact(String(checkpoint.size)))}
            </>
          )}
        </dd>
        {checkpoint !== null && (
          <>
            <dt>{texts.root}</dt>
            <dd>
              <code>{checkpoint.root}</code>
            </dd>
          </>
        )}
      </dl>
    </>
  )
}
