/** The program as people run it: a process of its own, with its output and its end. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from './folders.ts'

/** A started program. */
export interface Program {
  readonly process: ChildProcess
  /** Everything it wrote so far. */
  output(): string
  /** Its exit code, null when it was killed. */
  readonly ended: Promise<number | null>
}

const entry = 'const { main } = await import(process.argv[1]); await main(process.argv.slice(2))'

/** Builds the server if its sources changed; its pages are not needed. */
export function buildProgram(): void {
  execFileSync(process.execPath, [join(root, 'tools', 'build.mjs'), 'server'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** Runs the program with its arguments. */
export function runProgram(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Program {
  const app = join(root, 'dist', 'server', 'app.mjs')
  const child = spawn(process.execPath, ['--input-type=module', '-e', entry, app, ...args], {
    env: { ...process.env, KECHUANG_LOG: 'quiet', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let written = ''
  child.stdout.on('data', (part: Buffer) => {
    written += part.toString()
  })
  child.stderr.on('data', (part: Buffer) => {
    written += part.toString()
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { process: child, output: () => written, ended }
}

/** The address a started server prints; fails when the program ends instead. */
export async function addressOf(program: Program): Promise<string> {
  for (;;) {
    const found = /http:\/\/127\.0\.0\.1:\d+/.exec(program.output())
    if (found !== null) return found[0]
    if (program.process.exitCode !== null || program.process.signalCode !== null)
      throw new Error(`the program ended: ${program.output()}`)
    await sleep(20)
  }
}
