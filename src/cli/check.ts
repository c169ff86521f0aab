/** `kechuang check`: evaluates rules on a day, for one case or a whole register, storing nothing. */
import { explain, vocabularyOf } from '../declare/expression/explain.ts'
import { showChange, smallestChanges } from '../declare/expression/smallest-change.ts'
import type { Fact } from '../declare/fact.ts'
import { showCitation } from '../declare/instrument.ts'
import { factsRead, parametersRead, type RuleSet } from '../declare/rule-set.ts'
import { factsOf } from '../declare/service.ts'
import { readInput } from '../engine/eligibility/check-input.ts'
import { judgeSet } from '../engine/eligibility/judge-set.ts'
import { ruleSetNamed } from '../engine/eligibility/rule-sets.ts'
import { type CivilDate, parseCivilDate } from '../values/civil-date.ts'
import { civilDateOf } from '../values/instant.ts'
import { assumptionOptions } from './assumptions.ts'
import { answersIn, template } from './check-input-file.ts'
import { checkRegister } from './check-register.ts'
import { type Command, Misuse, type Options, type Surroundings, textOption } from './command.ts'
import { cityOptions } from './open-city.ts'

const marks = { holds: '✓', fails: '✗', unknown: '?' } as const

/** The rule set a command names. */
export function ruleSetFor(id: string | undefined, { declarations }: Surroundings): RuleSet {
  const { city, ruleSets = [] } = declarations
  return ruleSetNamed({ offerings: city.offerings, ruleSets }, id ?? '')
}

/** The day a command names, or today. */
export function dayFor(options: Options, around: Surroundings): CivilDate {
  const text = textOption(options, 'on')
  if (text === undefined) return civilDateOf(around.now())
  const read = parseCivilDate(text)
  if (!read.ok) throw new Misuse('--on is a day that exists, such as 2019-06-03')
  return read.value
}

/** What may be answered: the facts of a service's form, or those the rules read. */
function askedBy(set: RuleSet, { declarations }: Surroundings): readonly Fact[] {
  const offering = declarations.city.offerings.find(({ service }) => service.id === set.id)
  if (offering === undefined) return factsRead(set)
  const { service } = offering
  return [...factsOf(service), ...service.findings.map((each) => each.fact)]
}

/** Prints verdict and explanation. */
export const checkCommand: Command = {
  usage: 'check SERVICE|RULES --input FILE|- [--row N] | --register REGISTER [--export FILE] …',
  about: 'evaluates rules on a day, for one case or a whole register',
  options: {
    ...cityOptions,
    input: { type: 'string', about: 'answers as JSON by fact id, or a ledger (.xlsx, .csv)' },
    row: { type: 'string', about: 'row of the ledger (2)' },
    register: { type: 'string', about: 'judge every row of a register, such as enterprises' },
    export: { type: 'string', about: 'write the judged rows to an .xlsx or .csv file' },
    ...assumptionOptions,
    on: { type: 'string', about: 'day of the law (today)' },
    template: { type: 'boolean', about: 'print an empty input with descriptions and units' },
    json: { type: 'boolean', about: 'print JSON' },
  },
  async run([id], options, around) {
    const set = ruleSetFor(id, around)
    const on = dayFor(options, around)
    const asked = askedBy(set, around)
    if (options.template === true) {
      around.out(`${JSON.stringify(template(asked), null, 2)}\n`)
      return 0
    }
    const register = textOption(options, 'register')
    if (register !== undefined) return checkRegister(set, register, on, options, around)
    const answers = await answersIn(textOption(options, 'input'), textOption(options, 'row'), asked)
    const { facts, warnings } = readInput(asked, answers)
    const judgement = judgeSet(set, facts, on)
    const words = vocabularyOf(asked, parametersRead(set))
    const findings = judgement.findings.flatMap((finding) => {
      const rule = set.rules.find((each) => each.id === finding.rule)
      if (rule === undefined) return []
      const lines = explain(finding.trace, words)
      const changes = smallestChanges(finding.trace, facts, judgement.law, words).map(showChange)
      return [{ rule, finding, lines, changes }]
    })
    const { verdict } = judgement
    if (options.json === true) {
      const printed = findings.map(({ rule, finding, lines, changes }) => ({
        rule: rule.id,
        verdict: finding.verdict,
        missing: finding.trace.missing,
        cite: showCitation(rule.cite),
        grade: rule.grade ?? rule.cite.grade,
        lines,
        changes,
      }))
      around.out(
        `${JSON.stringify({ on, verdict, findings: printed, problems: warnings }, null, 2)}\n`,
      )
    } else {
      for (const each of warnings) around.out(`! ${each.field}: ${each.text.zh}\n`)
      for (const { rule, finding, lines, changes } of findings) {
        around.out(`${marks[finding.verdict]} ${rule.title.zh}  ${showCitation(rule.cite).zh}\n`)
        for (const line of lines) {
          around.out(`  ${'  '.repeat(line.depth)}${marks[line.verdict]} ${line.text.zh}\n`)
        }
        for (const change of changes.slice(0, 1)) around.out(`  → ${change.zh}\n`)
      }
      around.out(`${marks[verdict]} ${on}\n`)
    }
    return verdict === 'holds' ? 0 : 1
  },
}
