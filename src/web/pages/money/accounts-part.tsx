/** What the accounts of a ledger hold; each opens to its statement. The head allocates budgets here. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { useState } from 'react'
import type { LedgerView } from '../../../http/contract/money.ts'
import { ApiFailure } from '../../api.ts'
import { showExact } from '../../formats.ts'
import { useSay, useTexts } from '../../language.tsx'
import { Field } from '../../parts/field.tsx'
import { FramedTable } from '../../parts/framed-table.tsx'
import { Pager } from '../../parts/pager.tsx'
import { Empty, Failed, Loaded } from '../../parts/states.tsx'
import { TextBox } from '../../parts/text-box.tsx'
import { useFilters, usePages, useTyped } from '../../parts/use-filters.ts'
import { useApi, useSession } from '../../queries.ts'

/** The part. */
export function AccountsPart() {
  const texts = useTexts().money.accounts
  const api = useApi()
  const query = useQuery({ queryKey: ['ledgers'], queryFn: api.ledgers })
  return (
    <Loaded query={query}>
      {(ledgers) =>
        ledgers[0] === undefined ? <Empty title={texts.none} /> : <Accounts ledgers={ledgers} />
      }
    </Loaded>
  )
}

function Accounts({ ledgers }: { readonly ledgers: readonly LedgerView[] }) {
  const all = useTexts().money
  const texts = all.accounts
  const say = useSay()
  const api = useApi()
  const role = useSession().data?.role
  const [search, change] = useFilters()
  const ledger = ledgers.find(({ id }) => id === search.ledger) ?? ledgers[0]
  const [typed, type, now] = useTyped(search.q ?? '', (q) => change({ q: q || undefined }))
  const filters = { account: search.account, holder: search.q, cursor: search.cursor }
  const query = useQuery({
    queryKey: ['balances', ledger?.id, filters],
    queryFn: () => api.balances(ledger?.id ?? '', filters),
  })
  const pages = usePages(query.data?.next)
  if (ledger === undefined) return null
  const titleOf = (id: string) => ledger.accounts.find((each) => each.id === id)?.title
  return (
    <>
      <div className="money-bar no-print">
        {ledgers.length > 1 && (
          <Select
            aria-label={texts.ledger}
            value={ledger.id}
            options={ledgers.map(({ id, title }) => ({ value: id, label: say(title) }))}
            onChange={(id: string) => change({ ledger: id, account: undefined })}
          />
        )}
        <Select
          aria-label={texts.account}
          value={search.account ?? ''}
          options={[
            { value: '', label: texts.all },
            ...ledger.accounts.map(({ id, title }) => ({ value: id, label: say(title) })),
          ]}
          onChange={(id: string) => change({ account: id || undefined })}
        />
        <label htmlFor="accounts-search">
          {texts.search}
          <TextBox
            id="accounts-search"
            type="search"
            value={typed}
            onType={type}
            onKeyDown={({ key }) => key === 'Enter' && now()}
          />
        </label>
      </div>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={texts.none} />
          ) : (
            <>
              <FramedTable
                label={all.tabs.accounts}
                columns={[
                  { title: texts.account },
                  { title: texts.holder },
                  { title: texts.debited, number: true },
                  { title: texts.credited, number: true },
                  { title: texts.balance, number: true },
                ]}
              >
                {items.map(({ account, holder, holderTitle, debited, credited, balance }) => (
                  <tr key={`${account} ${holder}`}>
                    <th scope="row">
                      <Link
                        to="/money/$ledger/$account/$holder"
                        params={{ ledger: ledger.id, account, holder }}
                      >
                        {say(titleOf(account) ?? { zh: account, en: account })}
                      </Link>
                    </th>
                    <td>{holderTitle ?? holder}</td>
                    <td className="number">{showExact(debited)}</td>
                    <td className="number">{showExact(credited)}</td>
                    <td className="number">{showExact(balance)}</td>
                  </tr>
                ))}
              </FramedTable>
              <Pager pages={pages} total={null} />
            </>
          )
        }
      </Loaded>
      {role === 'head' && <Allocate ledger={ledger} />}
    </>
  )
}

const nothing = { budget: '', amount: '', document: '', memo: '' }
const fields = ['budget', 'amount', 'document', 'memo'] as const

function Allocate({ ledger }: { readonly ledger: LedgerView }) {
  const texts = useTexts().money.accounts
  const say = useSay()
  const api = useApi()
  const client = useQueryClient()
  const entries = ledger.entries.filter(({ byDocument }) => byDocument)
  const [entry, setEntry] = useState(entries[0]?.id ?? '')
  const [said, setSaid] = useState(nothing)
  const [told, setTold] = useState('')
  const [failure, setFailure] = useState<ApiFailure>()
  if (entries.length === 0) return null
  const book = async () => {
    setFailure(undefined)
    setTold('')
    try {
      await api.bookDocument(ledger.id, { entry, ...said })
      setSaid(nothing)
      setTold(texts.booked)
      await client.invalidateQueries({ queryKey: ['balances'] })
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error
      setFailure(error)
    }
  }
  return (
    <form
      className="no-print"
      aria-label={texts.allocate}
      onSubmit={(event) => {
        event.preventDefault()
        void book()
      }}
    >
      <h2>{texts.allocate}</h2>
      <div className="money-bar">
        {entries.length > 1 && (
          <Select
            aria-label={texts.allocate}
            value={entry}
            options={entries.map(({ id, title }) => ({ value: id, label: say(title) }))}
            onChange={setEntry}
          />
        )}
        {fields.map((field) => (
          <Field
            key={field}
            id={`allocate-${field}`}
            label={texts[field]}
            value={said[field]}
            onType={(typed) => setSaid({ ...said, [field]: typed })}
            problem={failure?.problems.find((each) => each.field === field)}
            {...(field === 'budget' ? { placeholder: texts.budgetExample } : {})}
          />
        ))}
        <Button htmlType="submit">{texts.book}</Button>
      </div>
      <p role="status">{told}</p>
      {failure && <Failed error={failure} />}
    </form>
  )
}
