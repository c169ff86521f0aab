/** Ratings of services: what is published of a year, and for officials what waits for an answer. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { RatingFiguresView } from '../../../http/contract/ratings.ts'
import { useSay, useTexts } from '../../language.tsx'
import { Day } from '../../parts/amount.tsx'
import { CitationLine } from '../../parts/citation.tsx'
import { LightMark } from '../../parts/clock.tsx'
import { FramedTable } from '../../parts/framed-table.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { Pager } from '../../parts/pager.tsx'
import { Empty, Loaded } from '../../parts/states.tsx'
import { TextBox } from '../../parts/text-box.tsx'
import { useFilters, usePages } from '../../parts/use-filters.ts'
import { useApi, useSession } from '../../queries.ts'
import './ratings.css'

/** The page. */
export function RatingsPage() {
  const texts = useTexts().ratings
  const role = useSession().data?.role
  const isOfficial = role === 'officer' || role === 'head' || role === 'supervisor'
  return (
    <Page title={texts.title} about={texts.about}>
      {isOfficial && (
        <Section title={texts.tabs.tasks} id="tasks">
          <Tasks />
        </Section>
      )}
      <Section title={texts.tabs.figures} id="figures">
        <Figures />
      </Section>
    </Page>
  )
}

function Figures() {
  const texts = useTexts().ratings
  const api = useApi()
  const [search, setSearch] = useFilters()
  const query = useQuery({
    queryKey: ['ratings', search.year],
    queryFn: () => api.ratings({ year: search.year }),
  })
  return (
    <>
      <p className="no-print">
        <label htmlFor="rating-year">{texts.year}</label>{' '}
        <TextBox
          id="rating-year"
          type="number"
          min={2000}
          max={2100}
          value={search.year ?? String(query.data?.year ?? '')}
          onType={(year) => setSearch({ year })}
        />
      </p>
      <Loaded query={query}>{(found) => <FiguresTable found={found} />}</Loaded>
    </>
  )
}

function FiguresTable({ found }: { readonly found: RatingFiguresView }) {
  const texts = useTexts().ratings.figures
  const say = useSay()
  const total = (counts: readonly number[]) => counts.reduce((sum, each) => sum + each, 0)
  const isEmpty = found.services.every((each) => total(each.counts) + each.excluded === 0)
  if (isEmpty) return <Empty title={texts.none} />
  return (
    <>
      <FramedTable
        label={texts.label}
        columns={[
          { title: texts.service },
          { title: texts.total, number: true },
          ...found.levels.map(({ title }) => ({ title: say(title), number: true })),
          { title: texts.satisfaction, number: true },
          { title: texts.calledBack, number: true },
          { title: texts.closed, number: true },
          { title: texts.overdue, number: true },
          { title: texts.excluded, number: true },
        ]}
      >
        {found.services.map((each) => (
          <tr key={each.service}>
            <th scope="row">
              <Link to="/services/$id" params={{ id: each.service }}>
                {say(each.name)}
              </Link>
            </th>
            <td className="number">{total(each.counts)}</td>
            {found.levels.map(({ id }, index) => (
              <td key={id} className="number">
                {each.counts[index]}
              </td>
            ))}
            <td className="number">{each.satisfaction ?? '—'}</td>
            <td className="number">
              {each.calledBack}/{each.bad}
            </td>
            <td className="number">
              {each.closed}/{each.bad}
            </td>
            <td className="number">{each.overdue}</td>
            <td className="number">{each.excluded}</td>
          </tr>
        ))}
      </FramedTable>
      <p className="quiet">{texts.how}</p>
      <CitationLine cite={found.cite} />
    </>
  )
}

function Tasks() {
  const texts = useTexts().ratings.tasks
  const say = useSay()
  const api = useApi()
  const [search] = useFilters()
  const query = useQuery({
    queryKey: ['rating-tasks', search.cursor],
    queryFn: () => api.ratingTasks({ cursor: search.cursor }),
  })
  const pages = usePages(query.data?.next)
  return (
    <Loaded query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title={texts.none}>{texts.noneWhy}</Empty>
        ) : (
          <>
            <FramedTable
              label={texts.label}
              columns={[
                { title: texts.dueOn },
                { title: texts.project },
                { title: texts.level },
                { title: texts.ratedOn },
                { title: texts.stage },
              ]}
            >
              {items.map((each) => (
                <tr key={each.caseId}>
                  <td>
                    <LightMark light={each.light} /> <Day on={each.dueOn} />
                  </td>
                  <th scope="row">
                    <Link to="/cases/$id" params={{ id: each.caseId }} hash="rating">
                      {each.title}
                    </Link>
                    <div className="quiet">
                      {say(each.serviceName)} · {each.partyName}
                    </div>
                  </th>
                  <td>{say(each.level)}</td>
                  <td>
                    <Day on={each.ratedOn} />
                  </td>
                  <td>{texts.stages[each.stage]}</td>
                </tr>
              ))}
            </FramedTable>
            <Pager pages={pages} total={null} />
          </>
        )
      }
    </Loaded>
  )
}
