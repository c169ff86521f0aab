/** Who gains and who loses: in sum, by group, and the money. */
import type { SimulationView } from '../../../http/contract/simulations.ts'
import { showExact } from '../../formats.ts'
import { useSay, useTexts } from '../../language.tsx'

const kinds = ['gains', 'loses', 'opens', 'closes'] as const

/** The figures. */
export function SimulationResult({ outcome }: { readonly outcome: SimulationView }) {
  const texts = useTexts().desk.simulation
  const say = useSay()
  const { moves, before, after, groups, money } = outcome
  const count = (number: number) => showExact(String(number))
  const moved = kinds.some((kind) => moves[kind] > 0)
  return (
    <>
      <dl className="simulation-sums" aria-live="polite">
        <div>
          <dt>{texts.holds}</dt>
          <dd>
            {texts.firms(count(before.holds))} → <strong>{texts.firms(count(after.holds))}</strong>{' '}
            <span className="quiet">{texts.of(count(outcome.rows))}</span>
          </dd>
        </div>
        {kinds.map((kind) => (
          <div key={kind}>
            <dt>{texts[kind]}</dt>
            <dd>
              <output aria-label={texts[kind]}>{texts.firms(count(moves[kind]))}</output>
            </dd>
          </div>
        ))}
      </dl>
      {!moved && <p className="quiet">{texts.nobody}</p>}
      {money.length > 0 && (
        <table className="simulation-table">
          <caption>{texts.money}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.amount}</th>
              <th scope="col">{texts.gains}</th>
              <th scope="col">{texts.loses}</th>
            </tr>
          </thead>
          <tbody>
            {money.map(({ id, title, gains, loses, unknown }) => (
              <tr key={id}>
                <th scope="row">
                  {say(title)}
                  {unknown > 0 && <span className="quiet"> {texts.moneyOpen(count(unknown))}</span>}
                </th>
                <td>{showExact(gains)}</td>
                <td>{showExact(loses)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {moved &&
        groups.map(({ column, title, items }) => (
          <table key={column} className="simulation-table">
            <caption>{texts.byGroup(say(title))}</caption>
            <thead>
              <tr>
                <th scope="col">{say(title)}</th>
                {kinds.map((kind) => (
                  <th key={kind} scope="col">
                    {texts[kind]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={item.id ?? ''}>
                  <th scope="row">{say(item.label)}</th>
                  {kinds.map((kind) => (
                    <td key={kind}>{count(item[kind])}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
    </>
  )
}
