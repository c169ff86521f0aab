/** Accepting many cases at once; what came of each is shown. */
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, App, Button } from 'antd'
import { useState } from 'react'
import type { BulkResult, CaseLine } from '../../../http/contract/cases.ts'
import { useSay, useTexts } from '../../language.tsx'
import { Failed } from '../../parts/states.tsx'
import { useApi } from '../../queries.ts'
import { useRequestKey, useSending } from '../../use-sending.ts'

interface Props {
  readonly chosen: readonly CaseLine[]
  readonly clear: () => void
}

/** The bar and the results. */
export function BulkAccept({ chosen, clear }: Props) {
  const texts = useTexts()
  const { list } = texts.desk.cases
  const api = useApi()
  const client = useQueryClient()
  const { modal } = App.useApp()
  const { keyFor, done } = useRequestKey()
  const { busy, failure, send } = useSending()
  const [outcome, setOutcome] = useState<{ result: BulkResult; titles: Map<string, string> }>()
  const accept = () =>
    send(async () => {
      const cases = chosen.map(({ id, rev }) => ({ id, rev }))
      const result = await api.bulk('accept', cases, keyFor(cases))
      setOutcome({ result, titles: new Map(chosen.map(({ id, title }) => [id, title])) })
      done()
      clear()
      await client.invalidateQueries({ queryKey: ['cases'] })
    })
  const ask = () =>
    modal.confirm({
      title: list.acceptAsk(String(chosen.length)),
      content: list.acceptWhat,
      okText: texts.desk.cases.acts.accept,
      cancelText: texts.common.cancel,
      onOk: accept,
    })
  return (
    <>
      {chosen.length > 0 && (
        <div className="bulk no-print">
          <strong role="status">{list.selected(String(chosen.length))}</strong>
          <Button type="primary" loading={busy} onClick={ask}>
            {list.acceptAll}
          </Button>
          <Button type="text" onClick={clear}>
            {texts.common.cancel}
          </Button>
        </div>
      )}
      {failure !== undefined && <Failed error={failure} />}
      {outcome !== undefined && (
        <Results
          result={outcome.result}
          titles={outcome.titles}
          close={() => setOutcome(undefined)}
        />
      )}
    </>
  )
}

function Results({
  result,
  titles,
  close,
}: {
  readonly result: BulkResult
  readonly titles: ReadonlyMap<string, string>
  readonly close: () => void
}) {
  const all = useTexts()
  const texts = all.desk.cases.list
  const say = useSay()
  const failed = result.results.filter(({ ok }) => !ok)
  const done = result.results.filter(({ ok }) => ok)
  return (
    <Alert
      className="bulk-result"
      role="status"
      type={failed.length === 0 ? 'success' : 'warning'}
      showIcon
      closable={{ onClose: close }}
      title={texts.accepted(String(done.length), String(failed.length))}
      description={
        <ul className="bulk-results" aria-label={texts.result}>
          {[...failed, ...done].map(({ id, ok, text }) => (
            <li key={id}>
              <Link to="/cases/$id" params={{ id }}>
                {titles.get(id) ?? id}
              </Link>
              {all.common.colon}
              {ok || text === null ? texts.resultOk : say(text)}
            </li>
          ))}
        </ul>
      }
    />
  )
}
