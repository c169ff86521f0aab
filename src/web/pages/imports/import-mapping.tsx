/** Headings of the file and the columns they were taken for; each can be changed. */
import type { ImportView, RegisterView } from '../../../http/contract/registers.ts'
import { useSay, useTexts } from '../../language.tsx'
import './imports.css'

/** What was changed: a column or null (not imported) by heading. */
export type Mapping = Readonly<Record<string, string | null>>

interface Props {
  readonly report: ImportView
  readonly register: RegisterView
  readonly changed: Mapping
  readonly change: (changed: Mapping) => void
}

/** The table. */
export function ImportMapping({ report, register, changed, change }: Props) {
  const texts = useTexts().desk.registers.imports
  const say = useSay()
  if (report.mapping.length === 0) return null
  const chosen = (heading: string, column: string | null) => {
    const own = changed[heading]
    return own === undefined ? column : own
  }
  return (
    <section aria-labelledby="import-mapping">
      <h3 id="import-mapping" className="import-heading">
        {texts.mapping}
      </h3>
      <p className="quiet">{texts.mappingAbout}</p>
      <table className="import-mapping">
        <thead>
          <tr>
            <th scope="col">{texts.heading}</th>
            <th scope="col">{texts.column}</th>
          </tr>
        </thead>
        <tbody>
          {report.mapping.map(({ heading, column }) => (
            <tr key={heading}>
              <th scope="row">{heading}</th>
              <td>
                <select
                  aria-label={heading}
                  value={chosen(heading, column) ?? ''}
                  onChange={({ target }) =>
                    change({ ...changed, [heading]: target.value === '' ? null : target.value })
                  }
                >
                  <option value="">{texts.ignored}</option>
                  {register.columns.map(({ id, label, required }) => (
                    <option key={id} value={id}>
                      {say(label)}
                      {required ? ' *' : ''}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
