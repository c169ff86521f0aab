/** Messages, contacts and deliveries as they travel. */
import { z } from '@hono/zod-openapi'
import { textSchema } from './common.ts'

/** One message of an inbox. */
export const messageSchema = z
  .object({
    id: z.string(),
    topic: z.string(),
    caseId: z.string().nullable(),
    title: textSchema,
    text: textSchema,
    at: z.string(),
    read: z.boolean(),
  })
  .openapi('Message')

/** A page of an inbox. */
export const inboxSchema = z
  .object({
    items: z.array(messageSchema),
    next: z.string().nullable(),
    unread: z.number().int().describe('not read, over all pages; 100 stands for 100 and more'),
  })
  .openapi('Inbox')

/** What to mark as read. */
export const markReadSchema = z
  .object({ ids: z.union([z.array(z.string().max(200)).max(500), z.literal('all')]) })
  .openapi('MarkRead')

/** Where an account is reached outside. */
export const contactSchema = z.object({ email: z.string().max(320).nullable() }).openapi('Contact')

/** A receiver to register. */
export const newWebhookSchema = z
  .object({ url: z.string().max(2000), topics: z.array(z.string().max(100)).max(100) })
  .openapi('NewWebhook')

/** A registered receiver, with the secret it verifies with, which is shown this once. */
export const addedWebhookSchema = z
  .object({ id: z.string(), secret: z.string() })
  .openapi('AddedWebhook')

/** A registered receiver. */
export const webhookSchema = z
  .object({
    id: z.string(),
    url: z.string(),
    topics: z.array(z.string()),
    active: z.boolean(),
    createdAt: z.string(),
  })
  .openapi('Webhook')

/** A delivery. */
export const deliverySchema = z
  .object({
    id: z.string(),
    channel: z.enum(['email', 'webhook']),
    target: z.string(),
    topic: z.string(),
    state: z.enum(['waiting', 'delivered', 'dead']),
    attempts: z.number().int(),
    nextAt: z.string(),
    lastError: z.string().nullable(),
    createdAt: z.string(),
  })
  .openapi('Delivery')

/** A page of deliveries. */
export const deliveriesSchema = z
  .object({
    items: z.array(deliverySchema),
    next: z.string().nullable(),
    counts: z.object({
      waiting: z.number().int(),
      delivered: z.number().int(),
      dead: z.number().int(),
    }),
  })
  .openapi('Deliveries')

/** A page of an inbox as it travels. */
export type InboxView = z.infer<typeof inboxSchema>
/** Where an account is reached outside, as it travels. */
export type ContactView = z.infer<typeof contactSchema>
/** A registered receiver as it travels. */
export type WebhookView = z.infer<typeof webhookSchema>
/** A receiver just registered. */
export type AddedWebhook = z.infer<typeof addedWebhookSchema>
/** A page of deliveries as it travels. */
export type DeliveriesView = z.infer<typeof deliveriesSchema>
