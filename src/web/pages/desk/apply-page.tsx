/** The start of an application: for whom, what to have ready, drafts one already has. */
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Button, Radio } from 'antd'
import { useState } from 'react'
import type { ServiceView } from '../../../http/contract/services.ts'
import { ApiFailure } from '../../api.ts'
import { showInstant } from '../../formats.ts'
import { useLanguage, useSay, useTexts } from '../../language.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { Failed, Loaded } from '../../parts/states.tsx'
import { useApi, useService, useSession } from '../../queries.ts'
import { useCarriedAnswers } from '../apply/carried-answers.ts'
import { useDrafts } from '../apply/draft-queries.ts'
import '../apply/apply.css'

/** The page. */
export function ApplyPage() {
  const { service: id } = useParams({ strict: false })
  const texts = useTexts()
  const service = useService(id ?? '')
  const session = useSession()
  const say = useSay()
  const name = service.data === undefined ? '' : say(service.data.name)
  const stranger = session.data !== undefined && session.data.account === null
  return (
    <Page title={texts.desk.apply.apply.title(name)} about={texts.desk.apply.apply.about}>
      {stranger ? (
        <Failed error={new ApiFailure(401, 'session.needed', { zh: '', en: '' })} />
      ) : (
        <Loaded query={service}>{(data) => <Start service={data} />}</Loaded>
      )}
    </Page>
  )
}

function Start({ service }: { readonly service: ServiceView }) {
  const texts = useTexts()
  const own = texts.desk.apply.apply
  const say = useSay()
  const api = useApi()
  const client = useQueryClient()
  const go = useNavigate()
  const carried = useCarriedAnswers(service.id)
  const parties = useSession().data?.account?.parties ?? []
  const [chosen, setChosen] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Error>()
  const party = chosen ?? (parties.length === 1 ? parties[0]?.creditCode : undefined)
  const start = async () => {
    if (party === undefined) return
    setBusy(true)
    setFailure(undefined)
    try {
      const draft = await api.startDraft(service.id, party, carried)
      client.setQueryData(['draft', draft.id], draft)
      await client.invalidateQueries({ queryKey: ['drafts'] })
      await go({ to: '/drafts/$id', params: { id: draft.id } })
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)))
    } finally {
      setBusy(false)
    }
  }
  if (parties.length === 0) return <p>{own.noParty}</p>
  return (
    <>
      <Resume service={service} />
      <fieldset className="parties">
        <legend>{own.party}</legend>
        {parties.map(({ creditCode, name }) => (
          <Radio
            key={creditCode}
            name="party"
            checked={creditCode === party}
            onChange={() => setChosen(creditCode)}
          >
            {name} <span className="quiet">{creditCode}</span>
          </Radio>
        ))}
      </fieldset>
      {Object.keys(carried).length > 0 && <p role="note">{own.carried}</p>}
      {failure !== undefined && <Failed error={failure} />}
      <p>
        <Button
          type="primary"
          size="large"
          loading={busy}
          disabled={party === undefined}
          onClick={() => void start()}
        >
          {own.start}
        </Button>
      </p>
      {service.evidence.length > 0 && (
        <Section title={own.needs}>
          <ul className="plain-list">
            {service.evidence.map(({ id, title, optional }) => (
              <li key={id}>
                {say(title)} {optional && <span className="quiet">{own.optional}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function Resume({ service }: { readonly service: ServiceView }) {
  const texts = useTexts().desk.apply
  const { language } = useLanguage()
  const drafts = useDrafts().data?.filter((each) => each.service === service.id) ?? []
  if (drafts.length === 0) return null
  return (
    <Section title={texts.apply.existing}>
      <ul className="plain-list">
        {drafts.map((draft) => (
          <li key={draft.id} className="task task-draft">
            <Link to="/drafts/$id" params={{ id: draft.id }}>
              {texts.apply.resume}
            </Link>
            <span className="quiet">
              {texts.home.draftAt(showInstant(draft.updatedAt, language))}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
