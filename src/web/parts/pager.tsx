/** Previous and next page, where one is, and how many there are in all. */
import { Button } from 'antd'
import { showExact } from '../formats.ts'
import { useTexts } from '../language.tsx'
import type { usePages } from './use-filters.ts'
import './clock.css'

interface Props {
  readonly pages: ReturnType<typeof usePages>
  readonly total: number | null | undefined
}

/** The pager. */
export function Pager({ pages, total }: Props) {
  const texts = useTexts()
  const { number, back, forward } = pages
  return (
    <nav className="pager no-print" aria-label={texts.desk.registers.table.pages}>
      <span className="quiet" role="status">
        {typeof total === 'number' ? texts.common.total(showExact(String(total))) : ''}
      </span>
      <span className="pager-buttons">
        <Button disabled={back === undefined} onClick={() => back?.()}>
          {texts.common.previous}
        </Button>
        <span>{texts.desk.cases.list.page(String(number))}</span>
        <Button disabled={forward === undefined} onClick={() => forward?.()}>
          {texts.common.next}
        </Button>
      </span>
    </nav>
  )
}
