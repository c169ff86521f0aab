/**
 * A process that imports a ledger and says when its rows are going in, so that a test can kill it.
 *
 * usage: tsx import-until-killed.ts (URL of a server | folder) LEDGER
 */
import { openEmbedded } from '../../src/store/embedded-database.ts'
import { openServer } from '../../src/store/server-database.ts'
import { companiesOver, importFile } from './companies.ts'

const [place = '', ledger = ''] = process.argv.slice(2)
const database = place.startsWith('postgres') ? openServer(place) : await openEmbedded(place)
const registry = companiesOver(database)
const watch = setInterval(() => {
  for (const { inserted } of registry.imports.values()) {
    if (inserted > 0) process.stdout.write('storing\n')
  }
}, 1)
await importFile(registry, ledger)
clearInterval(watch)
process.stdout.write('stored\n')
await database.close()
