/** Names of fields: `title`, or `deductions[2].amount` inside a table. */
import type { FactView } from '../../http/contract/services.ts'
import type { FormTexts } from '../texts/form-zh-CN.ts'

interface Path {
  readonly fact: string
  readonly row?: number
  readonly column?: string
}

/** Takes a path apart. */
export function readPath(path: string): Path {
  const parts = /^([^[]+)\[(\d+)\]\.(.+)$/.exec(path)
  const [, fact = path, row, column] = parts ?? []
  return column === undefined ? { fact } : { fact, row: Number(row), column }
}

/** Id of the element that takes the focus for a field. */
export function fieldId(path: string): string {
  return `f-${path.replace(/\[(\d+)\]\./, '-$1-')}`
}

/** What people call a field. */
export function fieldLabel(
  path: string,
  facts: readonly FactView[],
  language: 'zh' | 'en',
  texts: FormTexts,
): string {
  const { fact, row, column } = readPath(path)
  const found = facts.find((each) => each.id === fact)
  if (found === undefined) return path
  const label = found.label[language]
  if (row === undefined) return label
  const inner = found.columns?.find((each) => each.id === column)?.label[language] ?? ''
  return texts.rows.rowPath(label, String(row + 1), inner)
}

/** Brings a field into view and gives it the focus. */
export function focusField(path: string): void {
  const element = document.getElementById(fieldId(path))
  if (element === null) return
  element.scrollIntoView({ block: 'center' })
  element.focus({ preventScroll: true })
}
