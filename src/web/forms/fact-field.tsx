/** One field: label, help, control, echo, and what is wrong with it. */
import { Tag } from 'antd'
import type { ProblemView } from '../../http/contract/common.ts'
import type { FactView } from '../../http/contract/services.ts'
import { ChoiceInput, TruthInput } from './choice-input.tsx'
import type { ControlProps } from './control.ts'
import { DateInput } from './date-input.tsx'
import { fieldId } from './field-path.ts'
import { useForm } from './form-context.ts'
import { MoneyInput } from './money-input.tsx'
import { NumberInput } from './number-input.tsx'
import { RowsInput } from './rows-input.tsx'
import { CreditCodeInput, TextInput } from './text-input.tsx'

interface Props {
  readonly fact: FactView
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly onBlur: () => void
  /** Problems of this field and of the cells below it. */
  readonly problems: readonly ProblemView[]
  readonly prefilled: boolean
  /** What the officer asked to be corrected. */
  readonly defects: readonly string[]
}

const grouped = new Set(['rows', 'truth'])

/** The field. */
export function FactField({ fact, value, onChange, onBlur, problems, prefilled, defects }: Props) {
  const { texts, say } = useForm()
  const id = fieldId(fact.id)
  const own = problems.filter(({ field }) => field === fact.id)
  const refused = own.some(({ level }) => level === 'refuse')
  const [labelId, helpId, problemId, defectId] = ['label', 'help', 'problem', 'defect'].map(
    (part) => `${id}-${part}`,
  )
  const help = fact.help ?? fact.example
  const described = [
    ...(help === undefined ? [] : [helpId]),
    ...(defects.length === 0 ? [] : [defectId]),
    ...(own.length === 0 ? [] : [problemId]),
  ].join(' ')
  const few = fact.kind === 'choice' && (fact.options?.length ?? 0) <= 5
  return (
    <div className={defects.length > 0 ? 'field field-defective' : 'field'} data-kind={fact.kind}>
      <div className="field-label">
        {grouped.has(fact.kind) || few ? (
          <span id={labelId}>{say(fact.label)}</span>
        ) : (
          <label id={labelId} htmlFor={id}>
            {say(fact.label)}
          </label>
        )}
        {fact.optional ? (
          <span className="field-optional">{texts.optional}</span>
        ) : (
          <span className="field-required" aria-hidden="true">
            *
          </span>
        )}
        {prefilled && <Tag title={texts.prefilledWhy}>{texts.prefilled}</Tag>}
        {fact.personal && <Tag>{texts.personal}</Tag>}
      </div>
      {help !== undefined && (
        <p className="field-help" id={helpId}>
          {fact.help === undefined ? '' : say(fact.help)}
          {fact.example === undefined ? '' : ` ${texts.example(fact.example)}`}
        </p>
      )}
      {defects.length > 0 && (
        <div className="field-defects" id={defectId}>
          <strong>{texts.defect}</strong>
          {defects.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      )}
      <Control
        {...{ fact, id, value, onChange, onBlur, problems }}
        labelId={labelId ?? ''}
        invalid={refused}
        describedBy={described === '' ? undefined : described}
      />
      {own.length > 0 && (
        <div id={problemId} aria-live="polite">
          {own.map((each) => (
            <p
              key={each.code}
              className={each.level === 'refuse' ? 'field-problem' : 'field-problem field-warning'}
            >
              {say(each.text)}
            </p>
          ))}
        </div>
      )}
    </div>
  )
}

function Control(props: ControlProps & Pick<Props, 'problems'>) {
  const { say } = useForm()
  const { problems, ...own } = props
  switch (props.fact.kind) {
    case 'money':
      return <MoneyInput {...own} />
    case 'count':
    case 'share':
      return <NumberInput {...own} />
    case 'date':
      return <DateInput {...own} />
    case 'choice':
      return <ChoiceInput {...own} />
    case 'truth':
      return <TruthInput {...own} />
    case 'creditCode':
      return <CreditCodeInput {...own} />
    case 'text':
      return <TextInput {...own} />
    case 'rows':
      return (
        <RowsInput
          {...own}
          problemAt={(path) => {
            const found = problems.find(({ field }) => field === path)
            return found === undefined ? undefined : say(found.text)
          }}
        />
      )
  }
}
