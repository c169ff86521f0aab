/** The register entry of a case as its events leave it. */
import type { CaseEvent, StoredEntry } from './case-event.ts'

/** The entry after all events; undefined for a case that was never granted. */
export function entryNow(events: readonly CaseEvent[]): StoredEntry | undefined {
  let entry: StoredEntry | undefined
  for (const event of events) {
    if (event.kind === 'granted' || event.kind === 'amended' || event.kind === 'annulled') {
      entry = event.body.entry
    }
    if (event.kind === 'branch-decided' && event.body.entry !== null) entry = event.body.entry
  }
  return entry
}
