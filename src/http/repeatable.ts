/** Requests that may be repeated: they name a key, and the same key with the same body is one request. */
import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { problem } from '../declare/expression/read-fact.ts'
import { Invalid } from '../declare/refusal.ts'
import type { Repeatable } from '../engine/cases/append-event.ts'
import type { Env } from './context.ts'

/**
 * The key of a request, and the hash that tells its repetition from another use of the key.
 *
 * @throws Invalid when the key is not 8 to 100 visible characters
 */
export function repeatableOf(c: Context<Env>, body: unknown): { repeatable?: Repeatable } {
  const key = c.req.header('idempotency-key')
  if (key === undefined) return {}
  if (!/^[\x21-\x7e]{8,100}$/.test(key)) {
    throw new Invalid([
      {
        ...problem('Idempotency-Key', 'required'),
        code: 'request.idempotency-key',
        text: { zh: '幂等键须为 8 至 100 个可见字符', en: 'A key has 8 to 100 visible characters' },
      },
    ])
  }
  const hash = createHash('sha256')
    .update(`${c.req.path}\n${JSON.stringify(body)}`)
    .digest('hex')
  return { repeatable: { key, requestHash: hash } }
}
