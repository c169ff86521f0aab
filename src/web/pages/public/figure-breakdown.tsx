/** What a figure consists of by one column; a group narrows the records below. */
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { FigureDetail } from '../../../http/contract/report.ts'
import { showExact } from '../../formats.ts'
import { useSay, useTexts } from '../../language.tsx'

const route = getRouteApi('/report/$year/$figure')

interface Props {
  readonly figure: FigureDetail
  readonly breakdown: FigureDetail['breakdowns'][number]
}

/** A table with a bar per group, the longest being the largest group. */
export function FigureBreakdown({ figure, breakdown }: Props) {
  const texts = useTexts().public.figure
  const say = useSay()
  const search = route.useSearch()
  const go = useNavigate()
  const most = Math.max(...breakdown.groups.map(({ figure: part }) => Number(part)), 0)
  const chosen = search[breakdown.column]
  const choose = (value: string) =>
    go({
      to: '.',
      search: {
        ...search,
        cursor: undefined,
        [breakdown.column]: chosen === value ? undefined : value,
      },
      hash: 'records',
      resetScroll: false,
    })
  return (
    <table className="table breakdown">
      <caption>{say(breakdown.label)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(breakdown.label)}</th>
          <th scope="col" className="number">
            {say(figure.unitText)}
          </th>
          <th scope="col" className="number">
            {texts.count}
          </th>
        </tr>
      </thead>
      <tbody>
        {breakdown.groups.map((group) => {
          const { value } = group
          const label = value === null ? texts.notGiven : say(group.label)
          const share = most > 0 ? (100 * Number(group.figure)) / most : 0
          return (
            <tr key={value ?? ''} className={value !== null && chosen === value ? 'chosen' : ''}>
              <th scope="row" className="breakdown-name">
                {value === null ? (
                  label
                ) : (
                  <button
                    type="button"
                    className="group-button"
                    aria-pressed={chosen === value}
                    title={texts.filter(label)}
                    onClick={() => void choose(value)}
                  >
                    {label}
                  </button>
                )}
                <span className="group-bar" aria-hidden="true">
                  <span style={{ width: `${share}%` }} />
                </span>
              </th>
              <td className="number">{showExact(group.figure)}</td>
              <td className="number">{showExact(String(group.records))}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
