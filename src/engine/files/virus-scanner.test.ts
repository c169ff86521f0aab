import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scan } from './files.ts'
import { clamdScanner } from './virus-scanner.ts'

/** The test file every scanner knows; put together here so that none finds it in this source. */
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('-')

/** Speaks clamd's INSTREAM: pieces with their length in front, until one of length zero. */
function clamd(most: number): Server {
  return createServer((socket) => {
    let bytes = Buffer.alloc(0)
    let began = false
    let content = Buffer.alloc(0)
    const answer = (text: string) => socket.end(`stream: ${text}\0`)
    socket.on('error', () => undefined)
    socket.on('data', (piece: Buffer) => {
      bytes = Buffer.concat([bytes, piece])
      if (!began && bytes.length >= 10) {
        if (bytes.toString('latin1', 0, 10) !== 'zINSTREAM\0') return socket.destroy()
        began = true
        bytes = bytes.subarray(10)
      }
      while (began && bytes.length >= 4) {
        const length = bytes.readUInt32BE(0)
        if (length === 0) return answer(content.includes(eicar) ? 'Eicar-Test FOUND' : 'OK')
        if (bytes.length < 4 + length) return
        content = Buffer.concat([content, bytes.subarray(4, 4 + length)])
        bytes = bytes.subarray(4 + length)
        if (content.length > most) return socket.end('INSTREAM size limit exceeded. ERROR\0')
      }
    })
  })
}

const listening = (server: Server) =>
  new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const at = server.address()
      resolve(typeof at === 'object' && at !== null ? at.port : 0)
    })
  })

describe('a scanner over clamd', () => {
  let folder = ''
  const server = clamd(2_000_000)
  const mute = createServer((socket) => socket.on('error', () => undefined).resume())
  let port = 0
  let mutePort = 0
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kechuang-scan-'))
    port = await listening(server)
    mutePort = await listening(mute)
  })
  afterAll(async () => {
    server.close()
    mute.close()
    await rm(folder, { recursive: true, force: true })
  })
  const kept = async (content: string | Uint8Array) => {
    const path = join(folder, 'file')
    await writeFile(path, content)
    return path
  }
  const scanner = (at: number) => clamdScanner({ host: '127.0.0.1', port: at, patience: 200 })
  const store = {
    kind: 'folder' as const,
    receive: () => Promise.reject(new Error('not here')),
    open: () => Promise.resolve(undefined),
    has: () => Promise.resolve(false),
    remove: () => Promise.resolve(),
    async *list() {},
    tidy: () => Promise.resolve(0),
  }

  it('lets clean files pass, also large ones', async () => {
    expect(await scanner(port)(await kept('clean'))).toEqual({ clean: true })
    expect(await scanner(port)(await kept(Buffer.alloc(1_900_000)))).toEqual({ clean: true })
  })

  it('refuses a file in which something is found, by its name', async () => {
    const path = await kept(`before ${eicar} after`)
    await expect(scan({ store, scanner: scanner(port) }, path)).rejects.toMatchObject({
      code: 'file.virus',
      values: { detail: 'Eicar-Test' },
    })
  })

  it('refuses, in clear words, while the scanner is down, silent or gives up', async () => {
    const closed = createServer()
    const nobody = await listening(closed)
    await new Promise((resolve) => closed.close(resolve))
    for (const [at, content] of [
      [nobody, 'clean'],
      [mutePort, 'clean'],
      [port, Buffer.alloc(3_000_000)],
    ] as const) {
      const path = await kept(content)
      await expect(scan({ store, scanner: scanner(at) }, path)).rejects.toMatchObject({
        code: 'file.scanner-down',
      })
      const lenient = { store, scanner: scanner(at), withoutVerdict: 'take' } as const
      await expect(scan(lenient, path)).resolves.toBeUndefined()
    }
  })

  it('asks nobody where there is no scanner', async () => {
    await expect(scan({ store }, '/no/such/file')).resolves.toBeUndefined()
  })
})
