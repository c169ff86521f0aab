/** Services and recognitions for one enterprise, in groups from near to far, each with its reasons. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { MatchView } from '../../../http/contract/matches.ts'
import { showDay } from '../../formats.ts'
import { useLanguage, useSay, useTexts } from '../../language.tsx'
import { RuleFindings } from '../../parts/rule-findings.tsx'
import { Empty, Loaded } from '../../parts/states.tsx'
import { useApi, useSession } from '../../queries.ts'
import './matches.css'

const order: readonly MatchView['nearness'][] = ['now', 'nearly', 'open', 'not', 'held']

interface Props {
  /** Credit code; the first unit of the account where nothing is said. */
  readonly party?: string
}

/** The groups. */
export function MatchGroups({ party }: Props) {
  const texts = useTexts().desk.matches
  const { language } = useLanguage()
  const api = useApi()
  const query = useQuery({ queryKey: ['matches', party], queryFn: () => api.matches({ party }) })
  return (
    <Loaded query={query}>
      {({ items, on, party: found }) =>
        items.length === 0 ? (
          found === null ? (
            <Empty title={texts.noParty} />
          ) : (
            <Empty />
          )
        ) : (
          <>
            <p className="quiet">{texts.day(showDay(on, language))}</p>
            {order.map((nearness) => (
              <Group
                key={nearness}
                nearness={nearness}
                items={items.filter((each) => each.nearness === nearness)}
              />
            ))}
          </>
        )
      }
    </Loaded>
  )
}

function Group({
  nearness,
  items,
}: {
  readonly nearness: MatchView['nearness']
  readonly items: readonly MatchView[]
}) {
  const texts = useTexts().desk.matches
  if (items.length === 0) return null
  return (
    <section className="match-group" aria-labelledby={`near-${nearness}`}>
      <h3 id={`near-${nearness}`}>
        {texts.nearness[nearness]} <span className="quiet">{items.length}</span>
      </h3>
      <p className="quiet">{texts.nearnessAbout[nearness]}</p>
      <ul className="matches">
        {items.map((match) => (
          <Match key={match.id} match={match} />
        ))}
      </ul>
    </section>
  )
}

function Match({ match }: { readonly match: MatchView }) {
  const { desk, common } = useTexts()
  const texts = desk.matches
  const say = useSay()
  const applies = useSession().data?.role === 'applicant'
  const { findings, benefits, missing, link } = match
  const changes = findings.flatMap(({ verdict, change }) =>
    verdict === 'fails' && change !== undefined ? [change] : [],
  )
  const worth = benefits.flatMap((each) =>
    each.worth.flatMap(({ title, value }) => (value === null ? [] : [{ title, value }])),
  )
  return (
    <li
      className="paper match"
      style={{ '--match': link === null ? 'var(--rule)' : `var(--link-${link})` }}
    >
      <h4>{say(match.name)}</h4>
      <p className="match-kind quiet">{texts[match.kind]}</p>
      {match.about !== null && <p className="quiet">{say(match.about)}</p>}
      {changes.length > 0 && (
        <p>
          <strong>
            {texts.change}
            {common.colon}
          </strong>{' '}
          {changes.map(say).join(common.comma)}
        </p>
      )}
      {missing.length > 0 && (
        <details>
          <summary>{texts.missing(String(missing.length))}</summary>
          <ul>
            {missing.map(({ fact, label }) => (
              <li key={fact}>{say(label)}</li>
            ))}
          </ul>
        </details>
      )}
      {worth.map(({ title, value }) => (
        <p key={title.zh}>{texts.worth(say(title), say(value))}</p>
      ))}
      <details>
        <summary>{texts.reasons}</summary>
        <RuleFindings findings={findings} />
      </details>
      {match.kind === 'service' && (
        <p className="match-acts">
          {applies && (
            <Link to="/apply/$service" params={{ service: match.id }}>
              {texts.apply}
            </Link>
          )}
          <Link to="/services/$id" params={{ id: match.id }}>
            {texts.guide}
          </Link>
        </p>
      )}
    </li>
  )
}
