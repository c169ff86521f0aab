/** What the city keeps files with. */
import type { FileStore } from '../../store/file-store.ts'
import { fileRefusal } from './refusals.ts'
import type { Scanner } from './virus-scanner.ts'

/** The store, and the virus scanner where there is one. */
export interface Files {
  readonly store: FileStore
  readonly scanner?: Scanner
  /** What happens to an upload while the scanner gives no verdict; refusing is the default. */
  readonly withoutVerdict?: 'refuse' | 'take'
}

/**
 * Has a file scanned, where there is a scanner.
 *
 * @throws Refusal `file.virus`, `file.scanner-down`
 */
export async function scan(files: Files, path: string): Promise<void> {
  if (files.scanner === undefined) return
  const verdict = await files.scanner(path).catch(() => undefined)
  if (verdict === undefined) {
    if (files.withoutVerdict === 'take') return
    throw fileRefusal('file.scanner-down')
  }
  if (!verdict.clean) throw fileRefusal('file.virus', { detail: verdict.found })
}
