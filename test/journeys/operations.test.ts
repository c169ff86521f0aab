import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { declarations } from '../../src/app.ts'
import { openCity } from '../../src/cli/open-city.ts'
import { run } from '../../src/cli/run.ts'
import { takeCheckpoint } from '../../src/engine/audit/take-checkpoint.ts'
import { accept } from '../../src/engine/cases/accept.ts'
import { decide } from '../../src/engine/cases/decide.ts'
import { file } from '../../src/engine/cases/file.ts'
import { instant, instantFromEpoch } from '../../src/values/instant.ts'
import { anotherContract, parties, reader } from '../support/bureau.ts'
import { freshServer, hasServer } from '../support/databases.ts'

const now = () => instant('2019-07-01T10:00:00+08:00')
const newFolder = () => mkdtempSync(join(tmpdir(), 'kechuang-operations-'))

/** Where a city is kept: options of commands, and how to end it. */
interface Place {
  readonly options: Readonly<Record<string, string>>
  close(): Promise<void>
}

const places: Readonly<Record<string, () => Promise<Place>>> = {
  embedded: async () => {
    const data = newFolder()
    return { options: { data }, close: async () => rmSync(data, { recursive: true }) }
  },
  server: async () => {
    const data = newFolder()
    const { database, url } = await freshServer()
    return { options: { data, 'database-url': url }, close: () => database.close() }
  },
}

/** Runs a command as the program does, without the process around it. */
async function command(place: Place, ...args: readonly string[]) {
  let [out, err] = ['', '']
  const options = Object.entries(place.options).flatMap(([name, value]) => [`--${name}`, value])
  const code = await run([...args, ...options], {
    declarations,
    environment: { KECHUANG_PASSWORD: 'correct horse battery' },
    // The clock of this machine is one of the things that are checked.
    now: args[0] === 'doctor' ? () => instantFromEpoch(Date.now()) : now,
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
  })
  return { code, out, err }
}

const json = async (place: Place, ...args: readonly string[]) => {
  const { code, out, err } = await command(place, ...args, '--json')
  return { code, err, ...(out === '' ? {} : JSON.parse(out)) }
}

const ledger = `统一社会信用代码,企业名称,所在区,经营状态,入库日期
${parties.seller.creditCode},"广州示例甲,科技",天河区,存续,2018-01-01
${parties.rival.creditCode},广州示例乙科技有限公司,越秀区,存续,2018-01-01
`

const kinds = hasServer() ? ['embedded', 'server'] : ['embedded']

describe.each(kinds)('operating a city (%s)', (kind) => {
  let place: Place
  let folder: string
  const inFolder = (name: string) => join(folder, name)
  const open = places[kind] ?? places.embedded
  beforeAll(async () => {
    folder = newFolder()
    place = (await open?.()) ?? { options: {}, close: async () => undefined }
    writeFileSync(inFolder('firms.csv'), ledger)
  })
  afterAll(async () => {
    await place.close()
    rmSync(folder, { recursive: true })
  })

  it('imports a ledger, first dry, and exports what can be imported again', async () => {
    const load = (...more: readonly string[]) =>
      json(place, 'import', 'enterprises', inFolder('firms.csv'), ...more)
    expect(await load('--dry-run')).toMatchObject({ code: 0, state: 'checked', inserted: 2 })
    expect(await load()).toMatchObject({ code: 0, state: 'stored', inserted: 2 })
    expect(await load()).toMatchObject({ code: 0, state: 'stored', inserted: 0, unchanged: 2 })
    for (const format of ['csv', 'xlsx']) {
      const output = inFolder(`out.${format}`)
      const args = ['export', 'enterprises', '--format', format, '--output', output]
      expect(await json(place, ...args)).toMatchObject({ code: 0 })
      expect((await command(place, ...args)).code).toBe(1)
      const again = await json(place, 'import', 'enterprises', output)
      expect(again).toMatchObject({ code: 0, unchanged: 2, updated: 0 })
    }
    expect(readFileSync(inFolder('out.csv'), 'utf8')).toContain('"广州示例甲,科技"')
  })

  it('refuses a bad row with its reason, and everything with it', async () => {
    writeFileSync(inFolder('bad.csv'), ledger.replace('天河区', '不存在的区'))
    const args = ['import', 'enterprises', inFolder('bad.csv'), '--errors', inFolder('bad.xlsx')]
    const refused = await command(place, ...args)
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('天河区')])
    expect(readFileSync(inFolder('bad.xlsx')).length).toBeGreaterThan(1000)
  })

  it('says how commands are used', async () => {
    for (const name of ['import', 'export', 'migrate', 'backup', 'restore', 'doctor']) {
      const help = await command(place, name, '--help')
      expect([help.code, help.out]).toEqual([0, expect.stringContaining(`kechuang ${name}`)])
    }
    for (const args of [['import'], ['export'], ['backup'], ['restore'], ['restore', 'none']]) {
      expect((await command(place, ...args)).code).toBe(2)
    }
    expect((await command(place, 'export', 'no-such-register')).code).toBe(1)
    expect(await json(place, 'migrate')).toMatchObject({ code: 0, applied: [] })
  })

  it('backs up a city and restores it elsewhere, on either database', async () => {
    const around = {
      declarations,
      environment: {},
      now,
      out: () => undefined,
      err: () => undefined,
    }
    const city = await openCity(place.options, around)
    const { bureau } = city
    const { id } = await file(bureau, {
      reader: reader('seller'),
      service: 'technology-contract',
      party: parties.seller.creditCode,
      partyName: '甲"乙"\n丙,',
      answers: anotherContract(),
      now: now(),
    })
    await accept(bureau, { reader: reader('officer'), caseId: id, now: now() })
    const decision = { outcome: 'grant', findings: {}, reason: '' } as const
    await decide(bureau, { reader: reader('head'), caseId: id, ...decision, now: now() })
    await takeCheckpoint(bureau, reader('supervisor'), now())
    await city.database.close()
    expect(
      (await command(place, 'account', 'add', '--login', 'chief', '--role', 'head')).code,
    ).toBe(0)

    const saved = inFolder('city.kechuang')
    const taken = await json(place, 'backup', saved)
    expect(taken).toMatchObject({ code: 0, tables: { case_event: 3, enterprise: 2, account: 1 } })
    expect((await command(place, 'backup', saved)).code).toBe(1)

    const whole = readFileSync(saved)
    const inside = gunzipSync(whole)
    const altered = Buffer.from(inside)
    const at = altered.indexOf('广州示例乙')
    altered.write('深圳', at)
    const parts = { cut: whole.subarray(0, whole.length - 50), altered: gzipSync(altered) }
    for (const [name, bytes] of Object.entries(parts)) {
      writeFileSync(inFolder(name), bytes)
      const other = await open?.()
      if (other === undefined) throw new Error('no place')
      const refused = await command(other, 'restore', inFolder(name))
      expect([name, refused.code, refused.err]).toEqual([
        name,
        1,
        expect.stringContaining('damaged'),
      ])
      // Nothing stays, so that the right backup can still be restored there.
      if (name === 'cut') {
        const restored = await json(other, 'restore', saved)
        expect(restored).toMatchObject({ code: 0, events: 3, cases: 1, broken: null })
      }
      await other.close()
    }

    for (const target of kinds) {
      const other = await places[target]?.()
      if (other === undefined) throw new Error('no place')
      const restored = await json(other, 'restore', saved)
      expect(restored).toMatchObject({ code: 0, events: 3, cases: 1, broken: null })
      const health = await json(other, 'doctor')
      // Whether this year's holidays are known depends on the day of the test.
      expect(health.checks.length).toBe(12)
      expect(
        health.checks.filter(
          ({ id, state }: { id: string; state: string }) => state === 'fail' && id !== 'calendar',
        ),
      ).toEqual([])
      const again = await json(other, 'backup', inFolder(`again-${target}`))
      expect(again.tables).toEqual(taken.tables)
      expect((await command(other, 'restore', saved)).code).toBe(1)
      await other.close()
    }
    truncateSync(saved, 10)
  })

  it('refuses to restore over what is there', async () => {
    const refused = await command(
      { ...place, options: { ...place.options, data: newFolder() } },
      'migrate',
    )
    expect(refused.code).toBe(0)
    const over = await command(place, 'restore', inFolder('again-embedded'))
    expect([over.code, over.err]).toEqual([1, expect.stringContaining('--data')])
  })

  it('finds what is wrong and says what to do', async () => {
    writeFileSync(join(place.options.data ?? '', 'public-key'), 'someone else')
    const { code, out } = await command(place, 'doctor')
    expect([code, out]).toEqual([1, expect.stringContaining('✗ key')])
    expect(out).toContain('Restore signing-key')
    expect(out).toContain('✓ log: 3 events')
  })
})
