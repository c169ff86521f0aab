import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { afterAll, expect, test } from 'vitest'
import { madeProblem, tight } from '../../../../bench/assignment-problems.ts'
import { assignExperts } from './assign-experts.ts'
import { assignInThread, assigningThread } from './assign-in-thread.ts'

const folder = mkdtempSync(join(tmpdir(), 'kechuang-assign-thread-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const problem = madeProblem({ ...tight, proposals: 120, experts: 500 })

test('a large assignment found in a thread is the one found here', async () => {
  await build({
    entryPoints: [join(import.meta.dirname, 'assign-worker.ts')],
    outfile: join(folder, 'assign-worker.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
  })
  const code = assigningThread(pathToFileURL(join(folder, 'app.mjs')).href)
  expect(code).toBeDefined()
  const here = assignExperts(problem)
  expect(here?.objective).toBeGreaterThan(0)
  expect(await assignInThread(code, problem)).toEqual(here)
})

test('a thread that breaks is told, not waited for', async () => {
  const broken = join(folder, 'broken.mjs')
  writeFileSync(broken, 'throw new Error("gone")')
  await expect(assignInThread(pathToFileURL(broken), problem)).rejects.toThrow(
    'the assigning thread',
  )
  writeFileSync(broken, '')
  await expect(assignInThread(pathToFileURL(broken), problem)).rejects.toThrow('ended too early')
})
