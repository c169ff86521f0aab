import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { declarations } from '../../src/app.ts'
import { verifyCommand } from '../../src/cli/verify.ts'
import { newSigningKey, verifierKeyText } from '../../src/engine/audit/signing-key.ts'
import { takeCheckpoint } from '../../src/engine/audit/take-checkpoint.ts'
import { type Serving, serve } from '../../src/http/serve.ts'
import {
  acceptedContract,
  asOwner,
  fileContract,
  openTestBureau,
  reader,
  type TestBureau,
} from '../support/bureau.ts'
import { appOf } from '../support/client.ts'
import { describeOnBoth } from '../support/databases.ts'

describeOnBoth('kechuang verify --log with a kept checkpoint', (open) => {
  let on: TestBureau
  let serving: Serving
  let folder: string
  const inFolder = (name: string) => join(folder, name)
  const sign = async () =>
    (await takeCheckpoint(on.bureau, reader('supervisor'), on.now))?.note ?? ''

  beforeEach(async () => {
    on = await openTestBureau(open)
    folder = await mkdtemp(join(tmpdir(), 'kechuang-log-'))
    await acceptedContract(on)
    await writeFile(inFolder('old'), await sign())
    await writeFile(inFolder('key'), verifierKeyText(on.bureau.signing.verifier))
    serving = await serve(appOf(on), 0)
  })
  afterEach(async () => {
    await serving.close()
    await on.close()
    await rm(folder, { recursive: true })
  })

  async function verify(options: Readonly<Record<string, string>>) {
    let printed = ''
    const say = (text: string) => {
      printed += text
    }
    const around = { declarations, environment: {}, now: () => on.now, out: say, err: say }
    const given = { log: true, checkpoint: inFolder('old'), key: inFolder('key'), ...options }
    return { code: await verifyCommand.run([], given, around), printed }
  }
  const server = () => `http://127.0.0.1:${serving.port}/`

  it('asks a server, or a saved proof without any connection', async () => {
    await fileContract(on)
    await sign()
    const asked = await verify({ url: server() })
    expect(asked).toEqual({ code: 0, printed: expect.stringContaining('从 2 条延续到 3 条') })
    expect(asked.printed).toContain('grew from 2 to 3 events')
    const proof = await fetch(`${server()}api/log/consistency?from=2`)
    await writeFile(inFolder('proof'), await proof.text())
    expect((await verify({ bundle: inFolder('proof') })).code).toBe(0)
    const wrong = await fetch(`${server()}api/log/consistency?from=1`)
    await writeFile(inFolder('proof'), await wrong.text())
    await expect(verify({ bundle: inFolder('proof') })).rejects.toThrow('growth from 1 events')
  })

  it('ends with 1 and says so when the log was put back and went on', async () => {
    await fileContract(on)
    await writeFile(inFolder('old'), await sign())
    await asOwner(on, sql`delete from log_leaf where position = 2`)
    await asOwner(on, sql`delete from log_checkpoint where size = 3`)
    await asOwner(
      on,
      sql`delete from case_event where case_id in
      (select id from case_file where state = 'filed')`,
    )
    await asOwner(on, sql`delete from case_file where state = 'filed'`)
    const back = await verify({ url: server() })
    expect(back).toEqual({ code: 1, printed: expect.stringContaining('日志被回退或截断') })
    await acceptedContract(on)
    await sign()
    const forked = await verify({ url: server() })
    expect(forked).toEqual({ code: 1, printed: expect.stringContaining('日志分叉') })
    expect(forked.printed).toContain('The log forked')
  })

  it('trusts only the key of the holder', async () => {
    await writeFile(inFolder('key'), verifierKeyText(newSigningKey('kechuang-test').verifier))
    const found = await verify({ url: server() })
    expect(found).toEqual({ code: 1, printed: expect.stringContaining('no checkpoint signed by') })
  })
})
