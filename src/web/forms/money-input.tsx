/** An amount: typed in yuan or with 万/亿, echoed exactly and in Chinese figures. */
import { Input } from 'antd'
import { inWan, inYi, parseYuan } from '../../values/money.ts'
import { chineseFigures } from './chinese-figures.ts'
import { type ControlProps, typed } from './control.ts'
import { useForm } from './form-context.ts'
import { showAmount, tidyAmount } from './typed-amount.ts'
import { useRaw } from './use-raw.ts'

/** Exact, without the zeros nobody needs. */
const trimmed = (decimal: string) => decimal.replace(/\.?0+$/, '')

/** The amount as read, in words that show a slip of a digit. */
export function MoneyEcho({ value }: { readonly value: unknown }) {
  const { texts } = useForm()
  const read = parseYuan(tidyAmount(typed(value)))
  if (!read.ok) return null
  const size = read.value < 0n ? -read.value : read.value
  const short =
    size >= 10_000_000_000n
      ? texts.yi(trimmed(inYi(read.value, 10)))
      : size >= 1_000_000n
        ? texts.wan(trimmed(inWan(read.value, 6)))
        : undefined
  return (
    <span className="field-echo">
      {short !== undefined && <span>{short}</span>}
      <span>{texts.capital(chineseFigures(read.value))}</span>
    </span>
  )
}

/** The control. */
export function MoneyInput(props: ControlProps) {
  const { fact, id, value, invalid, describedBy } = props
  const { texts } = useForm()
  const { text, handlers } = useRaw({ ...props, tidy: tidyAmount, show: showAmount })
  return (
    <>
      <Input
        id={id}
        className="field-number"
        inputMode="decimal"
        autoComplete="off"
        value={text}
        suffix={texts.yuan}
        {...(invalid ? { status: 'error' as const } : {})}
        aria-invalid={invalid}
        aria-required={!fact.optional}
        aria-describedby={describedBy}
        {...handlers}
      />
      <MoneyEcho value={value} />
    </>
  )
}
