/** An applicant's desk: first what waits for them, then their cases, then what they could use. */
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App, Button } from 'antd'
import type { CaseLine, DraftView } from '../../../http/contract/cases.ts'
import { showInstant } from '../../formats.ts'
import { useLanguage, useSay, useTexts } from '../../language.tsx'
import { DaysLeft, DueDay } from '../../parts/clock.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { Empty, Failed, Loaded, Loading } from '../../parts/states.tsx'
import { useApi, useCity } from '../../queries.ts'
import { useDrafts } from '../apply/draft-queries.ts'
import { useCases } from '../cases/case-queries.ts'
import { CaseTable } from '../cases/case-table.tsx'
import { Matches } from './matches.tsx'
import '../apply/apply.css'
import '../../forms/forms.css'

/** The page. */
export function ApplicantHome() {
  const texts = useTexts().desk
  const own = texts.apply.home
  const mine = useCases({ sort: '-filed', limit: '10' })
  return (
    <Page title={own.title}>
      <Section title={own.needsYou}>
        <NeedsYou />
      </Section>
      <Section title={own.cases}>
        <Loaded query={mine}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={own.noCases} />
            ) : (
              <>
                <CaseTable items={items} caption={texts.cases.list.mine} />
                <p className="form-acts">
                  <Link to="/cases">{own.allCases}</Link>
                </p>
              </>
            )
          }
        </Loaded>
      </Section>
      <Section title={own.matches}>
        <p className="quiet">{own.matchesAbout}</p>
        <Matches />
      </Section>
    </Page>
  )
}

function NeedsYou() {
  const own = useTexts().desk.apply.home
  const corrections = useCases({ state: 'awaiting-correction', sort: 'due', limit: '50' })
  const drafts = useDrafts()
  const error = corrections.error ?? drafts.error
  if (error) return <Failed error={error} />
  if (corrections.data === undefined || drafts.data === undefined) return <Loading rows={2} />
  const { items } = corrections.data
  if (items.length === 0 && drafts.data.length === 0) return <p>{own.needsNothing}</p>
  return (
    <ul className="plain-list">
      {items.map((line) => (
        <Correction key={line.id} line={line} />
      ))}
      {drafts.data.map((draft) => (
        <Draft key={draft.id} draft={draft} />
      ))}
    </ul>
  )
}

function Correction({ line }: { readonly line: CaseLine }) {
  const own = useTexts().desk.apply.home
  return (
    <li className="task task-correct">
      <div className="task-body">
        <Link to="/cases/$id" params={{ id: line.id }} hash="correct">
          {own.correct(line.title)}
        </Link>
        <p className="quiet">{line.partyName}</p>
      </div>
      <span>
        <DueDay clock={line.clock} /> <DaysLeft clock={line.clock} />
      </span>
    </li>
  )
}

function Draft({ draft }: { readonly draft: DraftView }) {
  const texts = useTexts()
  const own = texts.desk.apply.home
  const say = useSay()
  const { language } = useLanguage()
  const api = useApi()
  const client = useQueryClient()
  const { modal } = App.useApp()
  const service = useCity().data?.services.find(({ id }) => id === draft.service)
  const remove = () =>
    modal.confirm({
      title: own.deleteAsk,
      okText: own.deleteDraft,
      okButtonProps: { danger: true },
      cancelText: texts.common.cancel,
      onOk: async () => {
        await api.dropDraft(draft.id)
        await client.invalidateQueries({ queryKey: ['drafts'] })
      },
    })
  return (
    <li className="task task-draft">
      <div className="task-body">
        <Link to="/drafts/$id" params={{ id: draft.id }}>
          {own.continue(service === undefined ? draft.service : say(service.name))}
        </Link>
        <p className="quiet">{own.draftAt(showInstant(draft.updatedAt, language))}</p>
      </div>
      <Button type="text" onClick={remove}>
        {own.deleteDraft}
      </Button>
    </li>
  )
}
