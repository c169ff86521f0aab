#!/usr/bin/env node
// The program: installs and builds what is missing, then runs the command in this process.
import { pathToFileURL } from 'node:url'
import { build } from './build.mjs'
import { install } from './install.mjs'
import { checkNode } from './node-version.mjs'

checkNode()
await install('production')
const program = build()
process.setSourceMapsEnabled(true)
// `kechuang … | head` closes our output early; that is not an error.
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
const { main } = await import(pathToFileURL(program).href)
await main(process.argv.slice(2))
