/** Receivers outside the house: a web server that takes webhooks, and a mail server. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { Webhook } from 'standardwebhooks'

/** A web server that takes webhooks. */
export interface WebhookReceiver {
  readonly url: string
  /** Ids in the order in which they came, repetitions too. */
  readonly ids: string[]
  /** Bodies of those whose signature was right. */
  readonly bodies: unknown[]
  /** The status it answers with. */
  status: number
  /** The secret it verifies with. */
  secret: string
  close(): Promise<void>
}

/** Starts a receiver. */
export async function receiveWebhooks(): Promise<WebhookReceiver> {
  const receiver = {
    url: '',
    ids: [] as string[],
    bodies: [] as unknown[],
    status: 204,
    secret: '',
  }
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const { 'webhook-id': id, ...rest } = request.headers
      receiver.ids.push(String(id))
      const headers = {
        'webhook-id': String(id),
        'webhook-timestamp': String(rest['webhook-timestamp']),
        'webhook-signature': String(rest['webhook-signature']),
      }
      try {
        const text = Buffer.concat(parts).toString()
        receiver.bodies.push(new Webhook(receiver.secret).verify(text, headers))
        response.statusCode = receiver.status
      } catch {
        response.statusCode = 401
      }
      response.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  receiver.url = `http://127.0.0.1:${port}/hook`
  return Object.assign(receiver, {
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  })
}

/** A mail server. */
export interface MailReceiver {
  readonly url: string
  /** Everything it took: to whom, and the message as sent. */
  readonly mails: { readonly to: string; readonly text: string }[]
  close(): Promise<void>
}

/** Starts a mail server that takes everything. */
export async function receiveMail(): Promise<MailReceiver> {
  const mails: { to: string; text: string }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map((each) => each.address).join(',')
        mails.push({ to, text: Buffer.concat(parts).toString() })
        done()
      })
    },
  })
  const listening = await new Promise<AddressInfo>((resolve) => {
    const inner = server.listen(0, '127.0.0.1', () => resolve(inner.address() as AddressInfo))
  })
  return {
    url: `smtp://127.0.0.1:${listening.port}`,
    mails,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
