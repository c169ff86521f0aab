#!/usr/bin/env node
// The program: installs and builds what is missing, then runs the command.
import { pathToFileURL } from 'node:url'
import { checkNode, install } from './install.mjs'

checkNode()
install('production')
const { build } = await import('./build.mjs')
const program = await build()
process.setSourceMapsEnabled(true)
const { main } = await import(pathToFileURL(program).href)
await main(process.argv.slice(2))
