/** What every question to the server is made of. */

/** What goes with a request. */
export interface Sending {
  readonly body?: unknown
  readonly file?: Blob
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

/** Asks the server; the answer is trusted as its route declares it. */
export type Ask = <T>(method: string, path: string, sending?: Sending) => Promise<T>

/** What stands after `?` in a question. */
export type Filters = Readonly<Record<string, string | undefined>>

/** Makes a repeated request the same request. */
export const onceBy = (key: string) => ({ 'idempotency-key': key })

/** Acts only on the revision that was seen. */
export const ifMatch = (rev: number) => ({ 'if-match': `"${rev}"` })
