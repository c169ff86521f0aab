/** `kechuang migrate`: brings a database to the newest structure. */
import { migrate } from '../store/migrate.ts'
import type { Command } from './command.ts'
import { cityOptions, openDatabase } from './open-city.ts'

/** Applies what is missing, and says what it was. */
export const migrateCommand: Command = {
  usage: 'migrate [--data DIR] [--database-url URL] [--json]',
  about: 'brings the database to the structure of this release; every start does so too',
  options: { ...cityOptions, json: { type: 'boolean', about: 'print JSON' } },
  async run(_positionals, options, around) {
    const database = await openDatabase(options, around)
    try {
      const applied = await migrate(database)
      if (options.json === true) around.out(`${JSON.stringify({ applied })}\n`)
      else around.out(applied.length === 0 ? 'up to date\n' : `${applied.join('\n')}\n`)
      return 0
    } finally {
      await database.close()
    }
  },
}
