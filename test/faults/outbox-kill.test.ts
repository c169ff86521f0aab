import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { declarations } from '../../src/app.ts'
import { addAccount } from '../../src/engine/access/account.ts'
import type { Database } from '../../src/store/database.ts'
import { openEmbedded } from '../../src/store/embedded-database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openServer } from '../../src/store/server-database.ts'
import { accounts, anotherContract, parties, password } from '../support/bureau.ts'
import { at, type Client, clientOver, sessionOf, textAt } from '../support/client.ts'
import { freshServer, hasServer } from '../support/databases.ts'
import { addressOf, buildProgram, type Program, runProgram } from '../support/program.ts'
import { receiveWebhooks } from '../support/receiver.ts'

const filings = 20
const kills = 4
/** A bound against hanging, not a measure: a machine may be busy. */
const patience = 240_000

async function signIn(program: Program, who: 'seller' | 'officer' | 'administrator') {
  const url = await addressOf(program)
  const fetching = (path: string, init: RequestInit) => fetch(url + path, init)
  return clientOver(fetching, await sessionOf(clientOver(fetching), who, password))
}

async function createPeople(database: Database): Promise<void> {
  await migrate(database)
  const { jurisdiction } = declarations.city
  for (const who of ['seller', 'officer', 'administrator'] as const) {
    const credentials = { login: who, password, demonstration: false }
    expect(await addAccount(database, jurisdiction, accounts[who], credentials)).toBe(true)
  }
}

async function allMessages(client: Client): Promise<readonly string[]> {
  const ids: string[] = []
  let cursor = ''
  for (;;) {
    const page = await client.get(`/api/messages?limit=100${cursor}`)
    const items = at(page.body, 'items')
    if (!Array.isArray(items)) throw new Error(JSON.stringify(page.body))
    ids.push(...items.map((item) => textAt(item, 'id')))
    const next = at(page.body, 'next')
    if (typeof next !== 'string') return ids
    cursor = `&cursor=${next}`
  }
}

describe('a server killed while it tells people', () => {
  beforeAll(buildProgram)

  const survives = async (options: readonly string[], open: () => Promise<Database>) => {
    const prepared = await open()
    await createPeople(prepared)
    await prepared.close()
    const receiver = await receiveWebhooks()
    const start = () => runProgram(['start', '--empty', '--port', '0', ...options])
    let program = start()
    const administrator = await signIn(program, 'administrator')
    const added = await administrator.post('/api/webhooks', { url: receiver.url, topics: ['*'] })
    receiver.secret = textAt(added.body, 'secret')
    const seller = await signIn(program, 'seller')
    for (let i = 0; i < filings; i++) {
      const body = {
        service: 'technology-contract',
        party: parties.seller.creditCode,
        answers: anotherContract({ 'valid-until': '2099-12-31' }),
      }
      expect((await seller.post('/api/cases', body)).status).toBe(201)
    }
    // The first half second is the pause before the first round; then at any moment of the work.
    for (let killed = 0; killed < kills; killed++) {
      await sleep(900 + Math.random() * 250)
      program.process.kill('SIGKILL')
      await program.ended
      program = start()
      await addressOf(program)
    }
    const officer = await signIn(program, 'officer')
    while (at((await officer.get('/api/messages?unread=true')).body, 'unread') !== filings) {
      await sleep(200)
    }
    const messages = await allMessages(officer)
    expect(new Set(messages).size).toBe(filings)
    expect(messages).toHaveLength(filings)
    program.process.kill('SIGTERM')
    expect(await program.ended).toBe(0)

    // What was under way when the server was killed is sent again once its lease is over.
    const later = await open()
    await later.asOwner((tx) => tx.rows(sql`update delivery set next_at = created_at`))
    await later.close()
    program = start()
    const again = await signIn(program, 'administrator')
    const counts = async () => at((await again.get('/api/deliveries')).body, 'counts')
    while (at(await counts(), 'waiting') !== 0) await sleep(200)
    expect(await counts()).toEqual({ waiting: 0, delivered: filings, dead: 0 })
    expect(new Set(receiver.ids).size).toBe(filings)
    program.process.kill('SIGTERM')
    expect(await program.ended).toBe(0)
    await receiver.close()
  }

  it('tells everybody everything once, and receivers at least once (embedded)', {
    timeout: patience,
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kechuang-outbox-'))
    await survives(['--data', folder], () => openEmbedded(join(folder, 'postgres')))
  })

  it.skipIf(!hasServer())(
    'tells everybody everything once, and receivers at least once (PostgreSQL)',
    { timeout: patience },
    async () => {
      const { database, url } = await freshServer()
      const folder = mkdtempSync(join(tmpdir(), 'kechuang-outbox-'))
      const options = ['--data', folder, '--database-url', url]
      await survives(options, async () => openServer(url))
      await database.close()
    },
  )
})
