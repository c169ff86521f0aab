/** What stands after `?` in an address: plain texts by name, never numbers or objects. */

/** Texts by name. */
export interface Search {
  readonly [name: string]: string | undefined
}

/** Reads the part after `?`; a district code stays a text with all its digits. */
export function readSearch(search: string): Search {
  return Object.fromEntries(new URLSearchParams(search))
}

/** Writes it; what is missing or empty is left out. */
export function writeSearch(search: Readonly<Record<string, unknown>>): string {
  const parts = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) {
    if (typeof value === 'string' && value !== '') parts.set(name, value)
  }
  const text = parts.toString()
  return text === '' ? '' : `?${text}`
}

/** Keeps the texts of what a link or an address names. */
export function keepTexts(search: Readonly<Record<string, unknown>>): Search {
  return Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  )
}
