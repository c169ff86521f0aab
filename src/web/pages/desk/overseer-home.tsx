/** The desk of supervisors and administrators: is the log intact, and where to look. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { AuditProgress, AuditView } from '../../../http/contract/audit.ts'
import { showExact } from '../../formats.ts'
import { useSay, useTexts } from '../../language.tsx'
import { Instant } from '../../parts/amount.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { Loaded } from '../../parts/states.tsx'
import { useApi, useCity, useSession } from '../../queries.ts'
import { RecentImports } from '../imports/recent-imports.tsx'
import '../apply/apply.css'
import '../../forms/forms.css'

/** The page. */
export function OverseerHome() {
  const texts = useTexts().desk.apply.overseer
  const api = useApi()
  const [progress, setProgress] = useState<AuditProgress>()
  // Checking every event of every case takes a while; it is done when asked for.
  const audit = useQuery({
    queryKey: ['audit'],
    queryFn: () => api.audit(setProgress),
    enabled: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 10 * 60_000,
  })
  const { supervision } = useTexts()
  const outlets = useTexts().desk.messages.outlets
  const isAdministrator = useSession().data?.role === 'administrator'
  const say = useSay()
  const city = useCity().data
  const registers = city?.registers ?? []
  const year = city?.reportYears.at(0)
  return (
    <Page title={texts.title}>
      <Section title={texts.audit}>
        <p className="quiet audit-about">{texts.auditAbout}</p>
        <div aria-live="polite" aria-busy={audit.isFetching}>
          {audit.isFetching && <AuditRunning progress={progress} />}
          {!audit.isFetching && (audit.data !== undefined || audit.isError) && (
            <Loaded query={audit}>{(report) => <AuditReport report={report} />}</Loaded>
          )}
        </div>
        <p className="form-acts no-print">
          <Button
            type={audit.data === undefined ? 'primary' : 'default'}
            loading={audit.isFetching}
            onClick={() => {
              setProgress(undefined)
              void audit.refetch()
            }}
          >
            {audit.data === undefined ? texts.auditRun : texts.auditAgain}
          </Button>
        </p>
      </Section>
      <Section title={texts.imports}>
        {registers.map(({ id, title }) => (
          <div key={id} className="overseer-imports">
            <h3>{say(title)}</h3>
            <RecentImports register={id} />
          </div>
        ))}
      </Section>
      <Section title={texts.elsewhere}>
        <ul className="plain-list">
          <li className="task">
            <Link to="/rechecks">{supervision.rechecks.title}</Link>
          </li>
          <li className="task">
            <Link to="/sanctions">{supervision.sanctions.title}</Link>
          </li>
          {isAdministrator && (
            <li className="task">
              <Link to="/deliveries">{outlets.title}</Link>
              <span className="quiet">{outlets.about}</span>
            </li>
          )}
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

function AuditRunning({ progress }: { readonly progress: AuditProgress | undefined }) {
  const texts = useTexts().desk.apply.overseer
  const { done, total } = progress ?? { done: 0, total: 0 }
  const percent = total === 0 ? 0 : Math.floor((100 * done) / total)
  return (
    <p>
      {texts.auditing} <progress value={percent} max={100} aria-label={texts.audit} /> {percent}%
    </p>
  )
}

function AuditReport({ report }: { readonly report: AuditView }) {
  const texts = useTexts().desk.apply.overseer
  const say = useSay()
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
        description={firstBroken === null ? undefined : say(firstBroken.text)}
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
