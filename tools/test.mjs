// `npm test`: installs what is missing, builds what changed, and checks everything.
import { build } from './build.mjs'
import { install } from './install.mjs'
import { checkNode } from './node-version.mjs'

checkNode()
await install('all')
build()
const { check } = await import('./check.mjs')
process.exit((await check(process.argv.slice(2))) ? 0 : 1)
