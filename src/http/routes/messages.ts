/** The inbox of whoever is signed in, and where they are reached outside. */
import { createRoute, z } from '@hono/zod-openapi'
import { keepContact, readContact } from '../../engine/outbox/contact.ts'
import { markRead, readInbox } from '../../engine/outbox/inbox.ts'
import type { Router } from '../context.ts'
import { contactSchema, inboxSchema, markReadSchema } from '../contract/messages.ts'
import { answers, jsonBody } from '../json.ts'
import { answer } from '../mutable.ts'
import { policed } from '../policy.ts'

const inboxRoute = policed(
  'signed-in',
  createRoute({
    method: 'get',
    path: '/api/messages',
    request: {
      query: z.object({
        unread: z.enum(['true', 'false']).default('false'),
        cursor: z.string().optional(),
        limit: z.coerce.number().int().min(1).max(100).default(20),
      }),
    },
    responses: answers(inboxSchema, 'Messages to the reader, newest first'),
  }),
)

const readRoute = policed(
  'signed-in',
  createRoute({
    method: 'post',
    path: '/api/messages/read',
    request: jsonBody(markReadSchema),
    responses: answers(z.object({ read: z.literal(true) }), 'Marked as read'),
  }),
)

const contactRoute = policed(
  'signed-in',
  createRoute({
    method: 'get',
    path: '/api/account/contact',
    responses: answers(contactSchema, 'Where the account is reached outside'),
  }),
)

const keepRoute = policed(
  'signed-in',
  createRoute({
    method: 'put',
    path: '/api/account/contact',
    request: jsonBody(contactSchema),
    responses: answers(contactSchema, 'Kept; null means the inbox only'),
  }),
)

/** Adds the routes. */
export function messageRoutes(app: Router): void {
  app.openapi(inboxRoute, async (c) => {
    const { unread, cursor, limit } = c.req.valid('query')
    const page = await readInbox(c.get('bureau'), c.get('reader'), {
      unreadOnly: unread === 'true',
      limit,
      ...(cursor === undefined ? {} : { cursor }),
    })
    return c.json(answer(page), 200)
  })
  app.openapi(readRoute, async (c) => {
    await markRead(c.get('bureau'), c.get('reader'), c.req.valid('json').ids, c.get('now'))
    return c.json({ read: true as const }, 200)
  })
  app.openapi(contactRoute, async (c) =>
    c.json({ email: await readContact(c.get('bureau'), c.get('reader')) }, 200),
  )
  app.openapi(keepRoute, async (c) => {
    const { email } = c.req.valid('json')
    await keepContact(c.get('bureau'), c.get('reader'), email)
    return c.json({ email }, 200)
  })
}
