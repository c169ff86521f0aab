/** Enters a sanction; somebody else confirms it. */
import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { useSay, useTexts } from '../../language.tsx'
import { Field } from '../../parts/field.tsx'
import { Failed } from '../../parts/states.tsx'
import { useApi, useCity } from '../../queries.ts'
import { useSending } from '../../use-sending.ts'

const empty = {
  number: '',
  measure: '',
  from: '',
  to: '',
  authority: '',
  instrument: '',
  article: '',
  source: '',
}
const fields = [
  ['measure', 'text'],
  ['from', 'date'],
  ['to', 'date'],
  ['authority', 'text'],
  ['instrument', 'text'],
  ['article', 'text'],
  ['source', 'text'],
] as const

/** The form, folded until it is wanted. */
export function EnterSanction() {
  const texts = useTexts().supervision.sanctions
  const api = useApi()
  const say = useSay()
  const form = useId()
  const client = useQueryClient()
  const { message } = App.useApp()
  const services = useCity().data?.services ?? []
  const [kind, setKind] = useState<'organization' | 'person'>('organization')
  const [scope, setScope] = useState('all')
  const [said, setSaid] = useState(empty)
  const { general, problem, send } = useSending()
  const set = (field: keyof typeof empty) => (value: string) => setSaid({ ...said, [field]: value })
  const enter = (event: FormEvent) => {
    event.preventDefault()
    void send(async () => {
      const { to, ...rest } = said
      await api.enterSanction({ ...rest, kind, scope: [scope], to: to === '' ? null : to })
      void message.success(texts.entered)
      setSaid(empty)
      await client.invalidateQueries({ queryKey: ['sanctions'] })
    })
  }
  return (
    <details className="supervision-enter">
      <summary>{texts.enter}</summary>
      <form className="supervision-form" onSubmit={enter}>
        <label htmlFor={`${form}-kind`}>
          {texts.kind}
          <select
            id={`${form}-kind`}
            className="text-box"
            value={kind}
            onChange={(event) =>
              setKind(event.target.value === 'person' ? 'person' : 'organization')
            }
          >
            <option value="organization">{texts.kinds.organization}</option>
            <option value="person">{texts.kinds.person}</option>
          </select>
        </label>
        <Field
          id={`${form}-number`}
          label={texts.number[kind]}
          required
          autoComplete="off"
          value={said.number}
          onType={set('number')}
          problem={problem('number')}
        />
        <label htmlFor={`${form}-scope`}>
          {texts.scope}
          <select
            id={`${form}-scope`}
            className="text-box"
            value={scope}
            onChange={(event) => setScope(event.target.value)}
          >
            <option value="all">{texts.all}</option>
            <option value="expert-review">{texts.review}</option>
            {services.map(({ id, name }) => (
              <option key={id} value={id}>
                {say(name)}
              </option>
            ))}
          </select>
        </label>
        {fields.map(([field, type]) => (
          <Field
            key={field}
            id={`${form}-${field}`}
            label={texts[field]}
            type={type}
            required={field !== 'to'}
            value={said[field]}
            onType={set(field)}
            problem={problem(field)}
          />
        ))}
        <Button type="primary" htmlType="submit">
          {texts.send}
        </Button>
      </form>
      {general && <Failed error={general} />}
    </details>
  )
}
