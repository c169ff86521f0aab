/** Draws of decided cases to be looked at again, and drawing another. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import type { RechecksView } from '../../../http/contract/rechecks.ts'
import { useSay, useTexts } from '../../language.tsx'
import { Day, Instant } from '../../parts/amount.tsx'
import { Field } from '../../parts/field.tsx'
import { FramedTable } from '../../parts/framed-table.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { Pager } from '../../parts/pager.tsx'
import { Empty, Failed, Loaded } from '../../parts/states.tsx'
import { useFilters, usePages } from '../../parts/use-filters.ts'
import { useApi, useCity, useSession } from '../../queries.ts'
import { useSending } from '../../use-sending.ts'
import './supervision.css'

/** The page. */
export function RechecksPage() {
  const texts = useTexts().supervision.rechecks
  const api = useApi()
  const [search] = useFilters()
  const role = useSession().data?.role
  const query = useQuery({
    queryKey: ['rechecks', search.cursor],
    queryFn: () => api.rechecks({ cursor: search.cursor }),
  })
  const pages = usePages(query.data?.next)
  return (
    <Page title={texts.title} about={texts.about}>
      {role === 'supervisor' && <DrawForm />}
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={texts.none}>{texts.noneWhy}</Empty>
          ) : (
            <>
              <Draws items={items} />
              <Pager pages={pages} total={null} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

function Draws({ items }: { readonly items: RechecksView['items'] }) {
  const texts = useTexts().supervision.rechecks
  const say = useSay()
  return (
    <FramedTable
      label={texts.label}
      columns={[
        { title: texts.drawnAt },
        { title: texts.service },
        { title: texts.period },
        { title: texts.population, number: true },
        { title: texts.drawn, number: true },
        { title: texts.checked, number: true },
        { title: texts.flawed, number: true },
      ]}
    >
      {items.map((each) => (
        <tr key={each.id}>
          <th scope="row">
            <Link to="/rechecks/$id" params={{ id: each.id }}>
              <Instant at={each.drawnAt} />
            </Link>
          </th>
          <td>{each.serviceName === null ? texts.all : say(each.serviceName)}</td>
          <td>
            <Day on={each.from} /> – <Day on={each.to} />
          </td>
          <td className="number">{each.population}</td>
          <td className="number">{each.size}</td>
          <td className="number">{each.checked}</td>
          <td className="number">{each.flawed}</td>
        </tr>
      ))}
    </FramedTable>
  )
}

function DrawForm() {
  const texts = useTexts().supervision.rechecks
  const api = useApi()
  const say = useSay()
  const id = useId()
  const go = useNavigate()
  const client = useQueryClient()
  const services = useCity().data?.services ?? []
  const [said, setSaid] = useState({ from: '', to: '', size: '20', service: '' })
  const { busy, general, problem, send } = useSending()
  const set = (field: string) => (value: string) => setSaid({ ...said, [field]: value })
  const draw = (event: FormEvent) => {
    event.preventDefault()
    void send(async () => {
      const { service, size, ...days } = said
      const body = { ...days, size: Number(size), ...(service === '' ? {} : { service }) }
      const drawn = await api.drawRecheck(body)
      await client.invalidateQueries({ queryKey: ['rechecks'] })
      await go({ to: '/rechecks/$id', params: { id: drawn.id } })
    })
  }
  return (
    <Section title={texts.draw}>
      <form className="supervision-form" onSubmit={draw}>
        <Field
          id={`${id}-from`}
          label={texts.from}
          type="date"
          required
          value={said.from}
          onType={set('from')}
          problem={problem('from')}
        />
        <Field
          id={`${id}-to`}
          label={texts.to}
          type="date"
          required
          value={said.to}
          onType={set('to')}
          problem={problem('to')}
        />
        <Field
          id={`${id}-size`}
          label={texts.size}
          type="number"
          required
          min={1}
          max={500}
          value={said.size}
          onType={set('size')}
          problem={problem('size')}
        />
        <label htmlFor={`${id}-service`}>
          {texts.service}
          <select
            id={`${id}-service`}
            className="text-box"
            value={said.service}
            onChange={(event) => set('service')(event.target.value)}
          >
            <option value="">{texts.all}</option>
            {services.map((each) => (
              <option key={each.id} value={each.id}>
                {say(each.name)}
              </option>
            ))}
          </select>
        </label>
        <Button type="primary" htmlType="submit" loading={busy}>
          {texts.draw}
        </Button>
      </form>
      {general && <Failed error={general} />}
    </Section>
  )
}
