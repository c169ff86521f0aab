/** The fonts certificates are set in, and what they can draw. */
import { createRequire } from 'node:module'
import { type Coverage, readCoverage } from './font-coverage.ts'
import { once } from './once.ts'

const FAMILY = '@expo-google-fonts/noto-sans-sc'

/** Paths of the font files, regular and bold. They come with the program, so every machine prints alike. */
export function certificateFontFiles(): readonly string[] {
  const { resolve } = createRequire(import.meta.url)
  return [
    resolve(`${FAMILY}/400Regular/NotoSansSC_400Regular.ttf`),
    resolve(`${FAMILY}/700Bold/NotoSansSC_700Bold.ttf`),
  ]
}

const coverages = once(
  (): Promise<Coverage[]> => Promise.all(certificateFontFiles().map(readCoverage)),
)

/**
 * The characters of a text that a certificate cannot show, each once, in the order of the text: rare
 * characters of personal names, control characters, lone surrogates. Line feeds are fine.
 *
 * A certificate with an empty box for a name must not be issued, so ask before.
 */
export async function missingCharacters(text: string): Promise<readonly string[]> {
  const fonts = await coverages()
  const missing = [...new Set(text)].filter((character) => {
    const codePoint = character.codePointAt(0) ?? 0
    return character !== '\n' && !fonts.every((covers) => covers(codePoint))
  })
  return missing
}
