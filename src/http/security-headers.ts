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

/** Sets the headers on an answer. */
export function securityHeaders(c: Context<Env>): void {
  c.header('content-security-policy', contentSecurity)
  c.header('x-content-type-options', 'nosniff')
  c.header('referrer-policy', 'same-origin')
  c.header('permissions-policy', 'camera=(), microphone=(), geolocation=()')
  c.header('cross-origin-opener-policy', 'same-origin')
  if (c.req.path.startsWith('/api/') && !c.res.headers.has('cache-control')) {
    c.header('cache-control', 'no-store')
  }
}
