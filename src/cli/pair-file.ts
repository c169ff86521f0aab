/** Reads the csv files of an assignment: pairs of names, and a value. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { Refusal } from '../declare/refusal.ts'
import type { Text } from '../values/text.ts'

/** One line of a file: its fields and its number, from 1. */
export interface PairLine {
  readonly line: number
  readonly fields: readonly string[]
}

/** Bytes made text at once. */
const pieceBytes = 1_000_000
/** Most bytes of a file. */
const fileMost = 1_500_000_000

/** A refusal of a line: what is wrong there and what to do. */
export function badLine(file: string, line: number, wrong: Text): Refusal {
  return new Refusal(
    'assignment.bad-line',
    { zh: `${file} 第${line}行：${wrong.zh}`, en: `${file}, line ${line}: ${wrong.en}` },
    { file, line },
  )
}

/**
 * The lines of a csv in UTF-8, empty ones left out, and a first line that names the columns.
 *
 * Fields may stand in double quotes, with "" for a quote within; they hold no line ends.
 *
 * @throws Refusal `assignment.no-file`, `assignment.bad-line` when there are more or fewer fields
 */
export function* readPairFile(file: string, columns: readonly string[]): Generator<PairLine> {
  if (!existsSync(file) || !statSync(file).isFile() || statSync(file).size > fileMost) {
    throw new Refusal(
      'assignment.no-file',
      {
        zh: `没有文件 ${file}，或它过大。请给出列为 ${columns.join(',')} 的 csv 文件。`,
        en: `There is no file ${file}, or it is too large. Name a csv file with the columns ${columns.join(',')}.`,
      },
      { file },
    )
  }
  const bytes = readFileSync(file)
  let line = 0
  let from = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  // Whole lines are made text a piece at a time: one by one it takes much longer.
  while (from < bytes.length) {
    const within = bytes.lastIndexOf(10, from + pieceBytes) + 1
    const next = bytes.indexOf(10, from) + 1
    const end = from + pieceBytes >= bytes.length ? bytes.length : within > from ? within : next
    const to = end > 0 ? end : bytes.length
    const piece = bytes.toString('utf8', from, to)
    from = to
    for (let at = 0; at < piece.length; ) {
      const stop = piece.indexOf('\n', at)
      const text = piece.slice(at, stop < 0 ? piece.length : stop)
      at = stop < 0 ? piece.length : stop + 1
      line++
      if (text === '' || text.trim() === '') continue
      const fields = fieldsOf(text, file, line)
      if (line === 1 && columns.every((column, place) => fields[place]?.toLowerCase() === column)) {
        continue
      }
      if (fields.length !== columns.length) {
        throw badLine(file, line, {
          zh: `应有${columns.length}列（${columns.join(',')}），现有${fields.length}列。`,
          en: `${columns.length} fields (${columns.join(',')}) are needed, there are ${fields.length}.`,
        })
      }
      yield { line, fields }
    }
  }
}

function fieldsOf(text: string, file: string, line: number): string[] {
  const fields: string[] = []
  if (!text.includes('"')) {
    for (let at = 0; ; ) {
      const comma = text.indexOf(',', at)
      fields.push(text.slice(at, comma < 0 ? text.length : comma).trim())
      if (comma < 0) return fields
      at = comma + 1
    }
  }
  const field = /\s*(?:"((?:[^"]|"")*)"|([^",]*))\s*(,|$)/y
  for (;;) {
    const found = field.exec(text)
    if (found === null) {
      throw badLine(file, line, {
        zh: '引号不成对。请检查该行的双引号。',
        en: 'the quotes do not match. Check the double quotes of this line.',
      })
    }
    fields.push(found[1]?.replaceAll('""', '"') ?? (found[2] ?? '').trim())
    if (found[3] === '') return fields
  }
}

/** Names in the order in which a list of them is kept. */
export class NameList {
  readonly names: string[] = []
  private readonly places = new Map<string, number>()

  /** The place of a name, which is new or known. */
  place(name: string): number {
    const known = this.places.get(name)
    if (known !== undefined) return known
    this.places.set(name, this.names.length)
    return this.names.push(name) - 1
  }

  /** The place of a known name. */
  find(name: string): number | undefined {
    return this.places.get(name)
  }

  /** Old place → place in the order of code units. */
  sorted(): { readonly names: readonly string[]; readonly placeOf: Int32Array } {
    const order = this.names.map((_, at) => at)
    order.sort((a, b) => ((this.names[a] ?? '') < (this.names[b] ?? '') ? -1 : 1))
    const placeOf = new Int32Array(order.length)
    order.forEach((old, place) => {
      placeOf[old] = place
    })
    return { names: order.map((old) => this.names[old] ?? ''), placeOf }
  }
}
