/** Where the city stands among others, with the source of each number. */
import type { FigureDetail } from '../../../http/contract/report.ts'
import { showExact } from '../../formats.ts'
import { useSay, useTexts } from '../../language.tsx'

/** The table, in the order of the server. */
export function FigureRanking({ figure }: { readonly figure: FigureDetail }) {
  const texts = useTexts().public.figure
  const say = useSay()
  return (
    <table className="table">
      {figure.rank && <caption>{say(figure.rank.among)}</caption>}
      <thead>
        <tr>
          <th scope="col" className="number">
            {texts.place}
          </th>
          <th scope="col">{texts.entity}</th>
          <th scope="col" className="number">
            {say(figure.unitText)}
          </th>
          <th scope="col">{texts.source}</th>
        </tr>
      </thead>
      <tbody>
        {figure.ranking.map(({ entity, value, own, source }, place) => (
          <tr key={entity} className={own ? 'chosen' : ''}>
            <td className="number">{place + 1}</td>
            <th scope="row">
              {entity}
              {own && <span className="own">{texts.own}</span>}
            </th>
            <td className="number">{showExact(value)}</td>
            <td className="quiet">{source}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
