/** `kechuang trace`: the records behind one figure. */
import { systemReader } from '../engine/access/system-reader.ts'
import { recordsOf, traceFigure } from '../engine/figures/trace-figure.ts'
import { type Command, Misuse, textOption } from './command.ts'
import { cityOptions } from './open-city.ts'
import { yearOf } from './report.ts'
import { askCity, fetchJson } from './with-city.ts'

/** Prints a figure, its conditions and its records. */
export const traceCommand: Command = {
  usage: 'trace FIGURE YEAR [--limit N] [--json]',
  about: 'the records behind one figure of the report',
  options: {
    ...cityOptions,
    limit: { type: 'string', about: 'records printed (20)' },
    json: { type: 'boolean', about: 'print JSON' },
  },
  async run([id, yearText], options, around) {
    if (id === undefined) throw new Misuse('name a figure, such as contract.amount')
    const year = yearOf(yearText)
    const limit = Number(textOption(options, 'limit') ?? 20)
    if (!Number.isInteger(limit) || limit < 1) throw new Misuse('--limit is a whole number')
    const traced = await askCity(
      options,
      around,
      async ({ bureau }) => {
        const reader = systemReader(bureau)
        const figure = await traceFigure(bureau, reader, id, year)
        const page = await recordsOf(bureau, reader, { id, year, limit })
        return {
          id,
          year,
          value: figure.value,
          shown: figure.shown,
          unit: figure.indicator.unit,
          conditions: figure.conditions.map((each) => each.zh),
          records: page.total,
          rows: page.rows.map((row) => ({ ...row })),
        }
      },
      async (url) => fetchJson(`${url}/api/report/${year}/${id}/trace?limit=${limit}`),
    )
    if (options.json === true) around.out(`${JSON.stringify(traced, null, 2)}\n`)
    else around.out(plain(traced))
    return 0
  },
}

/** The same for people. */
function plain(traced: unknown): string {
  const at = (name: string): unknown =>
    typeof traced === 'object' && traced !== null ? Reflect.get(traced, name) : undefined
  const rows = at('rows')
  const conditions = at('conditions')
  const lines = Array.isArray(rows) ? rows.map((row) => JSON.stringify(row)) : []
  return [
    `${String(at('id'))} ${String(at('year'))}: ${String(at('value'))} ${String(at('unit'))}`,
    ...(Array.isArray(conditions) ? conditions.map((each) => `  ${String(each)}`) : []),
    `${String(at('records'))} records`,
    ...lines,
    '',
  ].join('\n')
}
