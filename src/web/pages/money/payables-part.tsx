/** What can be paid now, and ordering it. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import type { OrderedView, PayablesView } from '../../../http/contract/money.ts'
import { ApiFailure } from '../../api.ts'
import { showExact } from '../../formats.ts'
import { useSay, useTexts } from '../../language.tsx'
import { Day } from '../../parts/amount.tsx'
import { FramedTable } from '../../parts/framed-table.tsx'
import { Pager } from '../../parts/pager.tsx'
import { Empty, Failed, Loaded } from '../../parts/states.tsx'
import { TextBox } from '../../parts/text-box.tsx'
import { useFilters, usePages, useTyped } from '../../parts/use-filters.ts'
import { useApi, useSession } from '../../queries.ts'

type Payable = PayablesView['items'][number]
const keyOf = ({ caseId, instalment }: Payable) => `${caseId} ${instalment}`

/** The part. */
export function PayablesPart() {
  const texts = useTexts().money.payables
  const api = useApi()
  const role = useSession().data?.role
  const client = useQueryClient()
  const [search, change] = useFilters()
  const [typed, type, now] = useTyped(search.q ?? '', (q) => change({ q: q || undefined }))
  const filters = { q: search.q, dueBy: search.dueBy, cursor: search.cursor }
  const query = useQuery({ queryKey: ['payables', filters], queryFn: () => api.payables(filters) })
  const pages = usePages(query.data?.next)
  const [chosen, choose] = useState<ReadonlyMap<string, Payable>>(new Map())
  const [made, setMade] = useState<OrderedView>()
  const [failure, setFailure] = useState<ApiFailure>()
  const [busy, setBusy] = useState(false)
  const order = async () => {
    const picked = [...chosen.values()]
    const ledger = picked[0]?.ledger
    if (ledger === undefined) return
    setBusy(true)
    setFailure(undefined)
    try {
      // One order pays from one ledger; what belongs to another stays chosen.
      const paid = picked.filter((each) => each.ledger === ledger)
      setMade(
        await api.orderPayments(
          ledger,
          paid.map(({ caseId, instalment }) => ({ caseId, instalment })),
        ),
      )
      choose(new Map([...chosen].filter(([, each]) => each.ledger !== ledger)))
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error
      setFailure(error)
    } finally {
      setBusy(false)
      await client.invalidateQueries({ queryKey: ['payables'] })
      await client.invalidateQueries({ queryKey: ['payment-orders'] })
    }
  }
  const toggle = (each: Payable, picked: boolean) => {
    const next = new Map(chosen)
    if (picked) next.set(keyOf(each), each)
    else next.delete(keyOf(each))
    choose(next)
  }
  return (
    <>
      <div className="money-bar no-print">
        <label htmlFor="payables-search">
          {texts.search}
          <TextBox
            id="payables-search"
            type="search"
            value={typed}
            onType={type}
            onKeyDown={({ key }) => key === 'Enter' && now()}
          />
        </label>
        <label htmlFor="payables-due">
          {texts.dueBy}
          <TextBox
            id="payables-due"
            type="date"
            value={search.dueBy ?? ''}
            onType={(dueBy) => change({ dueBy: dueBy || undefined })}
          />
        </label>
        {(role === 'officer' || role === 'head') && (
          <Button
            type="primary"
            disabled={chosen.size === 0}
            loading={busy}
            onClick={() => void order()}
          >
            {texts.order(String(chosen.size))}
          </Button>
        )}
      </div>
      {made && <Made made={made} />}
      {failure && <Failed error={failure} />}
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={texts.none}>{texts.noneWhy}</Empty>
          ) : (
            <>
              <Rows items={items} chosen={chosen} toggle={toggle} />
              <Pager pages={pages} total={null} />
            </>
          )
        }
      </Loaded>
    </>
  )
}

function Made({ made }: { readonly made: OrderedView }) {
  const texts = useTexts().money.payables
  const say = useSay()
  return (
    <div role="status" className="paper">
      <p>
        <Link to="/money/orders/$number" params={{ number: made.number }}>
          {texts.made(made.number, String(made.payments.length))}
        </Link>
      </p>
      {made.refused.length > 0 && (
        <>
          <p>{texts.refused}</p>
          <ul>
            {made.refused.map(({ caseId, instalment, text }) => (
              <li key={`${caseId} ${instalment}`}>{say(text)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function Rows({
  items,
  chosen,
  toggle,
}: {
  readonly items: readonly Payable[]
  readonly chosen: ReadonlyMap<string, Payable>
  readonly toggle: (each: Payable, picked: boolean) => void
}) {
  const all = useTexts().money
  const texts = all.payables
  const say = useSay()
  return (
    <FramedTable
      label={all.tabs.payables}
      columns={[
        { title: texts.chosen },
        { title: texts.project },
        { title: texts.instalment },
        { title: texts.payee },
        { title: texts.dueOn },
        { title: texts.amount, number: true },
      ]}
    >
      {items.map((each) => (
        <tr key={keyOf(each)}>
          <td>
            <Checkbox
              aria-label={texts.choose(each.title, say(each.instalmentTitle))}
              checked={chosen.has(keyOf(each))}
              onChange={({ target }) => toggle(each, target.checked)}
            />
          </td>
          <td>
            <Link to="/cases/$id/agreement" params={{ id: each.caseId }}>
              {each.title}
            </Link>
            <br />
            <span className="quiet">
              {each.partyName} · {each.receipt}
            </span>
          </td>
          <td>{say(each.instalmentTitle)}</td>
          <td>
            {each.payeeName}
            <br />
            <span className="quiet">
              {each.payeeBank} {each.payeeAccount}
            </span>
          </td>
          <td>
            <Day on={each.dueOn} />
          </td>
          <td className="number">{showExact(each.amount)}</td>
        </tr>
      ))}
    </FramedTable>
  )
}
