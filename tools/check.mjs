// Everything that must hold before a change lands: types, lint, format, unused code, tests.
// Prints one line per check and, last, how many tests passed, failed and were skipped.
import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.mjs'

const bin = (name) => join(root, 'node_modules', '.bin', name)

function run(title, command, args) {
  return new Promise((resolve) => {
    const began = Date.now()
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    const parts = []
    child.stdout.on('data', (part) => parts.push(part))
    child.stderr.on('data', (part) => parts.push(part))
    child.on('close', (code) => {
      const seconds = ((Date.now() - began) / 1000).toFixed(1)
      const text = Buffer.concat(parts).toString().trim()
      console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${title} (${seconds} s)`)
      if (code !== 0 && text !== '') console.log(text)
      resolve(code === 0)
    })
  })
}

/** Runs the tests with their own output shown, and reads how they ended. */
function runTests(args) {
  const report = join(root, 'node_modules', `.test-report-${process.pid}.json`)
  return new Promise((resolve) => {
    const child = spawn(
      bin('vitest'),
      [
        'run',
        '--no-isolate',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...args,
      ],
      { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
    )
    child.on('close', (code) => {
      let ended = { passed: 0, failed: 1, skipped: 0, names: [] }
      try {
        const read = JSON.parse(readFileSync(report, 'utf8'))
        const tests = read.testResults.flatMap((file) => file.assertionResults)
        const skipped = tests.filter(
          (test) => test.status === 'pending' || test.status === 'skipped',
        )
        ended = {
          passed: read.numPassedTests,
          failed: read.numFailedTests + (read.success || read.numFailedTests > 0 ? 0 : 1),
          skipped: skipped.length,
          names: skipped.map((test) => test.fullName),
        }
        rmSync(report, { force: true })
      } catch {
        console.log('the tests left no report')
      }
      resolve({ ok: code === 0, ...ended })
    })
  })
}

/** Runs all checks; true when everything holds. */
export async function check(args = []) {
  const quick = [
    await run('types', bin('tsc'), ['-p', '.']),
    await run('lint and format', bin('biome'), ['ci', '.']),
    await run('unused code', bin('knip'), []),
    await run('unused code in production', bin('knip'), ['--production']),
  ]
  const tests = await runTests(args)
  for (const name of tests.names) console.log(`skipped: ${name}`)
  const inCi = process.env.CI === 'true'
  const failed = tests.failed + (inCi ? tests.skipped : 0)
  const ok = quick.every(Boolean) && tests.ok && failed === 0
  const broken = quick.filter((each) => !each).length
  if (broken > 0) console.log(`${broken} checks besides the tests failed`)
  console.log(
    `${tests.passed} passed, ${failed + broken} failed, ${inCi ? 0 : tests.skipped} skipped`,
  )
  return ok
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  process.exit((await check(process.argv.slice(2))) ? 0 : 1)
}
