/** A plain field for a line of text: public pages need nothing more and load sooner without it. */
import type { ComponentProps } from 'react'
import './text-box.css'

interface Props extends Omit<ComponentProps<'input'>, 'onChange' | 'className'> {
  readonly id: string
  readonly value: string
  readonly onType: (typed: string) => void
}

/** The field; its label is the caller's. */
export function TextBox({ onType, ...rest }: Props) {
  return <input {...rest} className="text-box" onChange={(event) => onType(event.target.value)} />
}
