/** The receipt of a filing: its number, and what happens next. Prints on one sheet. */
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import type { CaseView } from '../../../http/contract/cases.ts'
import { showDay } from '../../formats.ts'
import { useLanguage, useSay, useTexts } from '../../language.tsx'
import { Instant } from '../../parts/amount.tsx'
import { Page, Section } from '../../parts/page.tsx'

/** The page. */
export function ReceiptView({ current }: { readonly current: CaseView }) {
  const texts = useTexts()
  const own = texts.desk.cases.receipt
  const say = useSay()
  const { language } = useLanguage()
  const steps: Readonly<Record<string, string>> = own.steps
  return (
    <Page
      title={own.title}
      about={own.about}
      acts={
        <>
          <Button onClick={() => window.print()}>{own.print}</Button>
          <Link
            to="/cases/$id"
            params={{ id: current.id }}
            className="button-link button-link-primary"
          >
            {own.open}
          </Link>
        </>
      }
    >
      <div className="paper receipt">
        <p className="quiet">{own.number}</p>
        <p className="receipt-number" data-testid="receipt">
          {current.receipt}
        </p>
        <dl className="facts">
          <dt>{texts.desk.cases.list.service}</dt>
          <dd>{say(current.serviceName)}</dd>
          <dt>{texts.desk.cases.list.columns.title}</dt>
          <dd>
            {current.title} · {current.partyName}
          </dd>
          <dt>{own.filedAt}</dt>
          <dd>
            <Instant at={current.filedAt} />
          </dd>
        </dl>
      </div>
      <Section title={own.next}>
        <ol className="next-steps">
          {current.stages.map((stage) => (
            <li key={stage.id}>
              <strong>{say(stage.title)}</strong>
              {stage.due !== null && (
                <>
                  {' '}
                  <span className="quiet">{own.dueBy(showDay(stage.due, language))}</span>
                </>
              )}
              <p>{steps[stage.kind] ?? own.steps.other}</p>
            </li>
          ))}
        </ol>
      </Section>
    </Page>
  )
}
