/** One line of csv for bulk loading: null is empty, everything that could mislead is quoted. */
export function csvLine(cells: readonly unknown[]): string {
  const written = cells.map((cell) => {
    if (cell === null || cell === undefined) return ''
    const text = String(cell)
    return text === '' || /[",\r\n\\]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  })
  return `${written.join(',')}\n`
}
