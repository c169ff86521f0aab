/** What happened to a case, newest first, each step with its words, article and evidence code. */
import type { EventView } from '../../../http/contract/cases.ts'
import { showDay } from '../../formats.ts'
import { useLanguage, useSay, useTexts } from '../../language.tsx'
import { Instant } from '../../parts/amount.tsx'
import { CitationLine } from '../../parts/citation.tsx'

/** Days inside a line are written for people. */
function spoken(value: string, language: 'zh' | 'en'): string {
  return value.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => showDay(day, language))
}

/** The events. */
export function CaseEvents({ events }: { readonly events: readonly EventView[] }) {
  const say = useSay()
  const texts = useTexts()
  const { language } = useLanguage()
  const own = texts.desk.cases.page
  const roles: Readonly<Record<string, string>> = texts.roles
  return (
    <ol className="events" reversed>
      {[...events].reverse().map((event) => (
        <li key={event.rev}>
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
                <div key={`${label.zh} ${value}`}>
                  <dt>{say(label)}</dt>
                  <dd>{spoken(value, language)}</dd>
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
