// Installs what is missing, so that one command is enough on a machine that has only Node.
import { spawn } from 'node:child_process'
import { existsSync, lstatSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { oneAtATime } from './one-at-a-time.mjs'
import { root } from './root.mjs'

const modules = join(root, 'node_modules')

function packagesIn(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, 'utf8')).packages
  } catch {
    return undefined
  }
}

/**
 * How node_modules differs from the lockfile. npm writes its own record of what it installed last of
 * all, so an installation that was cut off has none and counts as missing.
 *
 * @returns {'nothing' | 'development' | 'all'} what is missing
 */
function missing() {
  const wanted = packagesIn(join(root, 'package-lock.json'))
  if (wanted === undefined) throw new Error('package-lock.json is missing or damaged')
  const present = packagesIn(join(modules, '.package-lock.json'))
  if (present === undefined) return 'all'
  let answer = 'nothing'
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '' || entry.link) continue
    const found = present[path]
    if (found?.version === entry.version && found.integrity === entry.integrity) continue
    // Packages for other machines are left out by npm itself.
    if (found === undefined && entry.optional) continue
    if (found !== undefined || !entry.dev) return 'all'
    answer = 'development'
  }
  return answer
}

/** npm as this Node would run it: the one that started us, the one beside Node, the one on PATH. */
function npmCommand() {
  const beside = dirname(process.execPath)
  const scripts = [
    process.env.npm_execpath,
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ]
  const script = scripts.find((path) => path?.endsWith('npm-cli.js') && existsSync(path))
  return script === undefined ? ['npm'] : [process.execPath, script]
}

/** Runs npm, its own progress on stderr; where that is no terminal, a line every ten seconds. */
function runNpm(args) {
  const [command, ...before] = npmCommand()
  const began = Date.now()
  const seconds = () => Math.round((Date.now() - began) / 1000)
  console.error(`installing packages (npm ${args.join(' ')}), usually under a minute …`)
  return new Promise((resolve, reject) => {
    const child = spawn(
      command,
      [...before, ...args, '--no-audit', '--no-fund', '--loglevel=error'],
      {
        cwd: root,
        stdio: ['ignore', 'ignore', 'inherit'],
        shell: command === 'npm' && process.platform === 'win32',
      },
    )
    const sign = setInterval(() => {
      if (!process.stderr.isTTY) console.error(`… still installing, ${seconds()} s`)
    }, 10_000)
    const end = (problem) => {
      clearInterval(sign)
      if (problem !== undefined) return reject(new Error(problem))
      console.error(`packages installed in ${seconds()} s`)
      resolve()
    }
    child.once('error', (error) => end(`npm could not be started (${error.message}); install npm`))
    child.once('exit', (code, signal) =>
      end(
        code === 0
          ? undefined
          : `npm could not install the packages (${signal ?? `exit ${code}`}). Its own message is above.\n` +
              'If the registry cannot be reached, name one that can: NPM_CONFIG_REGISTRY=https://…',
      ),
    )
  })
}

const isEnough = (lacking, extent) =>
  lacking === 'nothing' || (lacking === 'development' && extent === 'production')

async function complete(extent) {
  const lacking = missing()
  if (isEnough(lacking, extent)) return
  if (existsSync(modules) && lstatSync(modules).isSymbolicLink()) {
    console.error('node_modules is a link and lacks packages of the lockfile; it is used as it is')
    return
  }
  // NODE_ENV=production or npm's own settings must not decide what the tests get, nor a start.
  const parts = extent === 'production' ? ['--omit=dev'] : ['--include=dev']
  parts.push('--include=optional')
  // `npm ci` would first remove the packages under a server that runs from them.
  if (lacking === 'development') await runNpm(['install', '--no-save', ...parts])
  else await runNpm(['ci', ...parts])
}

/**
 * Makes node_modules what the lockfile says. Ends the program when that fails.
 *
 * @param {'production' | 'all'} extent - `all` adds what tests and checks need
 */
export async function install(extent) {
  try {
    if (isEnough(missing(), extent)) return
    await oneAtATime(() => complete(extent))
  } catch (error) {
    console.error(error.message)
    process.exit(1)
  }
}
