/** The other ways in: what can I apply for, is this certificate genuine, I work here. */
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import type { CityView } from '../../../http/contract/session.ts'
import { useSay, useTexts } from '../../language.tsx'
import { TextBox } from '../../parts/text-box.tsx'
import { useSession } from '../../queries.ts'

/** Three entries side by side. */
export function PortalEntries({ city }: { readonly city: CityView }) {
  const texts = useTexts().public.portal
  return (
    <div className="portal-entries portal-part no-print">
      <Entry title={texts.can} about={texts.canAbout}>
        <WhatCanI city={city} />
      </Entry>
      <Entry title={texts.certificate} about={texts.certificateAbout}>
        <CertificateEntry />
      </Entry>
      <Entry title={texts.officers} about={texts.officersAbout}>
        <StaffEntry demonstration={city.demonstration} />
      </Entry>
    </div>
  )
}

function Entry({
  title,
  about,
  children,
}: {
  readonly title: string
  readonly about: string
  readonly children: ReactNode
}) {
  return (
    <section className="paper entry">
      <h2>{title}</h2>
      <p className="quiet">{about}</p>
      <div className="entry-acts">{children}</div>
    </section>
  )
}

function WhatCanI({ city }: { readonly city: CityView }) {
  const texts = useTexts().public.portal
  const say = useSay()
  const go = useNavigate()
  const signedIn = useSession().data?.account != null
  return (
    <>
      <Button
        onClick={() =>
          void (signedIn ? go({ to: '/desk' }) : go({ to: '/sign-in', search: { next: '/desk' } }))
        }
      >
        {signedIn ? texts.canDesk : texts.canSignIn}
      </Button>
      <div>
        <p className="quiet">{texts.canCheck}</p>
        <ul>
          {city.services.slice(0, 4).map(({ id, name }) => (
            <li key={id}>
              <Link to="/services/$id/check" params={{ id }}>
                {say(name)}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}

function CertificateEntry() {
  const texts = useTexts().public.portal
  const go = useNavigate()
  const [number, setNumber] = useState('')
  return (
    <>
      <form
        className="entry-form"
        onSubmit={(event) => {
          event.preventDefault()
          const typed = number.trim()
          if (typed === '') return void go({ to: '/verify' })
          void go({ to: '/verify/$number', params: { number: typed } })
        }}
      >
        <label htmlFor="portal-certificate">{texts.number}</label>
        <div>
          <TextBox id="portal-certificate" autoComplete="off" value={number} onType={setNumber} />
          <Button size="large" htmlType="submit">
            {texts.verify}
          </Button>
        </div>
      </form>
      <Link to="/verify">{texts.upload}</Link>
    </>
  )
}

function StaffEntry({ demonstration }: { readonly demonstration: boolean }) {
  const all = useTexts()
  const texts = all.public.portal
  const go = useNavigate()
  const signedIn = useSession().data?.account != null
  return (
    <>
      <Button onClick={() => void go({ to: signedIn ? '/desk' : '/sign-in' })}>
        {signedIn ? all.nav.desk : all.nav.signIn}
      </Button>
      {demonstration && <p className="quiet">{texts.demoAbout}</p>}
    </>
  )
}
