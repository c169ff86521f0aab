/** `kechuang diagram`: draws the procedure of a service as SVG, from its declaration. */
import { writeFileSync } from 'node:fs'
import { procedureDiagram } from '../declare/diagram.ts'
import { Refusal } from '../declare/refusal.ts'
import { serviceView } from '../http/views/service-view.ts'
import { parseCivilDate } from '../values/civil-date.ts'
import { civilDateOf } from '../values/instant.ts'
import { type Command, Misuse, textOption } from './command.ts'

/** Prints the diagram, or writes it to a file. */
export const diagramCommand: Command = {
  usage: 'diagram SERVICE [--language zh|en] [--on DATE] [--out FILE]',
  about: 'draws the procedure of a service as SVG',
  options: {
    language: { type: 'string', about: 'language of the words (zh)' },
    on: { type: 'string', about: 'day of the law whose limits are shown (today)' },
    out: { type: 'string', about: 'file to write; standard output if left out' },
  },
  async run([id], options, { declarations, now, out }) {
    const language = textOption(options, 'language') ?? 'zh'
    if (language !== 'zh' && language !== 'en') throw new Misuse('--language is zh or en')
    const said = textOption(options, 'on')
    const on = said === undefined ? undefined : parseCivilDate(said)
    if (on?.ok === false) throw new Misuse('--on is a day such as 2019-06-03')
    const offering = declarations.city.offerings.find((each) => each.service.id === id)
    if (offering === undefined) {
      const known = declarations.city.offerings.map((each) => each.service.id).join(', ')
      throw new Refusal('service.unknown', {
        zh: `没有事项 ${id ?? ''}。可用：${known}`,
        en: `No service ${id ?? ''}. There is: ${known}`,
      })
    }
    const view = serviceView(offering, on?.ok ? on.value : civilDateOf(now()))
    const svg = procedureDiagram(view, language)
    const file = textOption(options, 'out')
    if (file === undefined) out(svg)
    else writeFileSync(file, svg)
    return 0
  },
}
