/** What happened to a case, newest first, each step with its words, article and evidence code. */
import type { EventView } from '../../../http/contract/cases.ts'
import { useSay, useTexts } from '../../language.tsx'
import { Instant } from '../../parts/amount.tsx'
import { CitationLine } from '../../parts/citation.tsx'

/** The events. */
export function CaseEvents({ events }: { readonly events: readonly EventView[] }) {
  const say = useSay()
  const texts = useTexts()
  const own = texts.desk.cases.page
  const roles: Readonly<Record<string, string>> = texts.roles
  return (
    <ol className="events" reversed>
      {[...events].reverse().map((event) => (
        <li key={event.rev} id={`event-${event.rev}`}>
          <div className="event-head">
            <h3>{say(event.title)}</h3>
            <span className="quiet">
              <Instant at={event.at} />
              {roles[event.actorRole] !== undefined && ` · ${roles[event.actorRole]}`}
            </span>
          </div>
          {event.lines.length > 0 && (
            <dl className="event-lines">
              {event.lines.map(({ label, value }) => (
                <div key={`${label.zh} ${value.zh}`}>
                  <dt>{say(label)}</dt>
                  <dd>{say(value)}</dd>
                </div>
              ))}
            </dl>
          )}
          {event.cites.map((cite) => (
            <p key={`${cite.instrument} ${cite.article}`}>
              <CitationLine cite={cite} />
            </p>
          ))}
          <p className="event-hash" title={own.hashAbout}>
            {own.hash(event.hash.slice(0, 16))}
          </p>
        </li>
      ))}
    </ol>
  )
}
