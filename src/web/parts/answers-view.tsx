/** Answers of a form as they are read, reviewed and printed. */
import type { ReactNode } from 'react'
import { showValue } from '../../declare/expression/explain.ts'
import { readFact } from '../../declare/expression/read-fact.ts'
import type { FactView } from '../../http/contract/services.ts'
import { type FormSection, factOf } from '../forms/form-law.ts'
import { linesOf } from '../forms/rows-input.tsx'
import { useSay, useTexts } from '../language.tsx'
import './answers-view.css'

interface Props {
  readonly facts: readonly FactView[]
  /** Only the sections that are shown for these answers. */
  readonly sections: readonly FormSection[]
  readonly answers: Readonly<Record<string, unknown>>
  /** Level of the headings of sections; none are written when it is left out. */
  readonly heading?: 'h2' | 'h3'
}

/** The answers, section by section. */
export function AnswersView({ facts, sections, answers, heading: Heading }: Props) {
  const say = useSay()
  return (
    <div className="answers">
      {sections.map((section) => (
        <section key={section.title.zh}>
          {Heading !== undefined && <Heading>{say(section.title)}</Heading>}
          <dl className="facts">
            {section.facts.map((id) => {
              const fact = facts.find((each) => each.id === id)
              return fact === undefined ? null : (
                <div key={id} className="answer" data-kind={fact.kind}>
                  <dt>{say(fact.label)}</dt>
                  <dd>
                    <AnswerText fact={fact} value={answers[id]} />
                  </dd>
                </div>
              )
            })}
          </dl>
        </section>
      ))}
    </div>
  )
}

/** One answer in words. What cannot be read is shown as it was written. */
export function AnswerText({
  fact,
  value,
}: {
  readonly fact: FactView
  readonly value: unknown
}): ReactNode {
  const say = useSay()
  const texts = useTexts()
  if (fact.kind === 'rows') return <RowsText fact={fact} value={value} />
  const own = factOf(fact)
  const read = readFact(own, value, fact.id, false)
  if (read.value !== undefined) return say(showValue(read.value, own))
  const text = typeof value === 'string' ? value.trim() : ''
  return text === '' ? <span className="quiet">{texts.common.notGiven}</span> : text
}

const numeric = new Set(['money', 'count', 'share'])

function RowsText({ fact, value }: { readonly fact: FactView; readonly value: unknown }) {
  const say = useSay()
  const texts = useTexts()
  const lines = linesOf(value)
  const columns = fact.columns ?? []
  if (lines.length === 0) return <span className="quiet">{texts.desk.cases.page.none}</span>
  return (
    <table className="answer-rows" aria-label={say(fact.label)}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col" className={numeric.has(column.kind) ? 'number' : ''}>
              {say(column.label)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own
          <tr key={at}>
            {columns.map((column) => (
              <td
                key={column.id}
                data-label={say(column.label)}
                className={numeric.has(column.kind) ? 'number' : ''}
              >
                <AnswerText fact={column} value={line[column.id]} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
