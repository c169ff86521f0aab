/** A table of the money pages: scrolls sideways by itself on narrow screens. */
import type { ReactNode } from 'react'
import './money.css'

interface Props {
  readonly label: string
  /** Headings; those of numbers stand right. */
  readonly columns: readonly { readonly title: string; readonly number?: boolean }[]
  readonly children: ReactNode
}

/** The table; rows are the caller's. */
export function MoneyTable({ label, columns, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="money-frame" aria-label={label} tabIndex={0}>
      <table className="money-table" aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ title, number }) => (
              <th key={title} scope="col" className={number ? 'number' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}
