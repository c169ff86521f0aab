// Everything that must hold before a change lands: types, lint, format, unused code, tests.
// Names what is skipped and ends with one line: how much passed, failed and was skipped.
// In CI (CI=true) nothing may be skipped.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from './root.mjs'

/** A run that takes longer hangs. */
const minutes = 14

const bin = (name) => join(root, 'node_modules', '.bin', name)

const checks = [
  { title: 'types', command: bin('tsc'), args: ['-p', '.'] },
  { title: 'lint and format', command: bin('biome'), args: ['ci', '--colors=off', '.'] },
  { title: 'unused code', command: bin('knip'), args: ['--no-progress'] },
  { title: 'unused in production', command: bin('knip'), args: ['--no-progress', '--production'] },
]

/** Ends children with us, whichever way we end. */
const running = new Set()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    for (const child of running) child.kill(signal)
    process.exitCode = 1
  })
}

/** Runs a program to its end; resolves to its exit code and what it printed when that was kept. */
function run(command, args, options) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, ...options })
    running.add(child)
    const parts = []
    child.stdout?.on('data', (part) => parts.push(part))
    child.stderr?.on('data', (part) => parts.push(part))
    const end = (code, problem = '') => {
      running.delete(child)
      resolve({ code, text: Buffer.concat(parts).toString().trim() || problem })
    }
    child.once('error', (error) => end(1, error.message))
    child.once('close', (code) => end(code ?? 1))
  })
}

/** Runs one check after another beside the tests; tells about each where no line is being redrawn. */
async function runChecks(tell) {
  const failed = []
  for (const { title, command, args } of checks) {
    const began = Date.now()
    const { code, text } = await run(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    if (code !== 0) failed.push(title)
    const seconds = ((Date.now() - began) / 1000).toFixed(1)
    tell(`${code === 0 ? 'ok  ' : 'FAIL'} ${title} (${seconds} s)${code === 0 ? '' : `\n${text}`}`)
  }
  return failed
}

/** Runs the tests, their own output shown, and reads how they ended. */
async function runTests(args) {
  const folder = mkdtempSync(join(tmpdir(), 'kechuang-report-'))
  const report = join(folder, 'report.json')
  const reporter = fileURLToPath(new URL('./closing-reporter.mjs', import.meta.url))
  const all = ['run', '--no-isolate', '--reporter=default', `--reporter=${reporter}`, ...args]
  const { code } = await run(bin('vitest'), all, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, KECHUANG_TEST_REPORT: report },
  })
  try {
    const ended = JSON.parse(readFileSync(report, 'utf8'))
    // vitest also refuses a run that found no test.
    if (code !== 0 && ended.failed === 0) ended.failed = 1
    return ended
  } catch {
    return { passed: 0, failed: 1, skipped: [], files: 0, lost: true }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const filesOf = ({ files }) => `${files} test file${files === 1 ? '' : 's'}`

/**
 * Runs the checks and the tests side by side, or only the tests that the arguments name.
 *
 * @returns true when everything holds
 */
export async function check(args = []) {
  const overtime = setTimeout(() => {
    console.log(`stopped after ${minutes} minutes`)
    for (const child of running) child.kill('SIGTERM')
  }, minutes * 60_000)
  const held = []
  const tell = process.stdout.isTTY ? (line) => held.push(line) : (line) => console.log(line)
  const named = args.length > 0
  const [tests, broken] = await Promise.all([runTests(args), named ? [] : runChecks(tell)])
  clearTimeout(overtime)
  for (const line of held) console.log(line)
  if (tests.lost) console.log('the tests ended without a report')
  const inCi = /^(true|1)$/.test(process.env.CI ?? '')
  for (const name of tests.skipped)
    console.log(`skipped${inCi ? ', not allowed in CI' : ''}: ${name}`)
  const checked = named ? 0 : checks.length
  console.log(
    named
      ? filesOf(tests)
      : `${filesOf(tests)} and ${checked} checks (${checks.map(({ title }) => title).join(', ')})`,
  )
  if (broken.length > 0) console.log(`these checks failed, see above: ${broken.join(', ')}`)
  const failed = tests.failed + broken.length + (inCi ? tests.skipped.length : 0)
  const passed = tests.passed + checked - broken.length
  console.log(`${passed} passed, ${failed} failed, ${inCi ? 0 : tests.skipped.length} skipped`)
  return failed === 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exit((await check(process.argv.slice(2))) ? 0 : 1)
}
