/**
 * A form drawn from what a service asks. It keeps no answers of its own: they come in and go out.
 * Sections appear and disappear by their conditions while one types, as the server will see them.
 */
import { useId, useMemo, useState } from 'react'
import type { ProblemView } from '../../http/contract/common.ts'
import type { FactView } from '../../http/contract/services.ts'
import { useAfterPress } from './after-press.ts'
import { FactField } from './fact-field.tsx'
import { readPath } from './field-path.ts'
import { FormContext, type FormLanguage, settingOf } from './form-context.ts'
import { type FormLaw, type FormSection, factOf } from './form-law.ts'
import { judgeAnswers } from './judge-answers.ts'
import './forms.css'

/** Answers as they travel, by fact id. */
export type FormAnswers = Readonly<Record<string, unknown>>

/** What a form takes. */
export interface FactFormProps {
  readonly facts: readonly FactView[]
  /** From {@link readSections}. */
  readonly sections: readonly FormSection[]
  /** From {@link readFormLaw}. */
  readonly law: FormLaw
  readonly answers: FormAnswers
  readonly onChange: (answers: FormAnswers) => void
  /** Problems to show now: the server's, or those of a try to hand in. */
  readonly problems?: readonly ProblemView[]
  readonly language: FormLanguage
  /** Ids of answers taken from what the bureau keeps. */
  readonly prefilled?: readonly string[]
  /** What an officer asked to be corrected, by fact id. */
  readonly defects?: readonly { readonly field: string | null; readonly text: string }[]
  /** Leaves out the headings of sections (short forms of officers). */
  readonly plain?: boolean
}

const none: readonly never[] = []

/**
 * A choice with only the answers that belong to what was chosen before: kinds of development once
 * development is chosen. An answer already given stays, so that it is seen to be wrong.
 */
function offered(fact: FactView, facts: readonly FactView[], answers: FormAnswers): FactView {
  const wider = new Set(fact.options?.flatMap(({ under }) => under ?? []))
  const parent = facts.find(
    ({ id, options }) => id !== fact.id && options?.some((option) => wider.has(option.id)),
  )
  const chosen = parent && answers[parent.id]
  if (fact.options === undefined || !chosen) return fact
  const options = fact.options.filter(
    ({ id, under }) => under === undefined || under === chosen || id === answers[fact.id],
  )
  return { ...fact, options }
}

/** The form. */
export function FactForm({
  facts,
  sections,
  law,
  answers,
  onChange,
  problems = none,
  language,
  prefilled = none,
  defects = none,
  plain = false,
}: FactFormProps) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const declared = useMemo(() => facts.map(factOf), [facts])
  const setting = useMemo(() => settingOf(language, law.law.on), [language, law])
  const name = useId()
  const afterPress = useAfterPress()
  const judged = judgeAnswers(declared, sections, law, answers, false)
  // While a field is being typed into it is not found fault with; once left, it is.
  const own = judged.problems.filter(({ field }) => left.has(readPath(field).fact))
  const shownProblems = (id: string) => {
    const given = problems.filter(({ field }) => readPath(field).fact === id)
    const codes = new Set(given.map(({ field, code }) => `${field} ${code}`))
    const added = own.filter(
      ({ field, code }) => readPath(field).fact === id && !codes.has(`${field} ${code}`),
    )
    return [...given, ...added]
  }
  return (
    <FormContext value={setting}>
      {judged.shown.map((section, place) => (
        <section
          key={section.title.zh}
          className="form-section"
          {...(plain ? {} : { 'aria-labelledby': `${name}-${place}` })}
        >
          {!plain && <h2 id={`${name}-${place}`}>{setting.say(section.title)}</h2>}
          {section.facts.map((id) => {
            const fact = facts.find((each) => each.id === id)
            if (fact === undefined) return null
            return (
              <FactField
                key={id}
                fact={offered(fact, facts, answers)}
                value={answers[id]}
                onChange={(value) => onChange({ ...answers, [id]: value })}
                onBlur={() => afterPress(() => setLeft((before) => new Set(before).add(id)))}
                problems={shownProblems(id)}
                prefilled={prefilled.includes(id)}
                defects={defects.flatMap(({ field, text }) => (field === id ? [text] : []))}
              />
            )
          })}
        </section>
      ))}
    </FormContext>
  )
}
