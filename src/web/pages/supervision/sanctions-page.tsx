/** The integrity register: kept by supervisors, read by officials and by whom it concerns. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import type { SanctionsView } from '../../../http/contract/sanctions.ts'
import { showDay } from '../../formats.ts'
import { useLanguage, useSay, useTexts } from '../../language.tsx'
import { Day } from '../../parts/amount.tsx'
import { FramedTable } from '../../parts/framed-table.tsx'
import { Page } from '../../parts/page.tsx'
import { Pager } from '../../parts/pager.tsx'
import { Empty, Failed, Loaded } from '../../parts/states.tsx'
import { useFilters, usePages } from '../../parts/use-filters.ts'
import { useApi, useCity, useSession } from '../../queries.ts'
import { useSending } from '../../use-sending.ts'
import { EnterSanction } from './enter-sanction.tsx'
import { LiftSanction } from './lift-sanction.tsx'
import './supervision.css'

type Entry = SanctionsView['items'][number]

/** The page. */
export function SanctionsPage() {
  const texts = useTexts().supervision.sanctions
  const api = useApi()
  const [search] = useFilters()
  const role = useSession().data?.role
  const keeps = role === 'supervisor' || role === 'administrator'
  const query = useQuery({
    queryKey: ['sanctions', search.cursor],
    queryFn: () => api.sanctions({ after: search.cursor }),
  })
  const pages = usePages(query.data?.next)
  return (
    <Page title={texts.title} about={texts.about}>
      {keeps && <EnterSanction />}
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={role === 'applicant' ? texts.noneOwn : texts.none} />
          ) : (
            <>
              <FramedTable
                label={texts.label}
                columns={[
                  { title: texts.subject },
                  { title: texts.measure },
                  { title: texts.scope },
                  { title: texts.period },
                  { title: texts.basis },
                  { title: texts.state },
                ]}
              >
                {items.map((each) => (
                  <EntryRow key={each.id} entry={each} keeps={keeps} />
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

function EntryRow({ entry, keeps }: { readonly entry: Entry; readonly keeps: boolean }) {
  const texts = useTexts().supervision.sanctions
  const say = useSay()
  const { language } = useLanguage()
  const services = useCity().data?.services ?? []
  const nameOf = (scope: string) => {
    if (scope === 'all') return texts.all
    if (scope === 'expert-review') return texts.review
    const name = services.find(({ id }) => id === scope)?.name
    return name === undefined ? scope : say(name)
  }
  return (
    <tr>
      <th scope="row">
        {entry.shown}
        <div className="quiet">
          {entry.kind === 'person' ? texts.kinds.person : texts.kinds.organization}
        </div>
      </th>
      <td>{entry.measure}</td>
      <td>{entry.scope.map(nameOf).join(language === 'zh' ? '、' : ', ')}</td>
      <td>
        <Day on={entry.from} /> – {entry.to === null ? texts.permanent : <Day on={entry.to} />}
      </td>
      <td>
        {entry.authority} · {entry.instrument} {entry.article}
        <div className="quiet">{entry.source}</div>
      </td>
      <td>
        <span>
          {!entry.confirmed && texts.states.waiting}
          {entry.confirmed && entry.liftedOn === null && texts.states.inForce}
          {entry.liftedOn !== null &&
            texts.liftedOn(showDay(entry.liftedOn, language), entry.liftReason ?? '')}
        </span>
        {keeps && !entry.confirmed && <Confirm id={entry.id} />}
        {keeps && entry.confirmed && entry.liftedOn === null && <LiftSanction id={entry.id} />}
      </td>
    </tr>
  )
}

function Confirm({ id }: { readonly id: string }) {
  const texts = useTexts()
  const own = texts.supervision.sanctions
  const api = useApi()
  const client = useQueryClient()
  const { modal, message } = App.useApp()
  const { failure, send } = useSending()
  const ask = () =>
    modal.confirm({
      title: own.confirmAsk,
      content: own.confirmWhat,
      okText: own.confirm,
      cancelText: texts.common.cancel,
      onOk: () =>
        send(async () => {
          await api.confirmSanction(id)
          void message.success(own.confirmed)
          await client.invalidateQueries({ queryKey: ['sanctions'] })
        }),
    })
  return (
    <div>
      <Button size="small" onClick={ask}>
        {own.confirm}
      </Button>
      {failure && <Failed error={failure} />}
    </div>
  )
}
