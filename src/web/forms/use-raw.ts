/** Keeps what is typed as it was typed while the answer already has the form in which it travels. */
import { useRef, useState } from 'react'
import { parseCivilDate } from '../../values/civil-date.ts'
import { typed } from './control.ts'

interface Wire {
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly onBlur?: () => void
  /** From typed text to the wire. */
  readonly tidy: (text: string) => string
  /** From the wire to what is shown while nobody types. */
  readonly show?: (wire: string) => string
}

/**
 * Text, focus and change of a field. Leaving the field changes only how the answer is written, never
 * the answer: nothing appears or disappears because of it.
 */
export function useRaw({ value, onChange, onBlur, tidy, show }: Wire) {
  const [raw, setRaw] = useState<string>()
  const grouped = useRef(false)
  const wire = typed(value)
  const shown = show === undefined ? wire : show(wire)
  return {
    text: raw ?? shown,
    forget: () => setRaw(undefined),
    handlers: {
      onFocus: () => {
        // The text stays as it is, or what is selected in it would be lost.
        setRaw(shown)
        grouped.current = shown !== wire
      },
      onChange: ({ target }: { readonly target: { readonly value: string } }) => {
        setRaw(target.value)
        // Commas that we wrote stand in the wrong place as soon as somebody edits between them.
        onChange(tidy(grouped.current ? target.value.replaceAll(',', '') : target.value))
      },
      onBlur: () => {
        setRaw(undefined)
        onBlur?.()
      },
    },
  }
}

/** Reads any Chinese way of writing a day; what cannot be read is kept. */
export function tidyDay(text: string): string {
  const read = parseCivilDate(text.normalize('NFKC'))
  return read.ok ? read.value : text
}

/** Credit codes are written without blanks and in capitals. */
export const tidyCode = (text: string): string =>
  text.normalize('NFKC').replace(/\s/g, '').toUpperCase()
