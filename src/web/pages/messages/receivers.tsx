/** Systems outside that are told: list, register, switch on and off. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { ApiFailure } from '../../api.ts'
import { useSay, useTexts } from '../../language.tsx'
import { Loaded } from '../../parts/states.tsx'
import { TextBox } from '../../parts/text-box.tsx'
import { useApi } from '../../queries.ts'

/** The part of the page. */
export function Receivers() {
  const texts = useTexts().desk.messages.outlets
  const api = useApi()
  const client = useQueryClient()
  const receivers = useQuery({ queryKey: ['webhooks'], queryFn: api.webhooks })
  const refresh = () => client.invalidateQueries({ queryKey: ['webhooks'] })
  const change = async (id: string, active: boolean) => {
    await api.switchWebhook(id, active)
    await refresh()
  }
  return (
    <>
      <p className="quiet">{texts.receiversAbout}</p>
      <Loaded query={receivers} rows={2}>
        {(list) =>
          list.length === 0 ? (
            <p className="quiet">{texts.noneReceivers}</p>
          ) : (
            <ul className="messages">
              {list.map(({ id, url, topics, active }) => (
                <li key={id} className="message">
                  <span className="message-mark" />
                  <h2>{url}</h2>
                  <span>
                    <Button size="small" onClick={() => void change(id, !active)}>
                      {active ? texts.off : texts.on}
                    </Button>
                  </span>
                  <p className="quiet">{topics.join(' ')}</p>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <NewReceiver added={refresh} />
    </>
  )
}

function NewReceiver({ added }: { readonly added: () => Promise<void> }) {
  const texts = useTexts().desk.messages.outlets
  const api = useApi()
  const say = useSay()
  const [url, setUrl] = useState('')
  const [topics, setTopics] = useState('*')
  const [secret, setSecret] = useState('')
  const [failure, setFailure] = useState('')
  const add = async () => {
    setFailure('')
    try {
      const wanted = topics.split(/[\s,，、]+/).filter((topic) => topic !== '')
      setSecret((await api.addWebhook(url.trim(), wanted)).secret)
      setUrl('')
      await added()
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error
      setFailure(say(error.problems[0]?.text ?? error.text))
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void add()
  }
  return (
    <form className="message-form no-print" onSubmit={submit}>
      <label htmlFor="receiver-url">
        {texts.url}
        <TextBox id="receiver-url" type="url" value={url} onType={setUrl} />
      </label>
      <label htmlFor="receiver-topics">
        {texts.topics}
        <TextBox id="receiver-topics" value={topics} onType={setTopics} />
      </label>
      <Button htmlType="submit">{texts.add}</Button>
      <div role="status">
        {failure !== '' && <Alert type="error" showIcon title={failure} />}
        {secret !== '' && (
          <Alert type="warning" showIcon title={texts.secret} description={<code>{secret}</code>} />
        )}
      </div>
    </form>
  )
}
