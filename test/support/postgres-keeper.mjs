// Runs a PostgreSQL server for as long as its standard input stays open, then ends it and removes
// its folder: also when the test run was killed and could not say good-bye.
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'

const { program, args, folder, account, env } = JSON.parse(process.argv[2])

// A Ctrl-C in the terminal reaches us too; the test run decides when the server ends.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined)

const server = spawn(program, args, {
  ...account,
  env,
  cwd: folder,
  stdio: ['ignore', 'inherit', 'inherit'],
  detached: true,
})

function end() {
  if (server.exitCode !== null || server.signalCode !== null) return
  // Fast shutdown, then immediate, then none of our patience.
  server.kill('SIGINT')
  setTimeout(() => server.kill('SIGQUIT'), 5_000).unref()
  setTimeout(() => server.kill('SIGKILL'), 10_000).unref()
}

server.once('error', (error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
  process.stdin.destroy()
})
server.once('exit', (code) => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  process.exit(code ?? 1)
})
process.stdin.once('end', end).once('close', end).resume()
