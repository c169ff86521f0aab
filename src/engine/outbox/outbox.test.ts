import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  acceptedContract,
  accounts,
  asOwner,
  createAccounts,
  fileContract,
  grantedContract,
  openTestBureau,
  password,
  reader,
  type TestBureau,
} from '../../../test/support/bureau.ts'
import { describeOnBoth } from '../../../test/support/databases.ts'
import {
  receiveMail,
  receiveWebhooks,
  type WebhookReceiver,
} from '../../../test/support/receiver.ts'
import { addMilliseconds, type Instant, instant, instantFromEpoch } from '../../values/instant.ts'
import { keepAccount } from '../access/account.ts'
import { emptyOutbox, timers } from '../background.ts'
import type { Bureau } from '../bureau.ts'
import { fireTimers } from '../timers/fire-timers.ts'
import { keepContact, readContact } from './contact.ts'
import { mostAttempts, pauseAfter } from './deliver.ts'
import { listDeliveries, retryDelivery } from './deliveries.ts'
import { mailOutlet } from './email-outlet.ts'
import { markRead, readInbox } from './inbox.ts'
import type { Outlets } from './outlet.ts'
import { sendWebhook } from './webhook-outlet.ts'
import { addWebhook, listWebhooks, switchWebhook } from './webhooks.ts'

async function runBackground(bureau: Bureau, outlets: Outlets, now: Instant): Promise<void> {
  await fireTimers(bureau, timers, now)
  await emptyOutbox(bureau, outlets, () => now)
}

const page = { unreadOnly: false, limit: 20 }
const day = 86_400_000

describeOnBoth('what the bureau tells people', (open) => {
  let on: TestBureau
  let receiver: WebhookReceiver
  const administrator = reader('administrator')
  const outlets: Outlets = { webhook: sendWebhook }
  const run = (given: Outlets = outlets) => runBackground(on.bureau, given, on.now)
  const inboxOf = (who: Parameters<typeof reader>[0], query = page) =>
    readInbox(on.bureau, reader(who), query)
  const topicsOf = async (who: Parameters<typeof reader>[0]) =>
    (await inboxOf(who)).items.map((each) => each.topic)
  const deliveriesIn = async (state: 'waiting' | 'delivered' | 'dead') =>
    (await listDeliveries(on.bureau, administrator, { state, limit: 50 })).items

  async function listen(topics: readonly string[] = ['*']) {
    const input = { url: receiver.url, topics, now: on.now }
    const { id, secret } = await addWebhook(on.bureau, administrator, input)
    receiver.secret = secret
    return id
  }

  beforeEach(async () => {
    on = await openTestBureau(open)
    // Receivers refuse signatures of another day, so this bureau lives today.
    receiver = await receiveWebhooks()
    await createAccounts(on)
  })
  afterEach(async () => {
    await receiver.close()
    await on.close()
  })

  it('reaches the applicant and the officers, each in their own inbox', async () => {
    await grantedContract(on)
    await run()
    expect(await topicsOf('seller')).toEqual(['case.granted', 'case.accepted'])
    expect(await topicsOf('officer')).toEqual(['case.filed'])
    expect(await topicsOf('rival')).toEqual([])
    expect(await topicsOf('head')).toEqual([])
  })

  it('tells the certificate number, the receipt and the day in both languages', async () => {
    const granted = await grantedContract(on)
    await run()
    const [told, before] = (await inboxOf('seller')).items
    expect(told?.text.zh).toContain(granted.certificateNumber)
    expect(told?.text.en).toContain(granted.receipt)
    expect(before?.text.zh).toContain('2019年7月16日')
    expect(before?.text.en).toContain('16 July 2019')
  })

  it('is told once, however often the background runs', async () => {
    await acceptedContract(on)
    await Promise.all([run(), run(), run()])
    await run()
    expect(await topicsOf('seller')).toEqual(['case.accepted'])
    const [waiting] = await asOwner(on, sql`select count(*)::integer as n from outbox`)
    expect(waiting?.n).toBe(0)
  })

  it('counts what is unread until it is read, for each account by itself', async () => {
    await acceptedContract(on)
    await fileContract(on)
    await run()
    const { items, unread } = await inboxOf('officer')
    expect(unread).toBe(2)
    await markRead(on.bureau, reader('officer'), [items[0]?.id ?? ''], on.now)
    await markRead(on.bureau, reader('officer'), [items[0]?.id ?? ''], on.now)
    expect((await inboxOf('officer')).unread).toBe(1)
    expect((await inboxOf('officer', { ...page, unreadOnly: true })).items).toHaveLength(1)
    expect((await inboxOf('colleague')).unread).toBe(2)
    await markRead(on.bureau, reader('colleague'), 'all', on.now)
    expect((await inboxOf('colleague')).unread).toBe(0)
  })

  it('marks nothing that is in the inbox of somebody else', async () => {
    await acceptedContract(on)
    await run()
    const [message] = (await inboxOf('seller')).items
    await markRead(on.bureau, reader('rival'), [message?.id ?? ''], on.now)
    const [kept] = await asOwner(on, sql`select count(*)::integer as n from message_read`)
    expect(kept?.n).toBe(0)
  })

  it('turns pages without gap or double', async () => {
    for (let i = 0; i < 5; i++) await fileContract(on)
    await run()
    const seen: string[] = []
    let cursor: string | null | undefined
    while (cursor !== null) {
      const found = await readInbox(on.bureau, reader('officer'), {
        unreadOnly: false,
        limit: 2,
        ...(cursor === undefined ? {} : { cursor }),
      })
      seen.push(...found.items.map((each) => each.id))
      cursor = found.next
    }
    expect(new Set(seen).size).toBe(5)
  })

  it('goes to the receivers of a topic, signed, with the same id in every attempt', async () => {
    on.now = instantFromEpoch(Date.now())
    await listen(['case.filed'])
    receiver.status = 500
    const { id } = await fileContract(on, { 'valid-until': '2099-12-31' })
    await run()
    expect(await deliveriesIn('waiting')).toMatchObject([
      { attempts: 1, lastError: 'the receiver answered 500', topic: 'case.filed' },
    ])
    await run()
    expect(receiver.ids).toHaveLength(1)
    receiver.status = 200
    on.now = addMilliseconds(on.now, pauseAfter(1))
    await run()
    await run()
    expect(await deliveriesIn('delivered')).toHaveLength(1)
    expect(new Set(receiver.ids)).toEqual(new Set([receiver.ids[0]]))
    expect(receiver.ids).toHaveLength(2)
    expect(receiver.bodies).toHaveLength(2)
    expect(receiver.bodies[1]).toMatchObject({ type: 'case.filed', data: { caseId: id } })
  })

  it('is given up after ten attempts, and tried again when an administrator says so', async () => {
    on.now = instantFromEpoch(Date.now())
    await listen()
    receiver.status = 503
    await fileContract(on, { 'valid-until': '2099-12-31' })
    const started = on.now
    for (let i = 0; i < mostAttempts; i++) {
      await run()
      on.now = addMilliseconds(on.now, pauseAfter(i + 1))
      // The receiver's clock goes with ours; only the pauses matter here.
      await asOwner(on, sql`update delivery set next_at = ${started}::timestamptz`)
    }
    const [dead] = await deliveriesIn('dead')
    expect(dead).toMatchObject({ attempts: mostAttempts })
    await expect(
      retryDelivery(on.bureau, administrator, 'no-such-delivery', on.now),
    ).rejects.toMatchObject({ code: 'delivery.not-dead' })
    receiver.status = 200
    on.now = started
    await retryDelivery(on.bureau, administrator, dead?.id ?? '', started)
    await run()
    expect(await deliveriesIn('dead')).toEqual([])
    expect(await deliveriesIn('delivered')).toHaveLength(1)
  })

  it('waits longer after each failure, up to six hours', () => {
    const pauses = Array.from({ length: mostAttempts }, (_each, i) => pauseAfter(i + 1))
    expect(pauses[0]).toBe(30_000)
    expect(pauses.every((pause, i) => i === 0 || pause >= (pauses[i - 1] ?? 0))).toBe(true)
    expect(Math.max(...pauses)).toBeLessThanOrEqual(6 * 3_600_000)
  })

  it('gives up at once what a receiver that was switched off would have got', async () => {
    on.now = instantFromEpoch(Date.now())
    const id = await listen()
    await fileContract(on, { 'valid-until': '2099-12-31' })
    receiver.status = 500
    await run()
    await switchWebhook(on.bureau, administrator, id, false)
    on.now = addMilliseconds(on.now, day)
    await run()
    expect(await deliveriesIn('dead')).toMatchObject([
      { lastError: 'the receiver is no longer registered' },
    ])
    expect((await listWebhooks(on.bureau, administrator)).map((each) => each.active)).toEqual([
      false,
    ])
  })

  it('keeps secrets and addresses encrypted', async () => {
    await listen()
    await keepContact(on.bureau, reader('seller'), 'seller@example.cn')
    const [row] = await asOwner(
      on,
      sql`select encode(w.secret, 'escape') as secret, encode(c.email, 'escape') as email
        from webhook w, contact c`,
    )
    expect(String(row?.secret)).not.toContain('whsec')
    expect(String(row?.email)).not.toContain('example')
    expect(await readContact(on.bureau, reader('seller'))).toBe('seller@example.cn')
    expect(await readContact(on.bureau, reader('rival'))).toBeNull()
  })

  it('goes by e-mail to those who left an address, with a link to the case', async () => {
    const mail = await receiveMail()
    const outlet = mailOutlet({
      smtpUrl: mail.url,
      from: '科技局 <noreply@sti.example>',
      publicUrl: () => 'https://sti.example',
    })
    const partner = { ...accounts.seller, id: 'partner' }
    await keepAccount(on.bureau.database, reader('seller').jurisdiction, partner, {
      login: 'partner',
      password,
      demonstration: false,
    })
    await keepContact(on.bureau, reader('seller'), 'seller@example.cn')
    await keepContact(on.bureau, reader('rival'), 'rival@example.cn')
    const { id } = await acceptedContract(on)
    await run({ email: outlet.send })
    outlet.close()
    await mail.close()
    expect(mail.mails.map((each) => each.to)).toEqual(['seller@example.cn'])
    const [letter] = mail.mails
    expect(letter?.text).toContain('noreply@sti.example')
    const body = /\r\n\r\n([\s\S]*)$/.exec(letter?.text ?? '')?.[1] ?? ''
    const plain = /base64/i.test(letter?.text ?? '')
      ? Buffer.from(body, 'base64').toString()
      : body.replace(/=\r\n/g, '')
    expect(plain).toContain(`https://sti.example/cases/${id}`)
    expect((await deliveriesIn('delivered')).map((each) => each.target)).toEqual(['seller'])
  })

  it('refuses an address that is none, and a receiver without topics', async () => {
    for (const email of ['', 'nobody', 'a@b c', 'a@b,c@d', 'Name <a@b.cn>', 'a\r\nBcc: b@c']) {
      await expect(keepContact(on.bureau, reader('seller'), email)).rejects.toMatchObject({
        problems: [{ field: 'email', code: 'email.format' }],
      })
    }
    const add = (url: string, topics: readonly string[]) =>
      addWebhook(on.bureau, administrator, { url, topics, now: on.now })
    await expect(add('file:///etc/passwd', ['*'])).rejects.toMatchObject({
      problems: [{ field: 'url' }],
    })
    await expect(add('https://user:pw@example.cn', ['*'])).rejects.toMatchObject({
      problems: [{ field: 'url' }],
    })
    await expect(add('https://example.cn', [])).rejects.toMatchObject({
      problems: [{ field: 'topics' }],
    })
  })
})

describeOnBoth('reminders of time limits', (open) => {
  let on: TestBureau
  beforeEach(async () => {
    on = await openTestBureau(open)
  })
  afterEach(() => on.close())
  const officers = async () =>
    (await readInbox(on.bureau, reader('officer'), page)).items.map((each) => each.topic)
  const runAt = (text: string) => runBackground(on.bureau, {}, instant(`${text}T09:00:00+08:00`))

  it('come once when a limit is near and once when it has passed', async () => {
    await acceptedContract(on)
    await runAt('2019-07-10')
    expect(await officers()).toEqual(['case.filed'])
    await runAt('2019-07-11')
    await Promise.all([runAt('2019-07-12'), runAt('2019-07-12')])
    await runAt('2019-07-16')
    expect(await officers()).toEqual(['timer.limit-near', 'case.filed'])
    await runAt('2019-07-17')
    await runAt('2019-07-18')
    expect(await officers()).toEqual(['timer.limit-passed', 'timer.limit-near', 'case.filed'])
    const heads = await readInbox(on.bureau, reader('head'), page)
    expect(heads.items.map((each) => each.topic)).toEqual(['timer.limit-passed'])
  })

  it('do not come for a case that is closed in time', async () => {
    await grantedContract(on)
    await runAt('2019-08-01')
    expect(await officers()).toEqual(['case.filed'])
  })

  it('come again when the deadline has moved', async () => {
    const { id } = await acceptedContract(on)
    await runAt('2019-07-11')
    await asOwner(on, sql`update case_file set due_on = '2019-07-30' where id = ${id}`)
    await runAt('2019-07-12')
    expect(await officers()).toEqual(['timer.limit-near', 'case.filed'])
    await runAt('2019-07-26')
    expect(await officers()).toEqual(['timer.limit-near', 'timer.limit-near', 'case.filed'])
  })
})
