/** Rules and values not read in the original: officers confirm them, officials see the history. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import type { UnconfirmedView } from '../../../http/contract/law.ts'
import { showDay } from '../../formats.ts'
import { useLanguage, useSay, useTexts } from '../../language.tsx'
import { CitationLine, GradeMark } from '../../parts/citation.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { Pager } from '../../parts/pager.tsx'
import { Empty, Failed, Loaded } from '../../parts/states.tsx'
import { useFilters, usePages } from '../../parts/use-filters.ts'
import { useApi, useSession } from '../../queries.ts'
import { ConfirmedLine } from './confirmed-line.tsx'
import { LawHistory } from './law-history.tsx'
import { ParameterLink, useLawCrumbs } from './law-parts.tsx'
import './law.css'

type Item = UnconfirmedView['items'][number]

const grades = ['secondary', 'unverified', 'design-default'] as const

/** Lines on one page. */
const perPage = 50

/** The page. */
export function UnconfirmedPage() {
  const texts = useTexts().public.law.unconfirmed
  const api = useApi()
  const crumbs = useLawCrumbs()
  const role = useSession().data?.role ?? 'public'
  const query = useQuery({ queryKey: ['law-unconfirmed', role], queryFn: api.lawUnconfirmed })
  return (
    <Page title={texts.title} about={texts.about} crumbs={crumbs} full>
      <Loaded query={query} rows={8}>
        {({ items }) => <Items items={items} mayConfirm={role === 'officer'} />}
      </Loaded>
      {!['public', 'applicant'].includes(role) && (
        <Section title={texts.history}>
          <LawHistory />
        </Section>
      )}
    </Page>
  )
}

function Items({
  items,
  mayConfirm,
}: {
  readonly items: readonly Item[]
  readonly mayConfirm: boolean
}) {
  const { public: all, grade: names } = useTexts()
  const texts = all.law
  const own = texts.unconfirmed
  const say = useSay()
  const { language } = useLanguage()
  const [{ show = 'open', grade, cursor }, change] = useFilters()
  const [chosen, choose] = useState<Item>()
  const fitting = items.filter(
    (each) =>
      (show === 'all' || each.confirmed?.stands !== true) &&
      (grade === undefined || each.grade === grade),
  )
  const from = Number(cursor ?? '0')
  const pages = usePages(from + perPage < fitting.length ? String(from + perPage) : null)
  const shown = fitting.slice(from, from + perPage)
  return (
    <>
      <div className="law-day no-print">
        <span aria-hidden="true">{own.show}</span>
        <Select
          aria-label={own.show}
          value={show}
          popupMatchSelectWidth={false}
          options={[
            { value: 'open', label: own.open },
            { value: 'all', label: own.all },
          ]}
          onChange={(value: string) => change({ show: value === 'all' ? 'all' : undefined })}
        />
        <Select
          aria-label={texts.evidence}
          value={grade ?? ''}
          popupMatchSelectWidth={false}
          options={[
            { value: '', label: own.all },
            ...grades.map((each) => ({ value: each, label: names[each] })),
          ]}
          onChange={(value: string) => change({ grade: value === '' ? undefined : value })}
        />
      </div>
      {shown.length === 0 ? (
        <Empty title={own.none} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled must be reached by keyboard
        <section className="law-scroll" aria-label={own.title} tabIndex={0}>
          <table className="law-table">
            <caption className="unseen">{own.title}</caption>
            <thead>
              <tr>
                <th scope="col">{own.subject}</th>
                <th scope="col">{texts.value}</th>
                <th scope="col">{texts.source}</th>
                <th scope="col">{texts.evidence}</th>
                <th scope="col">{own.state}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((each) => (
                <tr key={each.subject}>
                  <th scope="row">
                    {each.kind === 'value' ? <ParameterLink of={each} /> : say(each.title)}{' '}
                    <span className="quiet">{own[each.kind]}</span>
                  </th>
                  <td>
                    {each.text !== null && say(each.text)}
                    {each.from !== null && (
                      <p className="quiet">{texts.since(showDay(each.from, language))}</p>
                    )}
                  </td>
                  <td>
                    <CitationLine cite={{ ...each.cite, grade: 'verified' }} />
                    <p className="quiet">{say(each.cite.says)}</p>
                  </td>
                  <td>
                    <GradeMark grade={each.grade} />
                  </td>
                  <td>
                    {each.confirmed === null ? (
                      <p className="quiet">{own.waiting}</p>
                    ) : (
                      <ConfirmedLine of={each.confirmed} />
                    )}
                    {mayConfirm && (
                      <Button
                        size="small"
                        aria-label={own.confirmOf(say(each.title))}
                        onClick={() => choose(each)}
                      >
                        {own.confirm}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Pager pages={pages} total={fitting.length} />
      {chosen !== undefined && (
        <ConfirmDialog key={chosen.subject} item={chosen} close={() => choose(undefined)} />
      )}
    </>
  )
}

function ConfirmDialog({ item, close }: { readonly item: Item; readonly close: () => void }) {
  const { public: all, common } = useTexts()
  const texts = all.law.unconfirmed
  const say = useSay()
  const api = useApi()
  const client = useQueryClient()
  const [source, setSource] = useState('')
  const [note, setNote] = useState('')
  const [error, setError] = useState<Error>()
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    try {
      await api.confirmLaw({ subject: item.subject, digest: item.digest, source, note })
      await client.invalidateQueries({
        predicate: ({ queryKey }) => String(queryKey[0]).startsWith('law'),
      })
      close()
    } catch (cause) {
      setError(cause instanceof Error ? cause : new Error(String(cause)))
      setBusy(false)
    }
  }
  return (
    <Modal
      open
      title={texts.confirmOf(say(item.title))}
      okText={texts.save}
      okButtonProps={{ disabled: source.trim().length < 2, loading: busy }}
      cancelText={common.cancel}
      onOk={() => void save()}
      onCancel={close}
    >
      <div className="law-form">
        {item.text !== null && <p>{say(item.text)}</p>}
        <p>
          <CitationLine cite={item.cite} />
        </p>
        <label htmlFor="law-source">{texts.sourceLabel}</label>
        <Input
          id="law-source"
          maxLength={500}
          placeholder={texts.sourceHelp}
          value={source}
          onChange={({ target }) => setSource(target.value)}
        />
        <label htmlFor="law-note">{texts.noteLabel}</label>
        <Input.TextArea
          id="law-note"
          maxLength={2000}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
        {error !== undefined && <Failed error={error} />}
      </div>
    </Modal>
  )
}
