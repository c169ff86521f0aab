// `npm run bench [-- name …]`: runs the named workloads of bench/workloads/, or all, one after
// another, each in a process of its own; `--list` names them.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { install } from './install.mjs'
import { checkNode } from './node-version.mjs'
import { root } from './root.mjs'

const folder = join(root, 'bench', 'workloads')
const all = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replace(/\.ts$/, ''))
  .sort()
const wanted = process.argv.slice(2)
if (wanted.includes('--list') || wanted.includes('--help')) {
  console.log(all.join('\n'))
  process.exit(0)
}
const unknown = wanted.filter((name) => !all.includes(name))
if (unknown.length > 0) {
  console.error(`no workload ${unknown.join(', ')}; there are: ${all.join(', ')}`)
  process.exit(2)
}
checkNode()
await install('all')
// Workloads measure what is shipped where they can: threads and the server as built.
build()
const failed = []
for (const name of wanted.length > 0 ? wanted : all) {
  console.error(`\n${name}`)
  const run = spawnSync(
    process.execPath,
    ['--expose-gc', '--import', 'tsx', join(folder, `${name}.ts`)],
    { cwd: root, stdio: 'inherit' },
  )
  if (run.status !== 0) failed.push(name)
}
if (failed.length > 0) console.error(`failed: ${failed.join(', ')}`)
process.exit(failed.length > 0 ? 1 : 0)
