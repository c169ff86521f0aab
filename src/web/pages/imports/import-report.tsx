/** How an import stands or ended: counts, the columns taken, the first errors, the error file. */
import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import type { ImportView, RegisterView } from '../../../http/contract/registers.ts'
import { importErrorFile } from '../../downloads.ts'
import { showExact } from '../../formats.ts'
import { useLanguage, useSay, useTexts } from '../../language.tsx'
import { useApi } from '../../queries.ts'
import './imports.css'

const counts = ['read', 'inserted', 'updated', 'unchanged', 'refused'] as const

/** Whether an import is still under way. */
export const isRunning = ({ state }: ImportView) => state === 'reading' || state === 'storing'

interface Props {
  readonly report: ImportView
  readonly register: RegisterView | undefined
}

/** State, counts and why it stopped. */
export function ImportCounts({ report }: Pick<Props, 'report'>) {
  const texts = useTexts().desk.registers.imports
  const say = useSay()
  const { state, dryRun, outcome } = report
  return (
    <>
      <p role="status" className={`import-state import-${state}`}>
        <strong>{texts.states[state]}</strong>
        {dryRun && state !== 'reading' && <span> {texts.wouldBe}</span>}
      </p>
      {isRunning(report) && <progress className="import-progress" aria-label={texts.progress} />}
      <dl className="import-counts">
        {counts.map((count) => (
          <div key={count} className={`import-count-${count}`}>
            <dt>{texts.counts[count]}</dt>
            <dd>{showExact(String(report[count]))}</dd>
          </div>
        ))}
      </dl>
      {outcome !== null && (
        <Alert
          type={
            state === 'failed' || state === 'refused'
              ? 'error'
              : outcome.code === 'import.rows-refused'
                ? 'warning'
                : 'info'
          }
          role={outcome.code === 'import.rows-refused' ? 'alert' : 'status'}
          showIcon
          title={say(outcome.text)}
        />
      )}
    </>
  )
}

/** The first errors, and the file with all of them. */
export function ImportErrors({ report, register }: Props) {
  const all = useTexts()
  const texts = all.desk.registers.imports
  const say = useSay()
  const { language } = useLanguage()
  const api = useApi()
  const { id, refused } = report
  const query = useQuery({
    queryKey: ['import-errors', id],
    queryFn: () => api.importErrors(id),
    enabled: refused > 0 && !isRunning(report),
  })
  if (refused === 0 || query.data === undefined || query.data.items.length === 0) return null
  const { items } = query.data
  const columnOf = (column: string | null) => {
    const found = register?.columns.find((each) => each.id === column)
    return found === undefined ? (column ?? '') : say(found.label)
  }
  return (
    <div>
      <h3 className="import-heading">{texts.errors}</h3>
      <p>
        {texts.errorsFirst(String(items.length))}{' '}
        <a href={importErrorFile(id, language)} download>
          {texts.errorFile}
        </a>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="import-errors" aria-label={texts.errors} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.errorRow}</th>
              <th scope="col">{texts.errorColumn}</th>
              <th scope="col">{texts.errorCell}</th>
              <th scope="col">{texts.errorText}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ row, column, code, text, cell }) => (
              <tr key={`${row} ${column} ${code}`}>
                <td>{row}</td>
                <td>{columnOf(column)}</td>
                <td>{cell ?? <span className="quiet">{all.common.notGiven}</span>}</td>
                <td>{say(text)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}
