/** `kechuang assign`: experts to proposals, from csv files. */
import { randomBytes } from 'node:crypto'
import { Refusal } from '../declare/refusal.ts'
import { leastCap } from '../engine/review/assignment/randomised-panels.ts'
import { reasonText } from '../engine/review/assignment/reason-texts.ts'
import { type Reason, reasonsAgainst } from '../engine/review/assignment/reasons-against.ts'
import { type AssignmentFiles, type ReadProblem, readAssignment } from './assignment-files.ts'
import { assignBy, assignmentModes, type Mode } from './assignment-modes.ts'
import { assignmentJson, assignmentLines } from './assignment-output.ts'
import { type Command, Misuse, type Options, textOption } from './command.ts'

function count(options: Options, name: string, least: number): number | undefined {
  const text = textOption(options, name)
  if (text === undefined) return undefined
  if (!/^\d{1,6}$/.test(text) || Number(text) < least) {
    throw new Misuse(`--${name} is a whole number from ${least}, not ${text}`)
  }
  return Number(text)
}

function filesOf(options: Options): AssignmentFiles {
  const affinity = textOption(options, 'affinity')
  const demand = count(options, 'demand', 1)
  const maxLoad = count(options, 'max-load', 1)
  const minLoad = count(options, 'min-load', 0) ?? 0
  const employers = textOption(options, 'employers')
  const maxSame = count(options, 'max-same-employer', 1)
  if (affinity === undefined) throw new Misuse('--affinity names a csv file: proposal,expert,score')
  if (demand === undefined) throw new Misuse('--demand says how many experts each proposal needs')
  if (maxLoad === undefined)
    throw new Misuse('--max-load says how many panels an expert may sit on')
  if (minLoad > maxLoad) throw new Misuse('--min-load is not more than --max-load')
  if (maxSame !== undefined && employers === undefined) {
    throw new Misuse('--max-same-employer needs --employers, a csv file: expert,employer')
  }
  const maxSameEmployer = maxSame ?? (employers === undefined ? 0 : 1)
  const conflicts = textOption(options, 'conflicts')
  return { affinity, conflicts, employers, demand, minLoad, maxLoad, maxSameEmployer }
}

/** A cap such as 0.5 as a fraction in lowest terms. */
function capOf(text: string) {
  const decimals = /^(?:0?\.(\d{1,3})|(1)(?:\.0{1,3})?)$/.exec(text)
  const whole = decimals?.[1]
  const of = whole === undefined ? 1 : 10 ** whole.length
  const units = whole === undefined ? 1 : Number(whole)
  if (decimals === null || units === 0) {
    throw new Misuse(`--cap is a chance over 0 up to 1 with at most three decimals, not ${text}`)
  }
  let divisor = 1
  for (let each = 2; each <= units; each++)
    if (units % each === 0 && of % each === 0) divisor = each
  return { units: units / divisor, of: of / divisor }
}

/** Why nothing was assigned. */
function refusalOf(read: ReadProblem, mode: Mode): Refusal {
  const reasons = reasonsAgainst(read.problem)
  if (reasons.length === 0 && mode.name === 'randomised') {
    const least = leastCap(read.problem)
    const cap = least === null ? '1' : String(least.units / least.of)
    return new Refusal(
      'assignment.cap-too-low',
      {
        zh: `不设上限时可以分配，但每对项目与专家的概率上限过低。请用 --cap ${cap} 或更高。`,
        en: `Without a cap experts can be assigned, but this cap on the chance of a pair is too low. Use --cap ${cap} or more.`,
      },
      { cap },
    )
  }
  const shown = reasons.slice(0, reasonsMost)
  const more = reasons.length - shown.length
  const texts = shown.map((reason) => reasonText(reason, read.names))
  return new Refusal(
    'assignment.impossible',
    {
      zh: [
        '按这些要求无法分配专家：',
        ...texts.map(({ zh }) => `- ${zh}`),
        ...(more > 0 ? [`- 另有${more}个同类原因。`] : []),
      ].join('\n'),
      en: [
        'Experts cannot be assigned by these rules:',
        ...texts.map(({ en }) => `- ${en}`),
        ...(more > 0 ? [`- and ${more} more of the kind.`] : []),
      ].join('\n'),
    },
    { reasons: reasons.length },
  )
}

const reasonsMost = 20

/** A reason with names in place of numbers, for programs. */
function namedReason(reason: Reason, { names }: ReadProblem) {
  const name = (list: readonly string[], each: number) => list[each] ?? String(each)
  return {
    ...reason,
    ...('proposal' in reason ? { proposal: name(names.proposals, reason.proposal) } : {}),
    ...('expert' in reason ? { expert: name(names.experts, reason.expert) } : {}),
    ...('proposals' in reason
      ? {
          proposals: reason.proposals.map((each) => name(names.proposals, each)),
          experts: reason.experts.map((each) => name(names.experts, each)),
        }
      : {}),
    text: reasonText(reason, names),
  }
}

/** Assigns experts and prints panels, total and proof. */
export const assignCommand: Command = {
  usage:
    'assign --affinity F --demand N --max-load N [--min-load N] [--conflicts F] [--employers F] [--mode optimal] [--json]',
  about: 'assigns experts to proposals: optimal, fair, randomised or by draw',
  options: {
    affinity: {
      type: 'string',
      about: 'csv proposal,expert,score; pairs not listed are not assigned',
    },
    demand: { type: 'string', about: 'experts each proposal needs, exactly' },
    'max-load': { type: 'string', about: 'panels an expert may sit on' },
    'min-load': { type: 'string', about: 'panels an expert must sit on (0)' },
    conflicts: { type: 'string', about: 'csv proposal,expert: pairs that may not be' },
    employers: { type: 'string', about: 'csv expert,employer; an empty employer means none' },
    'max-same-employer': {
      type: 'string',
      about: 'experts of one employer on a panel (1 with --employers)',
    },
    mode: {
      type: 'string',
      about:
        'optimal: most affinity; fair: worst-off first; randomised: chances capped; draw: by lot',
    },
    cap: { type: 'string', about: 'randomised: highest chance of a pair (0.5)' },
    seed: { type: 'string', about: 'decides lots and ties; the same seed gives the same panels' },
    json: { type: 'boolean', about: 'print JSON' },
  },
  async run(positionals, options, { out, err }) {
    if (positionals.length > 0) throw new Misuse(`what is ${positionals.join(' ')}?`)
    const files = filesOf(options)
    const name = textOption(options, 'mode') ?? 'optimal'
    const known = assignmentModes.find((each) => each === name)
    if (known === undefined) throw new Misuse(`--mode is one of ${assignmentModes.join(', ')}`)
    const capText = textOption(options, 'cap')
    if (capText !== undefined && known !== 'randomised') {
      throw new Misuse('--cap goes with --mode randomised')
    }
    const random = known === 'draw' || known === 'randomised'
    const seed = textOption(options, 'seed') ?? (random ? randomBytes(16).toString('hex') : '')
    const mode: Mode = { name: known, cap: capOf(capText ?? '0.5'), seed }

    const began = performance.now()
    const seconds = () => Math.round(performance.now() - began) / 1000
    const read = readAssignment(files)
    if (seconds() > 1) err(`read ${read.pairs} pairs (${seconds()} s)\n`)
    if (read.rounded > 0) err(`${read.rounded} scores rounded to six decimals\n`)
    if (read.pairs > slowFrom) err(`assigning (${known}) …\n`)
    const result = assignBy(read, mode, (step) => {
      if (seconds() > 1) err(`${step} (${seconds()} s)\n`)
    })
    if (result === null) {
      const refusal = refusalOf(read, mode)
      if (options.json === true) {
        const reasons = reasonsAgainst(read.problem).map((each) => namedReason(each, read))
        const { code, text } = refusal
        out(`${JSON.stringify({ refused: code, text, reasons, seconds: seconds() }, null, 2)}\n`)
      }
      throw refusal
    }
    out(
      options.json === true
        ? `${JSON.stringify(assignmentJson(read, files, mode, result, seconds()), null, 2)}\n`
        : assignmentLines(read, mode, result, seconds()),
    )
    return 0
  },
}

/** Pairs from which assigning may take a second. */
const slowFrom = 1_000_000
