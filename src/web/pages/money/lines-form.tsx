/** A short list in a form: lines of a few texts that can be added and removed. */
import { Button } from 'antd'
import { useId } from 'react'
import { useTexts } from '../../language.tsx'
import { Field } from '../../parts/field.tsx'

type Line = Readonly<Record<string, string | undefined>>

interface Props {
  readonly legend: string
  readonly columns: readonly { readonly id: string; readonly label: string }[]
  readonly lines: readonly Line[]
  readonly change: (lines: readonly Line[]) => void
}

/** The list. */
export function LinesForm({ legend, columns, lines, change }: Props) {
  const texts = useTexts().money.agreement
  const form = useId()
  return (
    <fieldset className="money-fieldset">
      <legend>{legend}</legend>
      <div className="money-lines">
        {lines.map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own
          <div key={place} className="money-line">
            {columns.map(({ id, label }) => (
              <Field
                key={id}
                id={`${form}-${place}-${id}`}
                label={`${label} ${place + 1}`}
                value={line[id] ?? ''}
                onType={(typed) =>
                  change(lines.map((each, at) => (at === place ? { ...each, [id]: typed } : each)))
                }
              />
            ))}
            <Button
              aria-label={`${texts.remove} ${legend} ${place + 1}`}
              onClick={() => change(lines.filter((_, at) => at !== place))}
            >
              {texts.remove}
            </Button>
          </div>
        ))}
      </div>
      <p>
        <Button size="small" onClick={() => change([...lines, {}])}>
          {texts.add}
        </Button>
      </p>
    </fieldset>
  )
}
