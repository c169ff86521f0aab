/** What an applicant could apply for, with the reasons. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { MatchView } from '../../../http/contract/services.ts'
import { useSay, useTexts } from '../../language.tsx'
import { Empty, Loaded } from '../../parts/states.tsx'
import { useApi } from '../../queries.ts'

/** The services, each as a stop of its link's colour. */
export function Matches() {
  const api = useApi()
  const query = useQuery({ queryKey: ['matches'], queryFn: api.matches })
  return (
    <Loaded query={query}>
      {(matches) =>
        matches.length === 0 ? (
          <Empty />
        ) : (
          <ul className="matches">
            {matches.map((match) => (
              <Match key={match.service} match={match} />
            ))}
          </ul>
        )
      }
    </Loaded>
  )
}

function Match({ match }: { readonly match: MatchView }) {
  const texts = useTexts()
  const own = texts.desk.apply.home
  const say = useSay()
  const { failing, missing, verdict } = match
  return (
    <li className="paper match" style={{ '--match': `var(--link-${match.link})` }}>
      <h3>{say(match.name)}</h3>
      <p className="quiet">{say(match.about)}</p>
      <p className={`verdict verdict-${verdict}`}>{own.matchVerdict[verdict]}</p>
      {failing.length > 0 && <p>{own.failing(failing.map(say).join(texts.common.comma))}</p>}
      {missing > 0 && <p className="quiet">{own.missing(String(missing))}</p>}
      <p className="match-acts">
        <Link to="/apply/$service" params={{ service: match.service }}>
          {own.apply}
        </Link>
        <Link to="/services/$id" params={{ id: match.service }}>
          {own.guide}
        </Link>
      </p>
    </li>
  )
}
