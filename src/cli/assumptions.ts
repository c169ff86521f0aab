/** What a bulk check takes for granted, as options say it. */
import type { Assumptions } from '../engine/bulk/judge-register.ts'
import { Misuse, type Options, textsOption } from './command.ts'

/** Options of commands that judge a register. */
export const assumptionOptions = {
  assume: {
    type: 'string',
    multiple: true,
    about: 'FACT=VALUE for every row, where the register does not keep it; may be repeated',
  },
  aside: { type: 'string', multiple: true, about: 'a rule that is not judged; may be repeated' },
} as const

/** Reads `NAME=VALUE`. */
export function pairIn(text: string, misuse: string): readonly [string, string] {
  const at = text.indexOf('=')
  if (at < 1) throw new Misuse(misuse)
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}

/** The assumptions among options. */
export function assumptionsIn(options: Options): Assumptions {
  const pairs = textsOption(options, 'assume').map((text) =>
    pairIn(text, '--assume is FACT=VALUE, such as recognised-research-institution=false'),
  )
  return { assume: Object.fromEntries(pairs), aside: textsOption(options, 'aside') }
}
