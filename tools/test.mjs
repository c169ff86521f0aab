// `npm test`: installs what is missing, builds, and checks everything.
import { checkNode, install } from './install.mjs'

checkNode()
install('all')
const { build } = await import('./build.mjs')
await build()
const { check } = await import('./check.mjs')
process.exit((await check(process.argv.slice(2))) ? 0 : 1)
