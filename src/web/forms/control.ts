/** What every control of a form takes: one shape, so that the form can choose by kind. */
import type { FactView } from '../../http/contract/services.ts'

/** Properties of a control. */
export interface ControlProps {
  readonly fact: FactView
  /** Id of the element that takes the focus; the label points to it. */
  readonly id: string
  /** Id of the label, for groups. */
  readonly labelId: string
  /** The answer as it travels, or as it was typed where it could not be read. */
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly onBlur: () => void
  readonly invalid: boolean
  /** Ids of help and problems. */
  readonly describedBy: string | undefined
}

/** An answer as text for a field. */
export const typed = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''
