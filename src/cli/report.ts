/** `kechuang report`: the figures of a year, computed from records. */
import { systemReader } from '../engine/access/system-reader.ts'
import { computeFigures } from '../engine/figures/compute-figure.ts'
import { reportJson, reportMarkdown } from '../engine/figures/report.ts'
import { type Command, Misuse, textOption } from './command.ts'
import { cityOptions } from './open-city.ts'
import { askCity } from './with-city.ts'

/** A year among the arguments. */
export function yearOf(text: string | undefined): number {
  if (text === undefined || !/^\d{4}$/.test(text)) throw new Misuse('name a year, such as 2019')
  return Number(text)
}

/** Prints the report of a year. */
export const reportCommand: Command = {
  usage: 'report YEAR [--format json|md]',
  about: 'the figures of the annual report, computed from records',
  options: { ...cityOptions, format: { type: 'string', about: 'json or md (md)' } },
  async run([yearText], options, around) {
    const year = yearOf(yearText)
    const format = textOption(options, 'format') ?? 'md'
    if (format !== 'json' && format !== 'md') throw new Misuse('--format is json or md')
    const text = await askCity(
      options,
      around,
      async ({ bureau }) => {
        const figures = await computeFigures(bureau, systemReader(bureau), year)
        return format === 'json'
          ? `${JSON.stringify(reportJson(year, figures), null, 2)}\n`
          : reportMarkdown(year, figures, bureau.city.bureau, bureau.demonstration)
      },
      async (url) => {
        const answer = await fetch(`${url}/api/report/${year}/export?format=${format}`)
        if (!answer.ok) throw new Error(`the server answered ${answer.status}`)
        return answer.text()
      },
    )
    around.out(text)
    return 0
  },
}
