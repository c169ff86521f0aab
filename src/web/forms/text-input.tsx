/** Text, short or long, and credit codes checked while they are typed. */
import { Input } from 'antd'
import { checkCreditCode } from '../../values/credit-code.ts'
import { type ControlProps, typed } from './control.ts'
import { useForm } from './form-context.ts'
import { tidyCode, useRaw } from './use-raw.ts'

const shortText = 200

/** The control of texts. Long ones grow with what is written and count the characters. */
export function TextInput({
  fact,
  id,
  value,
  onChange,
  onBlur,
  invalid,
  describedBy,
}: ControlProps) {
  const { texts } = useForm()
  const text = typed(value)
  const shared = {
    id,
    value: text,
    autoComplete: 'off',
    ...(invalid ? { status: 'error' as const } : {}),
    'aria-invalid': invalid,
    'aria-required': !fact.optional,
    'aria-describedby': describedBy,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
    onBlur,
  }
  if (fact.maxLength !== undefined && fact.maxLength <= shortText) return <Input {...shared} />
  return (
    <>
      <Input.TextArea {...shared} autoSize={{ minRows: 2, maxRows: 12 }} />
      {fact.maxLength !== undefined && text !== '' && (
        <span className="field-echo">
          {texts.lengthLeft(String([...text].length), String(fact.maxLength))}
        </span>
      )}
    </>
  )
}

/** The control of unified social credit codes. */
export function CreditCodeInput(props: ControlProps) {
  const { fact, id, value, invalid, describedBy } = props
  const { texts } = useForm()
  const { text, handlers } = useRaw({ ...props, tidy: tidyCode })
  const code = typed(value)
  const good = checkCreditCode(code).ok
  return (
    <>
      <Input
        id={id}
        className="field-number"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        value={text}
        {...(invalid ? { status: 'error' as const } : {})}
        aria-invalid={invalid}
        aria-required={!fact.optional}
        aria-describedby={describedBy}
        {...handlers}
      />
      {code !== '' && (
        <span className={good ? 'field-echo field-good' : 'field-echo'} aria-live="polite">
          {good ? texts.codeGood : texts.codeCount(String(code.length))}
        </span>
      )}
    </>
  )
}
