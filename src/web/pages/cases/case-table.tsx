/** Cases as a dense table; on narrow screens each case is a card. */
import { Link } from '@tanstack/react-router'
import type { CaseLine } from '../../../http/contract/cases.ts'
import { showExact } from '../../formats.ts'
import { useSay, useTexts } from '../../language.tsx'
import { Instant } from '../../parts/amount.tsx'
import { DaysLeft, DueDay, LightMark, StateTag } from '../../parts/clock.tsx'
import './case-table.css'

/** Which cases are ticked, and how to tick them. */
export interface Selection {
  readonly ids: ReadonlySet<string>
  readonly may: (line: CaseLine) => boolean
  readonly toggle: (id: string) => void
  readonly toggleAll: () => void
}

interface Props {
  readonly items: readonly CaseLine[]
  readonly selection?: Selection
  /** Caption read to screen readers. */
  readonly caption: string
}

/** The table. */
export function CaseTable({ items, selection, caption }: Props) {
  const texts = useTexts().desk.cases.list
  const { columns } = texts
  const selectable = selection === undefined ? [] : items.filter(selection.may)
  return (
    <table className="cases">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          {selection !== undefined && (
            <th scope="col" className="cases-tick">
              <input
                type="checkbox"
                aria-label={texts.selectAll}
                disabled={selectable.length === 0}
                checked={
                  selectable.length > 0 && selectable.every(({ id }) => selection.ids.has(id))
                }
                onChange={selection.toggleAll}
              />
            </th>
          )}
          <th scope="col">{columns.light}</th>
          <th scope="col">{columns.title}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col">{columns.due}</th>
          <th scope="col" className="number">
            {columns.amount}
          </th>
          <th scope="col">{columns.filed}</th>
          <th scope="col">{columns.receipt}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((line) => (
          <CaseRow key={line.id} line={line} {...(selection === undefined ? {} : { selection })} />
        ))}
      </tbody>
    </table>
  )
}

function CaseRow({ line, selection }: { readonly line: CaseLine; readonly selection?: Selection }) {
  const say = useSay()
  const texts = useTexts().desk.cases.list
  const { columns } = texts
  const ticked = selection?.ids.has(line.id) ?? false
  return (
    <tr data-case={line.id} className={ticked ? 'cases-ticked' : undefined}>
      {selection !== undefined && (
        <td className="cases-tick">
          {selection.may(line) && (
            <input
              type="checkbox"
              aria-label={texts.selectOne(line.title)}
              checked={ticked}
              onChange={() => selection.toggle(line.id)}
            />
          )}
        </td>
      )}
      <td className="cases-light">
        <LightMark light={line.clock.light} />
      </td>
      <td className="cases-title">
        <Link to="/cases/$id" params={{ id: line.id }} data-row={line.id}>
          {line.title}
        </Link>
        <span className="cases-party">
          {line.partyName} · {say(line.serviceName)}
        </span>
      </td>
      <td>
        <StateTag state={line.state} />
      </td>
      <td data-label={columns.due} className="cases-due">
        <DueDay clock={line.clock} /> <DaysLeft clock={line.clock} />
      </td>
      <td data-label={columns.amount} className="number">
        {line.amount === null ? '—' : showExact(line.amount)}
      </td>
      <td data-label={columns.filed} className="cases-filed">
        <Instant at={line.filedAt} />
      </td>
      <td data-label={columns.receipt} className="cases-receipt">
        {line.receipt}
      </td>
    </tr>
  )
}
