/** Seeded texts like project proposals, with planted copies and how much of each was changed. */
import { random } from './random.ts'

/** A copy: number of the text, of its original, and the share changed. */
export interface PlantedCopy {
  readonly copy: number
  readonly original: number
  readonly kind: 'words' | 'sentences' | 'shuffle' | 'merge'
  readonly share: number
}

/** Texts of 2,000 to 5,000 characters of made-up words by Zipf, 12% of sentences from one form. */
export function projectTexts(count: number, seed: number) {
  const { unit: u, below: int } = random(seed)
  const words = Array.from({ length: 60_000 }, () => {
    let word = ''
    for (let k = 2 + (u() < 0.25 ? 1 : 0) + (u() < 0.1 ? 1 : 0); k > 0; k--)
      word += String.fromCharCode(0x4e00 + Math.floor(3500 * u() ** 1.5))
    return word
  })
  const zipf = () => words[Math.min(words.length, Math.floor(words.length ** u())) - 1] ?? ''
  const sentence = () => {
    let made = ''
    for (let k = 6 + int(10); k > 0; k--) made += zipf()
    return made + (u() < 0.3 ? '，' : '。')
  }
  const form = Array.from({ length: 60 }, sentence)
  const original = () => {
    const length = 2000 + int(3001)
    const made: string[] = []
    for (let so = 0; so < length; ) {
      const next = u() < 0.12 ? (form[int(form.length)] ?? '') : sentence()
      made.push(next)
      so += next.length
    }
    return made
  }
  const kinds = ['words', 'words', 'words', 'sentences', 'shuffle', 'merge'] as const
  const shares = [0.02, 0.05, 0.1, 0.2, 0.3, 0.4]
  const kept: { readonly text: string[]; readonly at: number }[] = []
  const texts: string[] = []
  const planted: PlantedCopy[] = []
  const reworded = (text: string, share: number) => {
    let made = ''
    for (let k = 0; k < text.length; k += 2)
      made += u() < share ? zipf().slice(0, 2) : text.slice(k, k + 2)
    return made
  }
  for (let at = 0; at < count; at++) {
    const source = at > 100 && u() < 0.05 ? kept[int(kept.length)] : undefined
    if (source === undefined) {
      const text = original()
      if (kept.length < 3000) kept.push({ text, at })
      // Joined bytes at once: a rope of sentences would be flattened while it is measured.
      texts.push(Buffer.from(text.join(''), 'utf16le').toString('utf16le'))
      continue
    }
    const kind = kinds[int(kinds.length)] ?? 'words'
    const share = shares[int(shares.length)] ?? 0
    let text = [...source.text]
    if (kind === 'words') text = text.map((part) => reworded(part, share))
    else if (kind === 'sentences') text = text.map((part) => (u() < share ? sentence() : part))
    else if (kind === 'shuffle')
      for (let k = text.length - 1; k > 0; k--) {
        const other = int(k + 1)
        const moved = text[k] ?? ''
        text[k] = text[other] ?? ''
        text[other] = moved
      }
    else {
      const second = kept[int(kept.length)]?.text ?? []
      text = [
        ...text.slice(0, Math.floor(text.length * (1 - share))),
        ...second.slice(0, Math.floor(second.length * share)),
      ]
    }
    planted.push({ copy: at, original: source.at, kind, share: kind === 'shuffle' ? 0 : share })
    texts.push(Buffer.from(text.join(''), 'utf16le').toString('utf16le'))
  }
  return { texts, planted, original: () => original().join('') }
}
