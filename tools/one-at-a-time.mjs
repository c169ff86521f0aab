// Two commands started at once on one checkout must not install or build over each other.
import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from './root.mjs'

const user = process.getuid?.() ?? 0
const checkout = createHash('sha256').update(root).digest('hex').slice(0, 16)
const file = join(tmpdir(), `kechuang-${user}-${checkout}.lock`)

function holder() {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return 0
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function take() {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    return false
  }
}

/** Does the work while no other process of this user works on this checkout. */
export async function oneAtATime(work) {
  for (let waited = 0; !take(); waited++) {
    const pid = holder()
    if (pid === process.pid || pid === 0 || !isAlive(pid)) {
      // A lock whose writer has not yet put its number in gets a moment to do so.
      if (pid !== 0 || waited > 10) rmSync(file, { force: true })
    } else if (waited === 5)
      console.error(`waiting for process ${pid}, which prepares this checkout …`)
    await pause(200)
  }
  const release = () => rmSync(file, { force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    process.removeListener('exit', release)
    release()
  }
}
