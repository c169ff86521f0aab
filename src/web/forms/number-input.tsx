/** Whole numbers and percentages. */
import { Input } from 'antd'
import { type ControlProps, typed } from './control.ts'
import { tidyCount, tidyShare } from './typed-amount.ts'

/** The control of counts and shares. */
export function NumberInput({
  fact,
  id,
  value,
  onChange,
  onBlur,
  invalid,
  describedBy,
}: ControlProps) {
  const tidy = fact.kind === 'share' ? tidyShare : tidyCount
  return (
    <Input
      id={id}
      className="field-number"
      inputMode={fact.kind === 'share' ? 'decimal' : 'numeric'}
      autoComplete="off"
      value={typed(value)}
      {...(fact.kind === 'share' ? { suffix: '%' } : {})}
      {...(invalid ? { status: 'error' as const } : {})}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.target.value)}
      onBlur={() => {
        if (typed(value) !== '') onChange(tidy(typed(value)))
        onBlur()
      }}
    />
  )
}
