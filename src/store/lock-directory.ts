/** One process per embedded database: two would silently lose each other's rows. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Refusal } from '../declare/refusal.ts'

function isAlive(pid: number): boolean {
  if (pid === process.pid) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * Takes the lock beside a directory; a lock left by a process that is gone is taken over.
 *
 * @returns releases the lock
 * @throws Refusal `database.in-use` - names the process that has it
 */
export function lockDirectory(directory: string): () => void {
  const file = `${directory.replace(/[/\\]+$/, '')}.lock`
  const release = () => rmSync(file, { force: true })
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      process.once('exit', release)
      return () => {
        process.removeListener('exit', release)
        release()
      }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
      const holder = readHolder(file)
      if (holder !== undefined && isAlive(holder)) throw inUse(directory, holder)
      release()
    }
  }
  throw inUse(directory, 0)
}

/** The process named in a lock file; undefined when it vanished or holds no number. */
function readHolder(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8'))
    return Number.isInteger(pid) && pid > 0 ? pid : undefined
  } catch {
    return undefined
  }
}

function inUse(directory: string, holder: number): Refusal {
  return new Refusal(
    'database.in-use',
    {
      zh: `数据目录 ${directory} 正被进程 ${holder} 使用。请先停止该进程，或用 --data 指定另一目录。`,
      en: `The data directory ${directory} is in use by process ${holder}. Stop that process, or name another directory with --data.`,
    },
    { directory, holder },
  )
}
