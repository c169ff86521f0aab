/** Finds the word somebody probably meant. */

/** Single changes from one word to another. */
function changesBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const [above = 0, beside = 0, before = 0] = [row[j], next[j - 1], row[j - 1]]
      next.push(Math.min(above + 1, beside + 1, before + same))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** The word nearest to one that is not among them; undefined when none is near. */
export function nearestOf(word: string, among: readonly string[]): string | undefined {
  let nearest: string | undefined
  // Beyond half of the word it is another word.
  let least = Math.max(2, Math.floor(word.length / 2)) + 1
  for (const each of among) {
    const changes = each.startsWith(word) ? 1 : changesBetween(word, each)
    if (changes >= least) continue
    least = changes
    nearest = each
  }
  return nearest
}
