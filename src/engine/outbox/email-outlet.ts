/** E-mail over SMTP. */
import { createTransport } from 'nodemailer'
import { epochOf } from '../../values/instant.ts'
import type { Send } from './outlet.ts'

/** How mail leaves the house. */
export interface MailSettings {
  /** `smtp://user:password@host:port` or `smtps://…`. */
  readonly smtpUrl: string
  /** Sender, such as `科技局 <noreply@sti.example>`. */
  readonly from: string
  /** Address of the pages, for the link to the case. */
  readonly publicUrl: () => string
}

/** Longest the mail server may take for each step, in milliseconds. */
const patience = 10_000

/** Makes the outlet; one connection is kept open and reused. */
export function mailOutlet(settings: MailSettings): { send: Send; close(): void } {
  const transport = createTransport({
    url: settings.smtpUrl,
    pool: true,
    maxConnections: 1,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    close: () => transport.close(),
    async send(parcel, target) {
      if (target.channel !== 'email') throw new Error('not an e-mail address')
      const { title, text, caseId, id } = parcel
      const link = caseId === null ? '' : `\n\n${settings.publicUrl()}/cases/${caseId}`
      await transport.sendMail({
        from: settings.from,
        to: target.address,
        subject: `${title.zh} · ${title.en}`,
        text: `${text.zh}\n\n${text.en}${link}\n`,
        date: new Date(epochOf(parcel.at)),
        // The same at every attempt, so that a mail program shows a repetition once.
        messageId: `<${id}@kechuang>`,
      })
    },
  }
}
