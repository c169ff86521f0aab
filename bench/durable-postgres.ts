/** A PostgreSQL server as in production: fsync on, synchronous commit on. */
import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const unprivileged = 65_534

function binaries(): string {
  const system = '/usr/lib/postgresql'
  const [newest] = existsSync(system)
    ? readdirSync(system).sort((a, b) => Number(b) - Number(a))
    : []
  if (newest === undefined) throw new Error('the bench needs PostgreSQL installed by the system')
  return join(system, newest, 'bin')
}

/** A running server and how to end it. */
export interface DurableServer {
  readonly url: string
  readonly version: string
  stop(): Promise<void>
}

/** Starts a server on a port of its own. */
export async function startDurable(port: number): Promise<DurableServer> {
  const bin = binaries()
  const folder = mkdtempSync(join(tmpdir(), 'kechuang-bench-'))
  const isRoot = process.getuid?.() === 0
  const as = isRoot ? { uid: unprivileged, gid: unprivileged } : {}
  if (isRoot) chownSync(folder, unprivileged, unprivileged)
  const data = join(folder, 'data')
  const options = { ...as, cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8' } }
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'],
    { ...options, stdio: 'ignore' },
  )
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
  ]
  const tuned = ['shared_buffers=512MB', 'max_wal_size=4GB', 'max_connections=60']
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, ...[...settings, ...tuned].flatMap((setting) => ['-c', setting])],
    { ...options, stdio: 'ignore' },
  )
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const { default: pg } = await import('pg')
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      const { rows } = await client.query('show server_version')
      await client.end()
      return {
        url,
        version: String(rows[0]?.server_version),
        async stop() {
          server.kill('SIGINT')
          await ended
          rmSync(folder, { recursive: true, force: true })
        },
      }
    } catch (error) {
      if (attempt === 100) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}
