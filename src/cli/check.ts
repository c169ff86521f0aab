/** `kechuang check`: evaluates the rules of a service on a day, without storing anything. */
import { readFileSync } from 'node:fs'
import { explain, vocabularyOf } from '../declare/expression/explain.ts'
import { readAnswers } from '../declare/expression/read-fact.ts'
import { showCitation } from '../declare/instrument.ts'
import { Refusal } from '../declare/refusal.ts'
import { factsOf } from '../declare/service.ts'
import { parametersOf } from '../engine/bureau.ts'
import { judge } from '../engine/eligibility/judge.ts'
import { parseCivilDate } from '../values/civil-date.ts'
import { civilDateOf } from '../values/instant.ts'
import { type Command, Misuse, textOption } from './command.ts'

const marks = { holds: '✓', fails: '✗', unknown: '?' } as const

function answersIn(file: string | undefined): Readonly<Record<string, unknown>> {
  if (file === undefined) throw new Misuse('--input names a JSON file, or - for standard input')
  const read: unknown = JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8'))
  if (typeof read !== 'object' || read === null) throw new Misuse('the input is a JSON object')
  return { ...read }
}

/** Prints verdict and explanation. */
export const checkCommand: Command = {
  usage: 'check SERVICE --input FILE|- [--on DATE] [--template] [--json]',
  about: 'evaluates the rules of a service on a day',
  options: {
    input: { type: 'string', about: 'answers as JSON by fact id' },
    on: { type: 'string', about: 'day of the law (today)' },
    template: { type: 'boolean', about: 'print an empty input with labels' },
    json: { type: 'boolean', about: 'print JSON' },
  },
  async run([id], options, { declarations, now, out }) {
    const offering = declarations.city.offerings.find((each) => each.service.id === id)
    if (offering === undefined) {
      const known = declarations.city.offerings.map((each) => each.service.id).join(', ')
      throw new Refusal('service.unknown', {
        zh: `没有事项 ${id ?? ''}。可用:${known}`,
        en: `No service ${id ?? ''}. There is: ${known}`,
      })
    }
    const { service } = offering
    const asked = [...factsOf(service), ...service.findings.map((each) => each.fact)]
    if (options.template === true) {
      const empty = Object.fromEntries(
        asked.map((fact) => [fact.id, `${fact.kind}: ${fact.label.zh} / ${fact.label.en}`]),
      )
      out(`${JSON.stringify(empty, null, 2)}\n`)
      return 0
    }
    const onText = textOption(options, 'on')
    const on = onText === undefined ? undefined : parseCivilDate(onText)
    if (on?.ok === false) throw new Misuse('--on is a day such as 2019-06-03')
    const { facts, problems } = readAnswers(asked, answersIn(textOption(options, 'input')), false)
    const judgement = judge(offering, facts, on?.value ?? civilDateOf(now()))
    const words = vocabularyOf(asked, parametersOf(service))
    const findings = judgement.findings.flatMap((finding) => {
      const rule = service.requirements.find((each) => each.id === finding.rule)
      return rule === undefined ? [] : [{ rule, finding, lines: explain(finding.trace, words) }]
    })
    if (options.json === true) {
      const printed = findings.map(({ rule, finding, lines }) => ({
        rule: rule.id,
        verdict: finding.verdict,
        missing: finding.trace.missing,
        cite: showCitation(rule.cite),
        lines,
      }))
      const { verdict } = judgement
      out(
        `${JSON.stringify({ on: judgement.on, verdict, findings: printed, problems }, null, 2)}\n`,
      )
    } else {
      for (const each of problems) out(`! ${each.field}: ${each.text.zh}\n`)
      for (const { rule, finding, lines } of findings) {
        out(`${marks[finding.verdict]} ${rule.title.zh}  ${showCitation(rule.cite).zh}\n`)
        for (const line of lines) {
          out(`  ${'  '.repeat(line.depth)}${marks[line.verdict]} ${line.text.zh}\n`)
        }
      }
      out(`${marks[judgement.verdict]} ${judgement.on}\n`)
    }
    return judgement.verdict === 'holds' ? 0 : 1
  },
}
