/** One draw: its terms, whether drawing again gives the same, and what was found of each case. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useId, useState } from 'react'
import type { RecheckView } from '../../../http/contract/rechecks.ts'
import { showDay, showExact } from '../../formats.ts'
import { useLanguage, useSay, useTexts } from '../../language.tsx'
import { Day } from '../../parts/amount.tsx'
import { Field } from '../../parts/field.tsx'
import { FramedTable } from '../../parts/framed-table.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { Failed, Loaded } from '../../parts/states.tsx'
import { useApi, useSession } from '../../queries.ts'
import { useRequestKey, useSending } from '../../use-sending.ts'
import './supervision.css'

type Drawn = RecheckView['cases'][number]

/** The page. */
export function RecheckPage() {
  const { id = '' } = useParams({ strict: false })
  const texts = useTexts().supervision.rechecks
  const { language } = useLanguage()
  const api = useApi()
  const query = useQuery({ queryKey: ['recheck', id], queryFn: () => api.recheck(id) })
  const day = query.data?.drawnAt.slice(0, 10)
  const title = day === undefined ? texts.title : texts.one(showDay(day, language))
  return (
    <Page title={title} crumbs={[{ text: texts.title, to: '/rechecks' }]}>
      <Loaded query={query}>{(recheck) => <Draw recheck={recheck} />}</Loaded>
    </Page>
  )
}

function Draw({ recheck }: { readonly recheck: RecheckView }) {
  const texts = useTexts().supervision.rechecks
  const say = useSay()
  const mayRecord = useSession().data?.role === 'supervisor'
  return (
    <>
      <p className={recheck.same ? undefined : 'supervision-wrong'} role="status">
        {recheck.same ? texts.same : texts.different}
      </p>
      <Section title={texts.cases}>
        <FramedTable
          label={texts.cases}
          columns={[{ title: texts.project }, { title: texts.decidedOn }, { title: texts.finding }]}
        >
          {recheck.cases.map((each) => (
            <tr key={each.caseId}>
              <th scope="row">
                <Link to="/cases/$id" params={{ id: each.caseId }}>
                  {each.title}
                </Link>
                <div className="quiet">
                  {say(each.serviceName)} · {each.partyName}
                </div>
              </th>
              <td>
                <Day on={each.decidedOn} />
              </td>
              <td>
                {each.finding !== null && texts.findings[each.finding]}
                {each.finding === null && !mayRecord && texts.open}
                {each.finding === null && mayRecord && (
                  <FindingForm recheck={recheck.id} drawn={each} />
                )}
              </td>
            </tr>
          ))}
        </FramedTable>
      </Section>
      <Section title={texts.terms}>
        <dl className="facts">
          <dt>{texts.service}</dt>
          <dd>{recheck.serviceName === null ? texts.all : say(recheck.serviceName)}</dd>
          <dt>{texts.period}</dt>
          <dd>
            <Day on={recheck.from} /> – <Day on={recheck.to} />
          </dd>
          <dt>{texts.population}</dt>
          <dd>{showExact(String(recheck.population))}</dd>
          <dt>{texts.log}</dt>
          <dd>
            {texts.logSays(showExact(String(recheck.logSize)))}{' '}
            <code className="supervision-hash">{recheck.logRoot}</code>
          </dd>
          <dt>{texts.digest}</dt>
          <dd>
            <code className="supervision-hash">{recheck.populationSha256}</code>
          </dd>
        </dl>
      </Section>
    </>
  )
}

interface FindingProps {
  readonly recheck: string
  readonly drawn: Drawn
}

function FindingForm({ recheck, drawn }: FindingProps) {
  const texts = useTexts().supervision.rechecks
  const api = useApi()
  const client = useQueryClient()
  const id = useId()
  const { message } = App.useApp()
  const { keyFor } = useRequestKey()
  const { busy, general, problem, send } = useSending()
  const [note, setNote] = useState('')
  const record = (finding: 'sound' | 'flawed') =>
    void send(async () => {
      const body = { recheck, finding, note: note.trim() }
      await api.findRecheck(drawn.caseId, body, keyFor(body))
      void message.success(texts.recorded)
      await client.invalidateQueries({ queryKey: ['recheck', recheck] })
      await client.invalidateQueries({ queryKey: ['rechecks'] })
    })
  return (
    <fieldset className="supervision-finding">
      <legend className="unseen">{texts.recordFor(drawn.title)}</legend>
      <Field
        id={`${id}-note`}
        label={texts.note}
        value={note}
        onType={setNote}
        problem={problem('note')}
      />
      <span className="supervision-buttons">
        <Button loading={busy} onClick={() => record('sound')}>
          {texts.findings.sound}
        </Button>
        <Button danger loading={busy} onClick={() => record('flawed')}>
          {texts.findings.flawed}
        </Button>
      </span>
      {general && <Failed error={general} />}
    </fieldset>
  )
}
