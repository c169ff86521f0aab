/** A server killed while a file arrives: nothing half is kept, and the leftovers go. */

import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { folderFileStore } from '../../src/store/folder-file-store.ts'
import { root } from '../support/folders.ts'

const folder = mkdtempSync(join(tmpdir(), 'kechuang-upload-kill-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A program that keeps files of a seed, one after the other, and says the hash of each once kept. */
const program = (seed: string) => `
import { createHash } from 'node:crypto'
import { folderFileStore } from '${join(root, 'src/store/folder-file-store.ts')}'
const store = folderFileStore(${JSON.stringify(folder)})
async function* bytes(n) {
  for (let at = 0; at < 40; at++) {
    yield createHash('sha512').update('${seed} ' + n + ' ' + at).digest()
    await new Promise((resolve) => setImmediate(resolve))
  }
}
for (let n = 0; ; n++) {
  const received = await store.receive(bytes(n), 1e6)
  await received.keep()
  process.stdout.write(received.sha256 + '\\n')
}
`

/** Runs it until it has said so many hashes, then kills it in the middle of the next. */
function killedAfter(seed: string, hashes: number): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', program(seed)],
      { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
    )
    let said = ''
    child.stdout.on('data', (piece: Buffer) => {
      said += piece.toString()
      if (said.split('\n').length > hashes) child.kill('SIGKILL')
    })
    child.once('error', reject)
    child.once('close', () => resolve(said.split('\n').slice(0, -1)))
  })
}

it('keeps every file it said it kept, whole, and nothing else', async () => {
  const said: string[] = []
  for (const [round, hashes] of [3, 8, 21].entries()) {
    said.push(...(await killedAfter(`${round} ${randomBytes(4).toString('hex')}`, hashes)))
  }
  const store = folderFileStore(folder)
  const listed = new Set<string>()
  for await (const { sha256, size } of store.list()) {
    const hash = createHash('sha256')
    for await (const part of (await store.open(sha256)) ?? []) hash.update(part)
    expect([hash.digest('hex'), size]).toEqual([sha256, 40 * 64])
    listed.add(sha256)
  }
  expect(said.length).toBeGreaterThanOrEqual(32)
  for (const each of said) expect(listed).toContain(each)
  // A file may have been kept before the program could say so; at most one each time.
  expect(listed.size).toBeLessThanOrEqual(said.length + 3)

  const incoming = join(folder, 'incoming')
  await store.tidy(Date.now() + 60_000)
  expect(await readdir(incoming)).toEqual([])
  const again = await killedAfter('after', 1)
  for (const each of again) expect(await store.has(each)).toBe(true)
})
