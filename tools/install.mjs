// Installs what is missing, so that one command is enough on a machine that has only Node.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Root of the project. */
export const root = fileURLToPath(new URL('..', import.meta.url))

const least = [20, 19]

/** Ends the program when Node is too old to run it. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > least[0] || (major === least[0] && minor >= least[1])) return
  console.error(
    `Kechuang needs Node ${least.join('.')} or newer; this is ${process.versions.node}.\n` +
      `本系统需要 Node ${least.join('.')} 或更高版本,当前为 ${process.versions.node}。`,
  )
  process.exit(1)
}

const modules = join(root, 'node_modules')
const stampFile = join(modules, '.kechuang-installed')
const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')

function stamp() {
  try {
    const [hash, extent] = readFileSync(stampFile, 'utf8').trim().split(' ')
    return { hash, extent }
  } catch {
    return undefined
  }
}

/**
 * Makes node_modules what the lockfile says.
 *
 * @param {'production' | 'all'} extent - `all` adds what tests and checks need
 */
export function install(extent) {
  const wanted = lockHash()
  const now = stamp()
  if (now?.hash === wanted && (now.extent === 'all' || extent === 'production')) return
  // A checkout where a developer ran npm himself counts as complete when its own tools are there.
  const complete = existsSync(join(modules, 'vitest')) && existsSync(join(modules, 'hono'))
  const fresh = !existsSync(join(root, '.git')) || now !== undefined || !complete
  if (fresh) {
    const began = Date.now()
    const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
    if (extent === 'production') args.push('--omit=dev')
    console.error(`installing packages (npm ${args.join(' ')}), about half a minute …`)
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    const done = spawnSync(npm, args, {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    })
    if (done.status !== 0) {
      console.error(`npm could not install the packages (exit ${done.status ?? 'signal'})`)
      process.exit(1)
    }
    console.error(`packages installed in ${Math.round((Date.now() - began) / 1000)} s`)
  }
  try {
    writeFileSync(stampFile, `${wanted} ${fresh ? extent : 'all'}\n`)
  } catch {
    // a read-only or linked node_modules is used as it is
  }
}
