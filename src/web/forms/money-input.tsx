/** An amount: typed in yuan or with 万/亿, echoed exactly and in Chinese figures. */
import { Input } from 'antd'
import { useState } from 'react'
import { inWan, inYi, parseYuan, showYuan } from '../../values/money.ts'
import { chineseFigures } from './chinese-figures.ts'
import { type ControlProps, typed } from './control.ts'
import { useForm } from './form-context.ts'
import { tidyAmount } from './typed-amount.ts'

/** The amount as read, in words that show a slip of a digit. */
export function MoneyEcho({ value }: { readonly value: unknown }) {
  const { texts } = useForm()
  const read = parseYuan(tidyAmount(typed(value)))
  if (!read.ok) return null
  const size = read.value < 0n ? -read.value : read.value
  const short =
    size >= 10_000_000_000n
      ? texts.yi(inYi(read.value, 4))
      : size >= 1_000_000n
        ? texts.wan(inWan(read.value, 4))
        : undefined
  return (
    <span className="field-echo">
      {short !== undefined && <span>{short}</span>}
      <span>{texts.capital(chineseFigures(read.value))}</span>
    </span>
  )
}

/** The control. */
export function MoneyInput({ id, value, onChange, onBlur, invalid, describedBy }: ControlProps) {
  const { texts } = useForm()
  const [focused, setFocused] = useState(false)
  const text = typed(value)
  const read = parseYuan(text)
  return (
    <>
      <Input
        id={id}
        className="field-number"
        inputMode="decimal"
        autoComplete="off"
        value={!focused && read.ok ? showYuan(read.value) : text}
        suffix={texts.yuan}
        {...(invalid ? { status: 'error' as const } : {})}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        onFocus={() => setFocused(true)}
        onChange={(event) => onChange(event.target.value)}
        onBlur={() => {
          setFocused(false)
          if (text !== '') onChange(tidyAmount(text))
          onBlur()
        }}
      />
      <MoneyEcho value={value} />
    </>
  )
}
