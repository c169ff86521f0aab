/** `kechuang rebuild`: compares the tables with the events and, if asked, makes them say the same. */
import { systemReader } from '../engine/access/system-reader.ts'
import { compareWithEvents } from '../engine/cases/rebuild.ts'
import { repair } from '../engine/cases/repair.ts'
import type { Command } from './command.ts'
import { cityOptions } from './open-city.ts'
import { withCity } from './with-city.ts'

/** Compares, and repairs with `--write`. */
export const rebuildCommand: Command = {
  usage: 'rebuild [--write] [--json]',
  about:
    'compares cases, certificates and register entries with the events; --write rebuilds what differs',
  options: {
    ...cityOptions,
    write: { type: 'boolean', about: 'write what the events say' },
    json: { type: 'boolean', about: 'print JSON' },
  },
  run: (_positionals, options, around) =>
    withCity(options, around, async ({ bureau }) => {
      const report = await compareWithEvents(bureau, systemReader(bureau))
      const written = options.write === true ? await repair(bureau, report) : 0
      if (options.json === true) around.out(`${JSON.stringify({ ...report, written })}\n`)
      else {
        for (const { caseId, where, columns } of report.differences) {
          around.out(`${caseId} ${where}: ${columns.join(', ') || 'missing'}\n`)
        }
        around.out(
          `${report.cases} cases, ${report.events} events, ${report.differences.length} differ, ${written} rebuilt\n`,
        )
      }
      return report.differences.length === 0 || options.write === true ? 0 : 1
    }),
}
