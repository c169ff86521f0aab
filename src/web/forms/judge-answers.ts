/** What the law says of answers while they are typed: by the same code that the server runs. */
import { evaluate, type Verdict } from '../../declare/expression/evaluate.ts'
import { type Answers, readAnswers } from '../../declare/expression/read-fact.ts'
import type { Fact, Facts } from '../../declare/fact.ts'
import type { Problem } from '../../declare/problem.ts'
import { type Finding, findAll, overall } from '../../declare/rule.ts'
import type { Computed, FormLaw, FormSection } from './form-law.ts'

/** What came of judging a form as far as it is filled in. */
export interface Judged {
  /** Sections that are shown for these answers. */
  readonly shown: readonly FormSection[]
  /** Facts of the shown sections, in order. */
  readonly asked: readonly Fact[]
  /** Values that could be read. */
  readonly facts: Facts
  /** What is wrong with single fields; missing ones are among them when `complete` is asked. */
  readonly problems: readonly Problem[]
  readonly findings: readonly Finding[]
  readonly computed: readonly Computed[]
  readonly verdict: Verdict
}

/**
 * Reads and judges answers. A section whose condition does not hold (or is not yet known) is not
 * asked, and what was typed into it earlier does not count.
 *
 * @param complete - true names every missing answer as a problem
 */
export function judgeAnswers(
  facts: readonly Fact[],
  sections: readonly FormSection[],
  law: FormLaw,
  answers: Answers,
  complete: boolean,
): Judged {
  const byId = new Map(facts.map((each) => [each.id, each]))
  const all = readAnswers(facts, answers, false).facts
  const shown = sections.filter(
    ({ when }) => when === undefined || evaluate(when, all, law.law).value === true,
  )
  const ids = new Set(shown.flatMap((section) => section.facts))
  const asked = [...ids].flatMap((id) => byId.get(id) ?? [])
  const read = readAnswers(asked, answers, complete)
  const found = findAll(law.rules, read.facts, law.law)
  const findings = complete ? found : found.map(stillOpen)
  return {
    shown,
    asked,
    facts: read.facts,
    problems: read.problems,
    findings,
    computed: law.computes.map((derivation) => ({
      derivation,
      trace: evaluate(derivation.value.node, read.facts, law.law),
    })),
    verdict: overall(law.rules, findings),
  }
}

/** That something has not been answered yet is open, not failed, as long as the form is being filled. */
function stillOpen(finding: Finding): Finding {
  const { node } = finding.trace
  if (finding.verdict !== 'fails' || node.op !== 'known') return finding
  return { ...finding, verdict: 'unknown', trace: { ...finding.trace, missing: [node.id] } }
}

/** Answers of the shown sections only: what is filed. */
export function answersAsked(asked: readonly Fact[], answers: Answers): Answers {
  return Object.fromEntries(
    asked.flatMap(({ id }) => (answers[id] === undefined ? [] : [[id, answers[id]]])),
  )
}
