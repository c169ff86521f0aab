/** What leaves the house: deliveries by state, and the systems that receive them. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Radio } from 'antd'
import { useTexts } from '../../language.tsx'
import { Instant } from '../../parts/amount.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { Pager } from '../../parts/pager.tsx'
import { Empty, Loaded } from '../../parts/states.tsx'
import { useFilters, usePages } from '../../parts/use-filters.ts'
import { useApi } from '../../queries.ts'
import { Receivers } from './receivers.tsx'
import './messages.css'

const states = ['dead', 'waiting', 'delivered'] as const

/** The page. */
export function DeliveriesPage() {
  const texts = useTexts().desk.messages.outlets
  const api = useApi()
  const client = useQueryClient()
  const [search, change] = useFilters()
  const state = states.find((each) => each === search.state) ?? 'dead'
  const query = useQuery({
    queryKey: ['deliveries', state, search.cursor],
    queryFn: () => api.deliveries({ state, cursor: search.cursor }),
  })
  const pages = usePages(query.data?.next)
  const retry = async (id: string) => {
    await api.retryDelivery(id)
    await client.invalidateQueries({ queryKey: ['deliveries'] })
  }
  const counted = (each: (typeof states)[number]) => {
    const count = query.data?.counts[each]
    return count === undefined ? texts.states[each] : `${texts.states[each]} ${count}`
  }
  return (
    <Page title={texts.title} about={texts.about}>
      <div className="message-bar no-print">
        <Radio.Group
          aria-label={texts.state}
          value={state}
          onChange={({ target }) => change({ state: String(target.value) })}
          options={states.map((each) => ({ value: each, label: counted(each) }))}
          optionType="button"
        />
      </div>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={texts.none} />
          ) : (
            <>
              <ul className="messages">
                {items.map((each) => (
                  <li key={each.id} className="message">
                    <span className="message-mark" />
                    <h2>
                      {texts.channels[each.channel]} {each.target} · {each.topic}
                    </h2>
                    <span className="quiet">
                      <Instant at={each.createdAt} />
                    </span>
                    <p className="quiet">
                      {texts.attempts(String(each.attempts))}
                      {each.lastError !== null && ` · ${each.lastError}`}
                      {state === 'waiting' && (
                        <>
                          {` · ${texts.next} `}
                          <Instant at={each.nextAt} />
                        </>
                      )}{' '}
                      {state === 'dead' && (
                        <Button size="small" onClick={() => void retry(each.id)}>
                          {texts.retry}
                        </Button>
                      )}
                    </p>
                  </li>
                ))}
              </ul>
              <Pager pages={pages} total={query.data?.counts[state]} />
            </>
          )
        }
      </Loaded>
      <Section title={texts.receivers}>
        <Receivers />
      </Section>
    </Page>
  )
}
