/** The statement of an account: every line with the balance after it, opening to case and event. */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import type { AccountLinesView } from '../../../http/contract/money.ts'
import { statementFile } from '../../downloads.ts'
import { showExact } from '../../formats.ts'
import { useLanguage, useSay, useTexts } from '../../language.tsx'
import { Day } from '../../parts/amount.tsx'
import { FramedTable } from '../../parts/framed-table.tsx'
import { Page } from '../../parts/page.tsx'
import { Pager } from '../../parts/pager.tsx'
import { Empty, Loaded } from '../../parts/states.tsx'
import { TextBox } from '../../parts/text-box.tsx'
import { useFilters, usePages } from '../../parts/use-filters.ts'
import { useApi } from '../../queries.ts'
import './money.css'

/** The page. */
export function StatementPage() {
  const { ledger = '', account = '', holder = '' } = useParams({ strict: false })
  const all = useTexts().money
  const texts = all.statement
  const say = useSay()
  const api = useApi()
  const { language } = useLanguage()
  const [search, change] = useFilters()
  const { from, to } = search
  const ledgers = useQuery({ queryKey: ['ledgers'], queryFn: api.ledgers }).data
  const declared = ledgers
    ?.find(({ id }) => id === ledger)
    ?.accounts.find(({ id }) => id === account)
  const filters = { from, to, cursor: search.cursor }
  const query = useQuery({
    queryKey: ['account-lines', ledger, account, holder, filters],
    queryFn: () => api.accountLines(ledger, account, holder, filters),
  })
  const pages = usePages(query.data?.next)
  const kept = query.data?.items.find(({ caseId }) => caseId === holder)
  const title = declared === undefined ? account : say(declared.title)
  return (
    <Page
      title={texts.title(title)}
      about={holder === '-' ? undefined : (kept?.caseTitle ?? holder)}
      crumbs={[{ text: all.title, to: '/money' }]}
      full
      acts={
        <Button href={statementFile(ledger, account, holder, { from, to, language })}>
          {texts.export}
        </Button>
      }
    >
      <div className="money-bar no-print">
        {(['from', 'to'] as const).map((end) => (
          <label key={end} htmlFor={`statement-${end}`}>
            {texts[end]}
            <TextBox
              id={`statement-${end}`}
              type="date"
              value={search[end] ?? ''}
              onType={(day) => change({ [end]: day || undefined })}
            />
          </label>
        ))}
      </div>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={texts.none} />
          ) : (
            <>
              <FramedTable
                label={texts.title(title)}
                columns={[
                  { title: texts.day },
                  { title: texts.entry },
                  { title: texts.other },
                  { title: texts.debit, number: true },
                  { title: texts.credit, number: true },
                  { title: texts.balance, number: true },
                  { title: texts.source },
                ]}
              >
                {items.map((each) => (
                  <LineRow key={`${each.entry} ${each.side}`} line={each} />
                ))}
              </FramedTable>
              <Pager pages={pages} total={null} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

function LineRow({ line }: { readonly line: AccountLinesView['items'][number] }) {
  const texts = useTexts().money.statement
  const say = useSay()
  const { amount, side } = line
  return (
    <tr>
      <td>
        <Day on={line.bookedOn} />
      </td>
      <td>
        {say(line.title)}
        {line.counters !== null && <span className="quiet"> {texts.counters}</span>}
        {line.counteredBy !== null && <span className="quiet"> {texts.countered}</span>}
        {line.memo !== '' && <div className="quiet">{line.memo}</div>}
      </td>
      <td>{say(line.otherTitle)}</td>
      <td className="number">{side === 'debit' ? showExact(amount) : ''}</td>
      <td className="number">{side === 'credit' ? showExact(amount) : ''}</td>
      <td className="number">{showExact(line.balance)}</td>
      <td>
        <Source line={line} />
      </td>
    </tr>
  )
}

function Source({ line }: { readonly line: AccountLinesView['items'][number] }) {
  const texts = useTexts().money.statement
  const { sourceKind, sourceId, sourceRev, caseId, caseTitle } = line
  if (caseId !== null && sourceRev !== null) {
    return (
      <Link to="/cases/$id" params={{ id: caseId }} hash={`event-${sourceRev}`}>
        {caseTitle} {texts.event(String(sourceRev))}
      </Link>
    )
  }
  if (sourceKind === 'import') return <>{texts.import(sourceId)}</>
  if (sourceKind === 'generator') return <>{texts.generator(sourceId)}</>
  return <>{texts.document(sourceId)}</>
}
