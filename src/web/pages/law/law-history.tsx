/** Who confirmed what, when, from which source: for officials, the newest first. */
import { useQuery } from '@tanstack/react-query'
import { showInstant } from '../../formats.ts'
import { useLanguage, useSay, useTexts } from '../../language.tsx'
import { Empty, Loaded } from '../../parts/states.tsx'
import { useApi } from '../../queries.ts'

/** The table. */
export function LawHistory() {
  const texts = useTexts().public.law
  const own = texts.unconfirmed
  const say = useSay()
  const { language } = useLanguage()
  const api = useApi()
  const query = useQuery({ queryKey: ['law-confirmations'], queryFn: api.lawConfirmations })
  return (
    <Loaded query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title={own.noHistory} />
        ) : (
          <div className="law-scroll">
            <table className="law-table">
              <caption className="unseen">{own.history}</caption>
              <thead>
                <tr>
                  <th scope="col">{own.when}</th>
                  <th scope="col">{own.subject}</th>
                  <th scope="col">{own.who}</th>
                  <th scope="col">{texts.source}</th>
                  <th scope="col">{own.note}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((each) => (
                  <tr key={`${each.subject}${each.at}`}>
                    <td>{showInstant(each.at, language)}</td>
                    <th scope="row">{each.title === null ? each.subject : say(each.title)}</th>
                    <td>{each.by}</td>
                    <td>{each.source}</td>
                    <td>
                      {each.note}
                      {!each.stands && <p className="quiet">{own.changed}</p>}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )
      }
    </Loaded>
  )
}
