import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { anotherContract, parties, password } from '../support/bureau.ts'
import { at, type Client, clientOver, sessionOf, textAt } from '../support/client.ts'
import { freshServer, hasServer } from '../support/databases.ts'
import { addressOf, buildProgram, type Program, runProgram } from '../support/program.ts'

const filings = 50
const kills = 3

/** A city on a database, with a seller and somebody who may check the log. */
async function cityOn(options: readonly string[]) {
  const secret = { KECHUANG_PASSWORD: password }
  const { creditCode, name } = parties.seller
  const add = (args: readonly string[]) =>
    runProgram(['account', 'add', ...options, ...args], secret).ended
  expect(
    await add(['--login', 'seller', '--role', 'applicant', '--party', `${creditCode}=${name}`]),
  ).toBe(0)
  expect(await add(['--login', 'supervisor', '--role', 'supervisor'])).toBe(0)
  return {
    start: () => runProgram(['start', '--empty', '--port', '0', ...options]),
    command: (name: string, ...args: readonly string[]) => runProgram([name, ...args, ...options]),
  }
}

async function signIn(program: Program, login: string): Promise<Client> {
  const url = await addressOf(program)
  const fetching = (path: string, init: RequestInit) => fetch(url + path, init)
  return clientOver(fetching, await sessionOf(clientOver(fetching), login, password))
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
  let seller = await signIn(program, 'seller')
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
      seller = await signIn(program, 'seller')
    }
  }
  return { program, receipts, seller, killed }
}

describe('a server killed while contracts are filed', () => {
  beforeAll(buildProgram)

  const survives = async (options: readonly string[]) => {
    const city = await cityOn(options)
    const { program, receipts, seller, killed } = await fileUnderFire(city.start)
    expect([killed, receipts.size]).toEqual([kills, filings])
    for (const receipt of receipts.values()) {
      expect([receipt, (await seller.get(`/api/cases/${receipt}`)).status]).toEqual([receipt, 200])
    }
    // No filing was taken twice, though some were sent twice.
    expect(at((await seller.get('/api/cases?limit=1')).body, 'total')).toBe(filings)
    const audit = await (await signIn(program, 'supervisor')).get('/api/audit')
    expect(audit.body).toMatchObject({ ok: true, cases: filings, events: filings })
    program.process.kill('SIGTERM')
    expect(await program.ended).toBe(0)
    const compared = city.command('rebuild')
    expect(await compared.ended).toBe(0)
    expect(compared.output()).toContain(`${filings} cases, ${filings} events, 0 differ`)
  }

  it('keeps every receipt it gave, and no half case (embedded)', async () => {
    await survives(['--data', mkdtempSync(join(tmpdir(), 'kechuang-kill-'))])
  }, 240_000)

  it.skipIf(!hasServer())(
    'keeps every receipt it gave, and no half case (PostgreSQL)',
    async () => {
      const { database, url } = await freshServer()
      const folder = mkdtempSync(join(tmpdir(), 'kechuang-kill-'))
      try {
        await survives(['--data', folder, '--database-url', url])
      } finally {
        await database.close()
      }
    },
    240_000,
  )
})
