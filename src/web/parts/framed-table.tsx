/** A table in a frame that scrolls sideways by itself on narrow screens. */
import type { ReactNode } from 'react'
import './framed-table.css'

interface Props {
  readonly label: string
  /** Headings; those of numbers stand right. */
  readonly columns: readonly { readonly title: string; readonly number?: boolean }[]
  readonly children: ReactNode
}

/** The table; rows are the caller's. */
export function FramedTable({ label, columns, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="framed" aria-label={label} tabIndex={0}>
      <table className="framed-table" aria-label={label}>
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
