import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { declarations } from '../../src/app.ts'
import { addAccount } from '../../src/engine/access/account.ts'
import { fieldCipher, newFieldKey } from '../../src/engine/access/field-cipher.ts'
import { checkLog } from '../../src/engine/audit/check-log.ts'
import { newSigningKey } from '../../src/engine/audit/signing-key.ts'
import { compareWithEvents } from '../../src/engine/cases/rebuild.ts'
import { openBureau } from '../../src/engine/declarations.ts'
import type { Database } from '../../src/store/database.ts'
import { openEmbedded } from '../../src/store/embedded-database.ts'
import { folderFileStore } from '../../src/store/folder-file-store.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openServer } from '../../src/store/server-database.ts'
import { accounts, anotherContract, parties, password, reader } from '../support/bureau.ts'
import { at, type Client, clientOver, sessionOf, textAt } from '../support/client.ts'
import { freshServer, hasServer } from '../support/databases.ts'
import { addressOf, buildProgram, type Program, runProgram } from '../support/program.ts'

const filings = 50
const kills = 3
/** A bound against hanging, not a measure: a machine may be busy. */
const patience = 240_000

/** Where a city keeps its data, and how the test looks into it while no server runs. */
interface Place {
  readonly options: readonly string[]
  open(): Promise<Database>
}

async function createSeller({ open }: Place): Promise<void> {
  const database = await open()
  await migrate(database)
  const credentials = { login: 'seller', password, demonstration: false }
  const { jurisdiction } = declarations.city
  expect(await addAccount(database, jurisdiction, accounts.seller, credentials)).toBe(true)
  await database.close()
}

/** Nothing is half there: every case has its events, and is what they say. */
async function expectWhole({ open }: Place): Promise<void> {
  const database = await open()
  const bureau = openBureau(
    declarations,
    database,
    {
      signing: newSigningKey('kechuang-test'),
      cipher: fieldCipher(newFieldKey()),
      files: { store: folderFileStore(join(tmpdir(), 'kechuang-kill-files')) },
    },
    false,
  )
  expect(await checkLog(bureau, reader('supervisor'))).toEqual({
    events: filings,
    cases: filings,
    broken: null,
  })
  expect(await compareWithEvents(bureau, reader('supervisor'))).toEqual({
    events: filings,
    cases: filings,
    differences: [],
  })
  await database.close()
}

async function signIn(program: Program): Promise<Client> {
  const url = await addressOf(program)
  const fetching = (path: string, init: RequestInit) => fetch(url + path, init)
  return clientOver(fetching, await sessionOf(clientOver(fetching), 'seller', password))
}

/** Files contracts, killing the server in between; a filing without an answer is sent again. */
async function fileUnderFire(start: () => Program) {
  const receipts = new Map<string, string>()
  const bodies = Array.from({ length: filings }, () => ({
    service: 'technology-contract',
    party: parties.seller.creditCode,
    // The server has the time of the day; the contract outlasts it.
    answers: anotherContract({ 'valid-until': '2099-12-31' }),
  }))
  let program = start()
  let seller = await signIn(program)
  let killed = 0
  let index = 0
  const kill = async () => {
    program.process.kill('SIGKILL')
    await program.ended
    killed++
  }
  while (index < filings) {
    const body = bodies[index]
    const wantsKill = killed < kills && index >= ((killed + 1) * filings) / (kills + 1)
    // At a random moment of this filing, between its first byte and its answer.
    const killing = wantsKill ? sleep(Math.random() * 25).then(kill) : undefined
    try {
      const key = { 'idempotency-key': `filing-${index}` }
      const answer = await seller.post('/api/cases', body, key)
      expect(answer.status).toBe(201)
      receipts.set(`filing-${index}`, textAt(answer.body, 'receipt'))
      index++
    } catch (error) {
      if (killing === undefined) throw error
    }
    if (killing !== undefined) {
      await killing
      program = start()
      seller = await signIn(program)
    }
  }
  return { program, receipts, seller, killed }
}

describe('a server killed while contracts are filed', () => {
  beforeAll(buildProgram)

  const survives = async (place: Place) => {
    await createSeller(place)
    const start = () => runProgram(['start', '--empty', '--port', '0', ...place.options])
    const { program, receipts, seller, killed } = await fileUnderFire(start)
    expect([killed, receipts.size]).toEqual([kills, filings])
    for (const receipt of receipts.values()) {
      expect([receipt, (await seller.get(`/api/cases/${receipt}`)).status]).toEqual([receipt, 200])
    }
    // No filing was taken twice, though some were sent twice.
    expect(at((await seller.get('/api/cases?limit=1')).body, 'total')).toBe(filings)
    program.process.kill('SIGTERM')
    expect(await program.ended).toBe(0)
    await expectWhole(place)
  }

  it('keeps every receipt it gave, and no half case (embedded)', {
    timeout: patience,
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kechuang-kill-'))
    const open = () => openEmbedded(join(folder, 'postgres'))
    await survives({ options: ['--data', folder], open })
  })

  it.skipIf(!hasServer())(
    'keeps every receipt it gave, and no half case (PostgreSQL)',
    { timeout: patience },
    async () => {
      const { database, url } = await freshServer()
      const folder = mkdtempSync(join(tmpdir(), 'kechuang-kill-'))
      const options = ['--data', folder, '--database-url', url]
      await survives({ options, open: async () => openServer(url) })
      await database.close()
    },
  )
})
