import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const compress = promisify(gzip)

/** Kinds of file that shrink; pictures and fonts are compressed already. */
const shrinks = /^(?:text\/|application\/json|image\/svg\+xml)/

/** Whether a request takes gzip; "gzip;q=0" says that it does not. */
export const takesGzip = (accepted: string | undefined): boolean =>
  accepted?.split(',').some((each) => {
    const [name, ...settings] = each.split(';').map((part) => part.trim().toLowerCase())
    return name === 'gzip' && !settings.some((setting) => /^q=0(?:\.0*)?$/.test(setting))
  }) ?? false

/** Whether files of a media type are worth compressing. */
export const isCompressible = (type: string): boolean => shrinks.test(type)

/**
 * Compresses files of a build, each once: a file whose name carries its hash never changes.
 *
 * @returns the compressed bytes of a file; `read` is asked for the bytes the first time
 */
export function compressedOnce(): (
  file: string,
  read: () => Promise<Uint8Array>,
) => Promise<Uint8Array> {
  const kept = new Map<string, Promise<Uint8Array>>()
  return (file, read) => {
    const before = kept.get(file)
    if (before !== undefined) return before
    const made = read().then((bytes) => compress(bytes, { level: 9 }))
    kept.set(file, made)
    // A file that could not be read is read again when it is asked for again.
    made.catch(() => kept.delete(file))
    return made
  }
}
