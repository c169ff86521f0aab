/** One of named answers, and yes or no. Few answers are shown at once, many can be searched. */
import { Radio, Select } from 'antd'
import { type ControlProps, typed } from './control.ts'
import { useForm } from './form-context.ts'

const shownAtOnce = 5

/** The control of choices. */
export function ChoiceInput({
  fact,
  id,
  labelId,
  value,
  onChange,
  onBlur,
  invalid,
  describedBy,
}: ControlProps) {
  const { texts, on, say } = useForm()
  const offered = (fact.options ?? []).filter(({ from }) => from === undefined || from <= on)
  const options = offered.map((option) => ({ value: option.id, label: say(option.label) }))
  const chosen = typed(value) === '' ? null : typed(value)
  if (options.length <= shownAtOnce) {
    return (
      <Radios
        {...{ id, labelId, describedBy, onBlur, options, chosen }}
        {...(fact.optional === true ? { none: texts.noAnswer } : {})}
        choose={(option) => onChange(option)}
      />
    )
  }
  return (
    <Select
      id={id}
      className="field-select"
      showSearch={{ optionFilterProp: 'label' }}
      allowClear={fact.optional === true}
      options={options}
      value={chosen}
      placeholder={texts.choose}
      notFoundContent={texts.noMatch}
      {...(invalid ? { status: 'error' as const } : {})}
      aria-invalid={invalid}
      aria-required={!fact.optional}
      aria-describedby={describedBy}
      onChange={(option) => onChange(option ?? '')}
      onBlur={onBlur}
    />
  )
}

/** The control of yes-or-no facts. */
export function TruthInput({
  fact,
  id,
  labelId,
  value,
  onChange,
  onBlur,
  describedBy,
}: ControlProps) {
  const { texts } = useForm()
  const options = [
    { value: 'true', label: texts.yes },
    { value: 'false', label: texts.no },
  ]
  const chosen = typeof value === 'boolean' ? String(value) : null
  return (
    <Radios
      {...{ id, labelId, describedBy, onBlur, options, chosen }}
      {...(fact.optional === true ? { none: texts.noAnswer } : {})}
      choose={(option) => onChange(option === '' ? '' : option === 'true')}
    />
  )
}

interface RadiosProps extends Pick<ControlProps, 'id' | 'labelId' | 'describedBy' | 'onBlur'> {
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly chosen: string | null
  /** What giving no answer is called, where none is needed. */
  readonly none?: string
  readonly choose: (value: string) => void
}

function Radios(props: RadiosProps) {
  const { id, labelId, describedBy, onBlur, chosen, none, choose } = props
  const options =
    none === undefined ? props.options : [...props.options, { value: '', label: none }]
  const marked = chosen ?? (none === undefined ? null : '')
  return (
    <div
      className="field-radios"
      role="radiogroup"
      aria-labelledby={labelId}
      aria-required={none === undefined}
      onBlur={onBlur}
    >
      {options.map(({ value, label }, place) => (
        <Radio
          key={value}
          {...(place === 0 ? { id } : {})}
          name={id}
          checked={value === marked}
          aria-describedby={describedBy}
          onChange={() => choose(value)}
        >
          {label}
        </Radio>
      ))}
    </div>
  )
}
