/** The inbox: what happened to cases, and which limits are near. */
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Radio } from 'antd'
import type { InboxView } from '../../../http/contract/messages.ts'
import { useSay, useTexts } from '../../language.tsx'
import { Instant } from '../../parts/amount.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { Pager } from '../../parts/pager.tsx'
import { Empty, Loaded } from '../../parts/states.tsx'
import { useFilters, usePages } from '../../parts/use-filters.ts'
import { useApi } from '../../queries.ts'
import { ContactForm } from './contact-form.tsx'
import { useInbox } from './message-queries.ts'
import './messages.css'

/** The page. */
export function InboxPage() {
  const texts = useTexts().desk.messages
  const api = useApi()
  const client = useQueryClient()
  const [search, change] = useFilters()
  const onlyUnread = search.unread === 'true'
  const inbox = useInbox(onlyUnread, search.cursor)
  const pages = usePages(inbox.data?.next)
  const mark = async (ids: readonly string[] | 'all') => {
    await api.markRead(ids)
    await client.invalidateQueries({ queryKey: ['messages'] })
  }
  const unread = inbox.data?.unread ?? 0
  return (
    <Page title={texts.title} about={texts.about}>
      <div className="message-bar no-print">
        <Radio.Group
          aria-label={texts.show}
          value={onlyUnread}
          onChange={({ target }) => change({ unread: target.value === true ? 'true' : undefined })}
          options={[
            { value: false, label: texts.all },
            { value: true, label: texts.onlyUnread },
          ]}
          optionType="button"
        />
        <span role="status">
          {unread > 0 && (unread > 99 ? texts.many : texts.unread(String(unread)))}
        </span>
        <Button disabled={unread === 0} onClick={() => void mark('all')}>
          {texts.markAll}
        </Button>
      </div>
      <Loaded query={inbox}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={onlyUnread ? texts.noneUnread : texts.none} />
          ) : (
            <>
              <ul className="messages">
                {items.map((message) => (
                  <Message
                    key={message.id}
                    message={message}
                    read={() => {
                      if (!message.read) void mark([message.id])
                    }}
                  />
                ))}
              </ul>
              <Pager pages={pages} total={null} />
            </>
          )
        }
      </Loaded>
      <Section title={texts.contact}>
        <ContactForm />
      </Section>
    </Page>
  )
}

function Message({
  message,
  read,
}: {
  readonly message: InboxView['items'][number]
  readonly read: () => void
}) {
  const texts = useTexts().desk.messages
  const say = useSay()
  return (
    <li className={message.read ? 'message' : 'message message-fresh'}>
      <span className="message-mark">
        {!message.read && <span className="unseen">{texts.fresh}</span>}
      </span>
      <h2>
        {message.caseId === null ? (
          say(message.title)
        ) : (
          <Link to="/cases/$id" params={{ id: message.caseId }} onClick={read}>
            {say(message.title)}
          </Link>
        )}
      </h2>
      <span className="quiet">
        <Instant at={message.at} />
      </span>
      <p>{say(message.text)}</p>
    </li>
  )
}
