/** `kechuang check … --register`: every row of a register by one rule set. */
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { RuleSet } from '../declare/rule-set.ts'
import { systemReader } from '../engine/access/system-reader.ts'
import { Loops, verdictAt } from '../engine/bulk/judge-columns.ts'
import { type JudgedRegister, judgeRegister } from '../engine/bulk/judge-register.ts'
import { standings, tally } from '../engine/bulk/standing.ts'
import { registerOf } from '../engine/registers/registry.ts'
import type { WrittenCell } from '../engine/sheets/column.ts'
import { writeCsv } from '../engine/sheets/write-csv.ts'
import { writeXlsx } from '../engine/sheets/write-xlsx.ts'
import type { CivilDate } from '../values/civil-date.ts'
import { assumptionsIn } from './assumptions.ts'
import { type ExitCode, Misuse, type Options, type Surroundings, textOption } from './command.ts'
import { withCity } from './with-city.ts'

/** Prints counts per verdict and reason; writes the list where `--export` names a file. */
export async function checkRegister(
  set: RuleSet,
  register: string,
  on: CivilDate,
  options: Options,
  around: Surroundings,
): Promise<ExitCode> {
  const file = textOption(options, 'export')
  if (file !== undefined && !/\.(xlsx|csv)$/i.test(file)) {
    throw new Misuse('--export names an .xlsx or .csv file')
  }
  const began = performance.now()
  const judged = await withCity(options, around, ({ bureau }) =>
    judgeRegister(
      bureau,
      systemReader(bureau),
      registerOf(bureau, register),
      set,
      on,
      new Loops(),
      assumptionsIn(options),
    ),
  )
  const took = Math.round(performance.now() - began)
  const { program } = judged.baseline
  const counted = tally(program, judged.baseline.judged)
  if (file !== undefined) {
    const columns = listColumns(judged)
    const rows = list(judged)
    const bytes = /csv$/i.test(file)
      ? writeCsv(rows, { columns })
      : writeXlsx(rows, { columns, sheet: set.name.zh })
    await pipeline(bytes, createWriteStream(file))
    around.err(`${file}\n`)
  }
  if (options.json === true) {
    const { lacking } = judged
    const printed = { set: set.id, register, on, milliseconds: took, ...counted, lacking }
    around.out(`${JSON.stringify(printed, null, 2)}\n`)
    return 0
  }
  const titles = new Map(set.rules.map((rule) => [rule.id, rule.title.zh]))
  const line = (words: readonly (string | number)[]) => `${words.join('  ')}\n`
  around.out(line([set.name.zh, on, `${counted.rows} 行`]))
  around.out(line([`✓ ${counted.holds}`, `? ${counted.unknown}`, `✗ ${counted.fails}`]))
  for (const { rule, fails, unknown, onlyThis } of counted.rules) {
    around.out(line([`✗ ${fails}（仅此 ${onlyThis}）`, `? ${unknown}`, titles.get(rule) ?? rule]))
  }
  if (judged.lacking.length > 0) around.out(line(['台账中没有：', judged.lacking.join(', ')]))
  around.err(`${took} ms\n`)
  return 0
}

const marks = { holds: '✓', fails: '✗', unknown: '?' } as const

function listColumns({ baseline, register }: JudgedRegister) {
  const text = (header: string, width: number) => ({ header, width, kind: 'text' as const })
  const key = register.columns[register.key[0] ?? '']
  return [
    text(key?.label.zh ?? '', 22),
    text('结论', 10),
    ...baseline.program.rules.map((rule) => text(rule.title.zh, 14)),
  ]
}

function* list({ baseline, columns }: JudgedRegister): Generator<readonly WrittenCell[]> {
  const { program, judged, standing } = baseline
  for (const [row, key] of columns.keys.entries()) {
    const verdict = standings[standing[row] ?? 0] ?? 'unknown'
    yield [key, marks[verdict], ...program.rules.map((_, at) => marks[verdictAt(judged, row, at)])]
  }
}
