// `npm run screenshots`: builds, starts the demonstration, and takes the pictures of the README anew
// into docs/images. Takes some minutes; needs a Chromium, as the tests do.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { build } from './build.mjs'
import { install } from './install.mjs'
import { checkNode } from './node-version.mjs'
import { root } from './root.mjs'

checkNode()
await install('all')
build()
const run = spawnSync(
  process.execPath,
  ['--import', 'tsx', join(root, 'test', 'support', 'take-screenshots.ts')],
  { cwd: root, stdio: 'inherit' },
)
process.exit(run.status ?? 1)
