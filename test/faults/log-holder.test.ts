/** What a database administrator may do, also with the server's own key, and who finds it. */
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkLog } from '../../src/engine/audit/check-log.ts'
import { signCheckpoint } from '../../src/engine/audit/checkpoint.ts'
import { hashEvent } from '../../src/engine/audit/event-hash.ts'
import { eventLeaf } from '../../src/engine/audit/log-proof.ts'
import { proveGrowth } from '../../src/engine/audit/prove-growth.ts'
import { type GrowthReading, readGrowth } from '../../src/engine/audit/read-growth.ts'
import { newSigningKey, verifierKeyText } from '../../src/engine/audit/signing-key.ts'
import { newestCheckpoint, takeCheckpoint } from '../../src/engine/audit/take-checkpoint.ts'
import {
  appendLeaves,
  emptyFrontier,
  frontierBytes,
  frontierRoot,
} from '../../src/engine/audit/tree-frontier.ts'
import { readCase } from '../../src/engine/cases/read-case.ts'
import { instant } from '../../src/values/instant.ts'
import {
  acceptedContract,
  asOwner,
  fileContract,
  grantedContract,
  openTestBureau,
  reader,
  type TestBureau,
} from '../support/bureau.ts'
import { appOf, at, textAt, visitor } from '../support/client.ts'
import { describeOnBoth } from '../support/databases.ts'
import { extendsTree, includes, readNote } from '../support/log-verifier.ts'

describeOnBoth('the holder of an older checkpoint', (open) => {
  let on: TestBureau
  let id: string
  let saved: string
  beforeEach(async () => {
    on = await openTestBureau(open)
    id = (await grantedContract(on)).id
    await acceptedContract(on)
    saved = await sign()
  })
  afterEach(() => on.close())

  const supervisor = reader('supervisor')
  const sign = async () => (await takeCheckpoint(on.bureau, supervisor, on.now))?.note ?? ''
  const tamper = (query: ReturnType<typeof sql>) => asOwner(on, query)

  /** What the holder learns, from a server that is a stranger to them. */
  async function learned(): Promise<GrowthReading> {
    const newest = await newestCheckpoint(on.bureau, supervisor)
    const from = readNote(saved, verifierKeyText(on.bureau.signing.verifier))?.size ?? 0
    const path =
      newest === undefined || from === 0 || newest.size < from
        ? []
        : (await proveGrowth(on.bureau, supervisor, from)).path
    return readGrowth(saved, newest?.note, path, [on.bureau.signing.verifier])
  }

  /** The log is made anew from the events as they are, and signed by the server itself. */
  async function signAnew(): Promise<void> {
    await tamper(sql`delete from log_leaf`)
    await tamper(sql`delete from log_checkpoint`)
    await sign()
  }

  /** Writes the last event of a case anew with its hash, as only a forger would. */
  async function forge(): Promise<void> {
    const last = (await readCase(on.bureau, reader('head'), id)).events.at(-1)
    if (last === undefined) throw new Error('no events')
    const forged = Buffer.from(hashEvent(last.previous, { ...last.event, actor: 'colleague' }))
    await tamper(sql`update case_event set actor = 'colleague', hash = ${forged}
      where case_id = ${id} and rev = 3`)
    await tamper(sql`update case_file set last_hash = ${forged} where id = ${id}`)
  }

  it('sees that an honest log grew, from every size to every later one', async () => {
    expect(await learned()).toMatchObject({ ok: true, from: 5, to: 5 })
    await fileContract(on)
    await grantedContract(on)
    await sign()
    expect(await learned()).toMatchObject({ ok: true, from: 5, to: 9 })
    const key = verifierKeyText(on.bureau.signing.verifier)
    const client = visitor(appOf(on))
    for (let from = 1; from <= 9; from++) {
      const { body } = await client.get(`/api/log/consistency?from=${from}&to=9`)
      expect(at(body, 'from')).toBe(from)
      expect(readNote(textAt(body, 'checkpoint'), key)?.size).toBe(9)
    }
    const before = readNote(saved, key)
    const { body } = await client.get('/api/log/consistency?from=5')
    const after = readNote(textAt(body, 'checkpoint'), key)
    const path = at(body, 'path')
    const hashes = Array.isArray(path)
      ? path.map((each) => Buffer.from(String(each), 'base64'))
      : []
    if (before === undefined || after === undefined) throw new Error('notes are not signed')
    expect(extendsTree(5, 9, hashes, before.root, after.root)).toBe(true)
    expect(extendsTree(5, 9, hashes, after.root, after.root)).toBe(false)
  })

  it('is answered about a single event by its place or its hash, and so is a second verifier', async () => {
    const client = visitor(appOf(on))
    const key = verifierKeyText(on.bureau.signing.verifier)
    const { body } = await client.get(`/api/log/inclusion?event=${id}:3`)
    const note = readNote(textAt(body, 'checkpoint'), key)
    const entry = Buffer.from(textAt(body, 'event'), 'base64')
    const path = at(body, 'path')
    const hashes = Array.isArray(path)
      ? path.map((each) => Buffer.from(String(each), 'base64'))
      : []
    expect(note?.origin).toBe('kechuang-test')
    const place = Number(at(body, 'index'))
    expect(includes(entry, place, note?.size ?? 0, hashes, note?.root ?? entry)).toBe(true)
    expect(includes(entry, place + 1, note?.size ?? 0, hashes, note?.root ?? entry)).toBe(false)
    const byHash = await client.get(`/api/log/inclusion?event=${entry.toString('hex')}`)
    expect(byHash.body).toEqual(body)
    const unknown = await client.get(`/api/log/inclusion?event=${'0'.repeat(64)}`)
    expect([unknown.status, textAt(unknown.body, 'code')]).toEqual([404, 'log.unknown-event'])
    const beyond = await client.get('/api/log/consistency?from=6')
    expect([beyond.status, textAt(beyond.body, 'code')]).toEqual([404, 'log.no-such-size'])
  })

  it('publishes the checkpoint as a note in the form of C2SP', async () => {
    const client = visitor(appOf(on))
    const text = (await client.get('/api/log/checkpoint.txt')).body
    expect(text).toBe(saved)
    expect(String(text).split('\n').slice(0, 2)).toEqual(['kechuang-test', '5'])
    const { body } = await client.get('/api/log/checkpoint')
    expect(readNote(textAt(body, 'note'), textAt(body, 'key'))?.size).toBe(5)
  })

  it('finds an event changed with all its hashes and signed anew, which the log itself cannot', async () => {
    await forge()
    await signAnew()
    expect((await checkLog(on.bureau, supervisor)).broken).toBeNull()
    const found = await learned()
    expect(found).toMatchObject({ ok: false, problem: 'two-histories' })
    expect(found.text.zh).toContain('两个历史')
    expect(found.text.en).toContain('two histories')
    await fileContract(on)
    await sign()
    expect(await learned()).toMatchObject({ ok: false, problem: 'forked' })
  })

  it('finds events removed and signed anew', async () => {
    await tamper(sql`delete from case_file where id = ${id}`)
    await tamper(sql`delete from case_event where case_id = ${id}`)
    await signAnew()
    expect((await checkLog(on.bureau, supervisor)).broken).toBeNull()
    const found = await learned()
    expect(found).toMatchObject({ ok: false, problem: 'rolled-back' })
    expect(found.text.zh).toContain('已签 5 条，现在只有 2 条')
    expect(found.text.en).toContain('5 events were signed')
  })

  it('finds events put into another order and signed anew', async () => {
    await tamper(sql`update log_leaf set position = position + 100`)
    await tamper(sql`update log_leaf set position = 104 - position`)
    await tamper(sql`delete from log_checkpoint`)
    const leaves = await tamper(sql`select hash from log_leaf order by position`)
    expect(leaves).toHaveLength(5)
    const frontier = appendLeaves(
      emptyFrontier,
      leaves.map(({ hash }) => eventLeaf(hash instanceof Uint8Array ? hash : new Uint8Array())),
    )
    const root = Buffer.from(frontierRoot(frontier))
    const note = signCheckpoint(
      { origin: 'kechuang-test', size: 5, root, at: on.now },
      on.bureau.signing,
    )
    await tamper(sql`insert into log_checkpoint (jurisdiction, size, root, frontier, at, note)
      values ('440100', 5, ${root}, ${Buffer.from(frontierBytes(frontier))}, now(), ${note})`)
    expect((await checkLog(on.bureau, supervisor)).broken).toBeNull()
    expect(await learned()).toMatchObject({ ok: false, problem: 'two-histories' })
    await grantedContract(on)
    await sign()
    expect(await learned()).toMatchObject({ ok: false, problem: 'forked' })
  })

  it('finds a log cut at its end, and one that lost every checkpoint', async () => {
    await tamper(sql`delete from case_event where case_id = ${id} and rev = 3`)
    await tamper(sql`update case_file set rev = 2, last_hash = (select hash from case_event
      where case_id = ${id} and rev = 2) where id = ${id}`)
    await tamper(sql`delete from log_checkpoint`)
    await tamper(sql`delete from log_leaf`)
    expect(await learned()).toMatchObject({ ok: false, problem: 'rolled-back' })
    await sign()
    expect((await checkLog(on.bureau, supervisor)).broken).toBeNull()
    expect(await learned()).toMatchObject({ ok: false, problem: 'rolled-back' })
  })

  it('finds a database put back to an older state that then went on', async () => {
    const older = await tamper(sql`select id from case_file where state = 'accepted'`)
    const later = await fileContract(on)
    saved = await sign()
    // The state of before the last filing: its event, leaf and checkpoint are not in that copy.
    await tamper(sql`delete from case_event where case_id = ${later.id}`)
    await tamper(sql`delete from case_file where id = ${later.id}`)
    await tamper(sql`delete from log_leaf where case_id = ${later.id}`)
    await tamper(sql`delete from log_checkpoint where size = 6`)
    expect(older).toHaveLength(1)
    expect(await learned()).toMatchObject({ ok: false, problem: 'rolled-back' })
    on.now = instant('2019-07-02T10:00:00+08:00')
    await acceptedContract(on)
    await fileContract(on)
    await sign()
    expect((await checkLog(on.bureau, supervisor)).broken).toBeNull()
    const found = await learned()
    expect(found).toMatchObject({ ok: false, problem: 'forked' })
    expect(found.text.zh).toContain('恢复到旧状态')
    expect(found.text.en).toContain('put back to an older state')
  })

  it('finds a second history shown to somebody else', async () => {
    const other = await openTestBureau(open)
    try {
      await fileContract(other, {}, 'rival')
      for (let i = 0; i < 3; i++) await acceptedContract(other)
      const shown = await takeCheckpoint(other.bureau, supervisor, other.now)
      const { path } = await proveGrowth(other.bureau, supervisor, 5)
      const found = readGrowth(saved, shown?.note, path, [on.bureau.signing.verifier])
      expect(found).toMatchObject({ ok: false, problem: 'forked' })
    } finally {
      await other.close()
    }
  })

  it('takes no checkpoint that another key signed', async () => {
    const forger = newSigningKey('kechuang-test')
    await forge()
    const mine = readNote(saved, verifierKeyText(on.bureau.signing.verifier))
    if (mine === undefined) throw new Error('not signed')
    const note = signCheckpoint({ ...mine, at: on.now }, forger)
    await tamper(sql`update log_checkpoint set note = ${note}`)
    expect((await checkLog(on.bureau, supervisor)).broken).toMatchObject({ problem: 'leaf' })
    expect(await learned()).toMatchObject({ ok: false, problem: 'newest' })
    saved = note
    expect(await learned()).toMatchObject({ ok: false, problem: 'saved' })
  })
})
