/** The address to which messages are also sent. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { type FormEvent, useEffect, useState } from 'react'
import { ApiFailure } from '../../api.ts'
import { useSay, useTexts } from '../../language.tsx'
import { Loaded } from '../../parts/states.tsx'
import { TextBox } from '../../parts/text-box.tsx'
import { useApi } from '../../queries.ts'

/** The form. */
export function ContactForm() {
  const texts = useTexts().desk.messages
  const api = useApi()
  const contact = useQuery({ queryKey: ['contact'], queryFn: api.contact })
  return (
    <>
      <p className="quiet">{texts.contactAbout}</p>
      <Loaded query={contact} rows={1}>
        {({ email }) => <Fields kept={email} />}
      </Loaded>
    </>
  )
}

function Fields({ kept }: { readonly kept: string | null }) {
  const texts = useTexts().desk.messages
  const api = useApi()
  const client = useQueryClient()
  const say = useSay()
  const [email, setEmail] = useState(kept ?? '')
  const [told, setTold] = useState('')
  useEffect(() => setEmail(kept ?? ''), [kept])
  const keep = async (address: string | null) => {
    try {
      await api.keepContact(address)
      setTold(texts.saved)
      await client.invalidateQueries({ queryKey: ['contact'] })
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error
      setTold(say(error.problems[0]?.text ?? error.text))
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void keep(email.trim())
  }
  return (
    <form className="message-form no-print" onSubmit={submit}>
      <label htmlFor="contact-email">
        {texts.email}
        <TextBox id="contact-email" type="email" value={email} onType={setEmail} />
      </label>
      <Button htmlType="submit">{texts.save}</Button>
      {kept !== null && <Button onClick={() => void keep(null)}>{texts.stop}</Button>}
      <span role="status">{told}</span>
    </form>
  )
}
