/** Changes of a task book: what was asked, whose decision it is, what came of it. */
import { Button, Select } from 'antd'
import { useState } from 'react'
import type { AgreementView } from '../../../http/contract/agreements.ts'
import { useSay, useTexts } from '../../language.tsx'
import { Day, Instant } from '../../parts/amount.tsx'
import { CitationLine } from '../../parts/citation.tsx'
import { Field } from '../../parts/field.tsx'
import { FramedTable } from '../../parts/framed-table.tsx'
import { Section } from '../../parts/page.tsx'
import { Failed } from '../../parts/states.tsx'
import { LinesForm } from './lines-form.tsx'
import { useMoneyAct } from './use-money-act.ts'

interface Props {
  readonly of: AgreementView
}

/** The section. */
export function AgreementChanges({ of }: Props) {
  const texts = useTexts().money.changes
  const say = useSay()
  const open = of.changes.filter(({ state }) => state === 'open')
  return (
    <Section title={texts.title}>
      {of.changes.length === 0 ? (
        <p className="quiet">{texts.none}</p>
      ) : (
        <FramedTable
          label={texts.title}
          columns={[
            { title: texts.kind },
            { title: texts.reason },
            { title: texts.by },
            { title: texts.state },
            { title: texts.due },
            { title: texts.decision },
          ]}
        >
          {of.changes.map((each) => (
            <tr key={each.number}>
              <th scope="row">
                {each.number}. {say(each.title)}{' '}
                <span className="quiet">
                  <Instant at={each.requestedAt} />
                </span>
              </th>
              <td>{each.reason}</td>
              <td>{say(each.byText)}</td>
              <td>{texts.states[each.state]}</td>
              <td>{each.due === null ? '—' : <Day on={each.due} />}</td>
              <td>{each.decision || '—'}</td>
            </tr>
          ))}
        </FramedTable>
      )}
      {of.acts.includes('decide-change') &&
        open.map((change) => <Decide key={change.number} {...{ of, change }} />)}
      {of.acts.includes('request-change') && <RequestChange of={of} />}
    </Section>
  )
}

function Decide({ of, change }: Props & { readonly change: AgreementView['changes'][number] }) {
  const texts = useTexts().money.changes
  const acting = useMoneyAct(of.caseId, of.rev)
  const [reason, setReason] = useState('')
  const { number } = change
  const decide = (outcome: string) =>
    void acting.perform('decide-change', { number, outcome, reason })
  return (
    <section className="money-bar no-print" aria-label={texts.about(String(number))}>
      <Field
        id={`change-${number}-reason`}
        label={texts.decision}
        value={reason}
        onType={setReason}
        problem={acting.failure?.problems[0]}
      />
      {change.by === 'recorded' ? (
        <Button type="primary" loading={acting.busy} onClick={() => decide('record')}>
          {texts.record}
        </Button>
      ) : (
        <>
          <Button type="primary" loading={acting.busy} onClick={() => decide('grant')}>
            {texts.grant}
          </Button>
          <Button onClick={() => decide('refuse')}>{texts.refuse}</Button>
        </>
      )}
      {acting.failure && <Failed error={acting.failure} />}
    </section>
  )
}

function RequestChange({ of }: Props) {
  const all = useTexts().money
  const texts = all.changes
  const say = useSay()
  const acting = useMoneyAct(of.caseId, of.rev)
  const [id, setId] = useState(of.changeKinds[0]?.id ?? '')
  const [reason, setReason] = useState('')
  const [altered, setAltered] = useState<Partial<NonNullable<AgreementView['book']>>>({})
  const kind = of.changeKinds.find((each) => each.id === id)
  const { book } = of
  if (kind === undefined || book === null) return null
  const problemOf = (field: string) => acting.failure?.problems.find((each) => each.field === field)
  const now = { ...book, ...altered }
  const send = async () => {
    const said = {
      [kind.alters === 'term' ? 'to' : kind.alters]:
        now[kind.alters === 'term' ? 'to' : kind.alters],
    }
    const done = await acting.perform('request-change', { change: id, reason, altered: said })
    if (done) {
      setAltered({})
      setReason('')
    }
  }
  return (
    <form
      className="no-print"
      aria-label={texts.request}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <h3>{texts.request}</h3>
      <div className="money-bar">
        <Select
          aria-label={texts.kind}
          value={id}
          options={of.changeKinds.map((each) => ({ value: each.id, label: say(each.title) }))}
          onChange={(chosen: string) => {
            setId(chosen)
            setAltered({})
          }}
        />
      </div>
      {kind.cites.slice(0, 1).map((cite) => (
        <p key={cite.article}>
          <CitationLine cite={cite} />
        </p>
      ))}
      <div className="money-form">
        {kind.alters === 'term' && (
          <Field
            id="change-to"
            label={all.agreement.to}
            type="date"
            value={now.to}
            onType={(to) => setAltered({ to })}
            problem={problemOf('to')}
          />
        )}
        {kind.alters === 'leader' && (
          <Field
            id="change-leader"
            label={all.agreement.leader}
            value={now.leader}
            onType={(leader) => setAltered({ leader })}
            problem={problemOf('leader')}
          />
        )}
        {kind.alters === 'budget' &&
          of.categories.map(({ id: category, label }) => (
            <Field
              key={category}
              id={`change-${category}`}
              label={say(label)}
              inputMode="decimal"
              value={now.budget[category] ?? ''}
              onType={(typed) => setAltered({ budget: { ...now.budget, [category]: typed } })}
              problem={problemOf(`budget.${category}`)}
            />
          ))}
      </div>
      {kind.alters === 'partners' && (
        <LinesForm
          legend={all.agreement.partners}
          columns={[{ id: 'name', label: all.agreement.partnerName }]}
          lines={now.partners.map(({ name }) => ({ name }))}
          change={(lines) =>
            setAltered({ partners: lines.map(({ name = '' }) => ({ name, creditCode: null })) })
          }
        />
      )}
      {kind.alters === 'indicators' && (
        <LinesForm
          legend={all.agreement.indicators}
          columns={[
            { id: 'title', label: all.agreement.indicatorTitle },
            { id: 'target', label: all.agreement.indicatorTarget },
          ]}
          lines={now.indicators}
          change={(lines) =>
            setAltered({
              indicators: lines.map(({ title = '', target = '' }) => ({ title, target })),
            })
          }
        />
      )}
      <div className="money-form">
        <Field
          id="change-reason"
          label={texts.reason}
          value={reason}
          onType={setReason}
          problem={problemOf('reason')}
        />
      </div>
      <Button htmlType="submit" loading={acting.busy}>
        {texts.send}
      </Button>
      {acting.failure && <Failed error={acting.failure} />}
    </form>
  )
}
