/** Headers that tell browsers to trust nothing but ourselves. */
import type { Context } from 'hono'
import type { Env } from './context.ts'

// antd puts its styles into the page at run time, which needs inline styles; scripts never are.
const contentSecurity = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const always: readonly (readonly [string, string])[] = [
  ['content-security-policy', contentSecurity],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), microphone=(), geolocation=()'],
  ['cross-origin-opener-policy', 'same-origin'],
]

/**
 * Sets the headers on an answer. They are set on the answer itself: Hono's own way would make the
 * answer anew for each of them and read its body as a stream.
 */
export function securityHeaders(c: Context<Env>): void {
  const { headers } = c.res
  for (const [name, value] of always) {
    // Files people handed in trust even less, and say so themselves.
    if (name === 'content-security-policy' && headers.has(name)) continue
    headers.set(name, value)
  }
  if (c.req.path.startsWith('/api/') && !headers.has('cache-control')) {
    headers.set('cache-control', 'no-store')
  }
}
