/** At most so many requests a minute from one address; the window is a fixed minute. */
import type { Context } from 'hono'
import { Refusal } from '../declare/refusal.ts'
import { epochOf, type Instant } from '../values/instant.ts'
import type { Env } from './context.ts'

const tooMany = () =>
  new Refusal('request.too-many', {
    zh: '请求过于频繁，请一分钟后再试。',
    en: 'Too many requests. Try again in a minute.',
  })

/** The address of the other end, as the Node server gives it. */
function addressOf(c: Context<Env>): string {
  const incoming: unknown = c.env && Reflect.get(c.env, 'incoming')
  const socket =
    typeof incoming === 'object' && incoming !== null ? Reflect.get(incoming, 'socket') : undefined
  const address =
    typeof socket === 'object' && socket !== null ? Reflect.get(socket, 'remoteAddress') : undefined
  return typeof address === 'string' ? address : 'local'
}

/**
 * Makes a limiter.
 *
 * @param perMinute - 0 for no limit
 * @throws Refusal `request.too-many` from the returned function
 */
export function rateLimit(perMinute: number): (c: Context<Env>, now: Instant) => void {
  let minute = 0
  const counts = new Map<string, number>()
  return (c, now) => {
    if (perMinute === 0) return
    const current = Math.floor(epochOf(now) / 60_000)
    if (current !== minute) {
      minute = current
      counts.clear()
    }
    const address = addressOf(c)
    const count = (counts.get(address) ?? 0) + 1
    counts.set(address, count)
    if (count > perMinute) throw tooMany()
  }
}
