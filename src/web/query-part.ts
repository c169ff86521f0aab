/** The query part of an address: values in order, empty ones left out. */
export function query(filters: Readonly<Record<string, string | undefined>>): string {
  const parts = new URLSearchParams()
  for (const [name, value] of Object.entries(filters)) {
    if (value !== undefined && value !== '') parts.set(name, value)
  }
  const text = parts.toString()
  return text === '' ? '' : `?${text}`
}
