/** Webhooks, signed as the Standard Webhooks specification says. */
import { Webhook } from 'standardwebhooks'
import { epochOf } from '../../values/instant.ts'
import type { Send } from './outlet.ts'

/** Longest a receiver may take to answer, in milliseconds. */
const patience = 10_000

/**
 * Posts to the receiver's address. The signature covers id, time and body; anything but a 2xx
 * answer, a redirect included, counts as not arrived.
 *
 * @see Standard Webhooks 1.0: headers webhook-id, webhook-timestamp, webhook-signature
 */
export const sendWebhook: Send = async (parcel, target, now) => {
  if (target.channel !== 'webhook') throw new Error('not a webhook')
  const { id, topic, caseId, title, text, at } = parcel
  const body = JSON.stringify({ type: topic, timestamp: at, data: { id, caseId, title, text } })
  const sentAt = new Date(epochOf(now))
  const response = await fetch(target.url, {
    method: 'POST',
    redirect: 'manual',
    signal: AbortSignal.timeout(patience),
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)),
      'webhook-signature': new Webhook(target.secret).sign(id, sentAt, body),
    },
    body,
  })
  await response.body?.cancel()
  if (!response.ok) throw new Error(`the receiver answered ${response.status}`)
}
