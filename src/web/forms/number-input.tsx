/** Whole numbers and percentages. */
import { Input } from 'antd'
import type { ControlProps } from './control.ts'
import { tidyCount, tidyShare } from './typed-amount.ts'
import { useRaw } from './use-raw.ts'

/** The control of counts and shares. */
export function NumberInput(props: ControlProps) {
  const { fact, id, invalid, describedBy } = props
  const decimal = fact.kind === 'share'
  const { text, handlers } = useRaw({ ...props, tidy: decimal ? tidyShare : tidyCount })
  return (
    <Input
      id={id}
      className="field-number"
      inputMode={decimal ? 'decimal' : 'numeric'}
      autoComplete="off"
      value={text}
      {...(decimal && !fact.plain ? { suffix: '%' } : {})}
      {...(invalid ? { status: 'error' as const } : {})}
      aria-invalid={invalid}
      aria-required={!fact.optional}
      aria-describedby={describedBy}
      {...handlers}
    />
  )
}
