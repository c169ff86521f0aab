/** Names of uploaded files, kept only to be shown: never used as a path. */

/** Characters a name may not have anywhere: those of paths and wildcards. */
const forbidden = /[/\\:*?"<>|]/gu
/**
 * Characters that show nothing or turn the reading direction, so that `exe.fdp` reads `pdf.exe`:
 * control and format characters, separators of lines, and halves of characters.
 */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu
/** Names that are devices on Windows, with any ending. */
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?$/i

const longest = 120

/** Keeps the ending when a name is shortened. Counts characters, not halves of them. */
function shortened(name: string): string {
  const characters = [...name]
  if (characters.length <= longest) return name
  const ending = /\.[^.]{1,10}$/u.exec(name)?.[0] ?? ''
  const kept = characters.slice(0, longest - [...ending].length - 1)
  return `${kept.join('')}…${ending}`
}

/**
 * A name that is safe to show, to write into a header and to save under on any system.
 *
 * @param given - as the sender's browser named it; may be anything
 */
export function safeFileName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .normalize('NFC')
    .replace(unseen, '')
    .replace(forbidden, '_')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '')
  if (plain === '') return 'file'
  return shortened(device.test(plain) ? `_${plain}` : plain)
}
