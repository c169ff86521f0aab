import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { parties, password } from '../support/bureau.ts'
import { clientOver, sessionOf } from '../support/client.ts'
import { addressOf, buildProgram, type Program, runProgram } from '../support/program.ts'

const started: Program[] = []
function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const program = runProgram(args, environment)
  started.push(program)
  return program
}
const newFolder = () => mkdtempSync(join(tmpdir(), 'kechuang-program-'))
const start = (folder: string, port = '0') =>
  run(['start', '--empty', '--port', port, '--data', folder])

describe('the program', { timeout: 240_000 }, () => {
  beforeAll(buildProgram)
  afterEach(async () => {
    for (const program of started.splice(0)) {
      program.process.kill('SIGKILL')
      await program.ended
    }
  })

  it('creates accounts of an empty city, and each login once', async () => {
    const folder = newFolder()
    const add = (args: readonly string[], secret = password) =>
      run(['account', 'add', '--data', folder, ...args], { KECHUANG_PASSWORD: secret })
    const { creditCode, name } = parties.seller
    const applicant = ['--login', 'li.si', '--role', 'applicant']
    const party = ['--party', `${creditCode}=${name}`]
    expect(await add([...applicant, ...party]).ended).toBe(0)
    const again = add([...applicant, ...party])
    expect([await again.ended, again.output()]).toEqual([1, expect.stringContaining('li.si')])
    const wrong = [
      [...applicant, '--party', '12345=坏'],
      ['--login', 'x', '--role', 'king'],
    ]
    expect(await Promise.all(wrong.map((args) => add(args).ended))).toEqual([2, 2])
    expect(await add(['--login', 'x', '--role', 'head'], 'short').ended).toBe(2)

    const url = await addressOf(start(folder))
    const client = clientOver((path, init) => fetch(url + path, init))
    expect(await sessionOf(client, 'li.si', password)).toHaveProperty('x-csrf-token')
  })

  it('gives a real city no demonstration, with or without --empty, and a demonstration no real use', async () => {
    const folder = newFolder()
    const city = async (program: Program) => {
      const url = await addressOf(program)
      const { demonstration } = await (await fetch(`${url}/api/city`)).json()
      const accounts = await (await fetch(`${url}/api/demo-accounts`)).json()
      program.process.kill('SIGTERM')
      expect(await program.ended).toBe(0)
      return { demonstration, accounts: accounts.length > 0 }
    }
    const plain = (at: string) => run(['start', '--port', '0', '--data', at])
    const real = { demonstration: false, accounts: false }
    expect(await city(start(folder))).toEqual(real)
    expect(await city(plain(folder))).toEqual(real)

    const shown = newFolder()
    expect(await city(plain(shown))).toEqual({ demonstration: true, accounts: true })
    const refused = start(shown)
    expect([await refused.ended, refused.output()]).toEqual([1, expect.stringContaining('--data')])
  })

  it('refuses a folder another process has open, and says which', async () => {
    const folder = newFolder()
    const first = start(folder)
    await addressOf(first)
    const second = start(folder)
    expect(await second.ended).toBe(1)
    expect(second.output()).toContain(`in use by process ${first.process.pid}`)
    expect(second.output()).toContain('--data')
  })

  it('takes the next free port where the wanted one is taken, and says so', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const taken = other.address()
    const port = typeof taken === 'object' && taken !== null ? taken.port : 0
    const program = start(newFolder(), String(port))
    const url = await addressOf(program)
    other.close()
    expect(Number(new URL(url).port)).toBeGreaterThan(port)
    expect(program.output()).toContain(`port ${port} is taken`)
  })

  it('ends with 0 when told to, lets go of the folder, and says nothing of taken ports', async () => {
    const folder = newFolder()
    const first = start(folder)
    const url = await addressOf(first)
    // A connection the client keeps open must not keep the program.
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
    first.process.kill('SIGTERM')
    expect(await first.ended).toBe(0)
    expect(first.output()).not.toContain('is taken')
    const second = start(folder)
    await addressOf(second)
    second.process.kill('SIGINT')
    expect(await second.ended).toBe(0)
  })
})
