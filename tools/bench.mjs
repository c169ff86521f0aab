// `npm run bench [name …]`: runs the named workloads of bench/, or all, and keeps their results.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { checkNode, install, root } from './install.mjs'

checkNode()
install('all')
const wanted = process.argv.slice(2)
const all = readdirSync(join(root, 'bench', 'workloads'))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replace(/\.ts$/, ''))
const unknown = wanted.filter((name) => !all.includes(name))
if (unknown.length > 0) {
  console.error(`no workload ${unknown.join(', ')}; there are: ${all.join(', ')}`)
  process.exit(2)
}
let status = 0
for (const name of wanted.length > 0 ? wanted : all) {
  const run = spawnSync(
    process.execPath,
    ['--expose-gc', '--import', 'tsx', join('bench', 'workloads', `${name}.ts`)],
    { cwd: root, stdio: 'inherit' },
  )
  if (run.status !== 0) status = 1
}
process.exit(status)
