/** Certificate verification: by number, or by the file itself. */
import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { VerificationView } from '../../../http/contract/certificates.ts'
import { useSay, useTexts } from '../../language.tsx'
import { Page } from '../../parts/page.tsx'
import { Failed, Loading } from '../../parts/states.tsx'
import { TextBox } from '../../parts/text-box.tsx'
import { useApi } from '../../queries.ts'
import { FileDrop } from './file-drop.tsx'
import './verify.css'

const largest = 20 * 1024 * 1024

/** The page. */
export function VerifyPage() {
  const texts = useTexts().public.verify
  return (
    <Page title={texts.title} about={texts.about}>
      <div className="verify">
        <section className="paper" aria-labelledby="by-number">
          <h2 id="by-number">{texts.byNumber}</h2>
          <ByNumber />
        </section>
        <section className="paper" aria-labelledby="by-file">
          <h2 id="by-file">{texts.byFile}</h2>
          <ByFile />
        </section>
      </div>
      <section className="verify-offline">
        <h2>{texts.offline}</h2>
        <p className="quiet">{texts.offlineAbout}</p>
        <p>
          <Link to="/audit">{texts.log}</Link>
        </p>
      </section>
    </Page>
  )
}

function ByNumber() {
  const texts = useTexts().public.verify
  const go = useNavigate()
  const [typed, setTyped] = useState('')
  const number = typed.replace(/\s/g, '')
  return (
    <form
      className="verify-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (number !== '') void go({ to: '/verify/$number', params: { number } })
      }}
    >
      <label htmlFor="certificate-number">{texts.number}</label>
      <p className="quiet" id="certificate-number-help">
        {texts.numberHelp}
      </p>
      <div>
        <TextBox
          id="certificate-number"
          autoComplete="off"
          aria-describedby="certificate-number-help"
          value={typed}
          onType={setTyped}
        />
        <Button type="primary" size="large" htmlType="submit">
          {texts.submit}
        </Button>
      </div>
    </form>
  )
}

function ByFile() {
  const texts = useTexts().public.verify
  const api = useApi()
  const [unfit, setUnfit] = useState<string>()
  const check = useMutation({ mutationFn: (file: File) => api.verify(file) })
  const take = (file: File) => {
    check.reset()
    const wrong =
      file.size > largest
        ? texts.tooLarge
        : /\.pdf$/i.test(file.name) || file.type === 'application/pdf'
          ? undefined
          : texts.notPdf
    setUnfit(wrong)
    if (wrong === undefined) check.mutate(file)
  }
  return (
    <>
      <FileDrop
        label={texts.drop}
        button={texts.choose}
        help={texts.fileHelp}
        accept="application/pdf,.pdf"
        onFile={take}
      />
      <div aria-live="polite" className="verify-outcome">
        {unfit && <p className="verify-unfit">{unfit}</p>}
        {check.isPending && <Loading rows={2} />}
        {check.error && <Failed error={check.error} />}
        {check.data && <Outcome outcome={check.data} />}
      </div>
    </>
  )
}

function Outcome({ outcome }: { readonly outcome: VerificationView }) {
  const all = useTexts()
  const texts = all.public.verify
  const say = useSay()
  const sound = outcome.genuine && outcome.state !== 'annulled' && !outcome.superseded
  return (
    <div className={sound ? 'outcome outcome-sound' : 'outcome outcome-unsound'}>
      <p>
        <strong>{outcome.genuine ? texts.genuine : texts.notGenuine}</strong>
        {outcome.state === 'annulled' && (
          <span className="outcome-state">{all.public.certificate.annulled}</span>
        )}
      </p>
      <p>{say(outcome.text)}</p>
      {outcome.problem !== null && <p className="quiet">{all.states.code(outcome.problem)}</p>}
      {outcome.number !== null && (
        <Link to="/verify/$number" params={{ number: outcome.number }}>
          {texts.seeCertificate}
        </Link>
      )}
    </div>
  )
}
