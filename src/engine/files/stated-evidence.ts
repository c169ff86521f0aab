/** What was handed in for each document of an application, as its events say it. */
import type { Offering } from '../../declare/city.ts'
import { evaluate } from '../../declare/expression/evaluate.ts'
import type { Facts } from '../../declare/fact.ts'
import type { Problem } from '../../declare/problem.ts'
import { Invalid } from '../../declare/refusal.ts'
import type { Evidence } from '../../declare/service.ts'
import type { CivilDate } from '../../values/civil-date.ts'
import type { StatedEvidence } from '../cases/case-event.ts'
import { lawFor } from '../clock/limits.ts'

/** The documents these answers make necessary. One that may follow later is not among them. */
export function neededEvidence(
  offering: Offering,
  facts: Facts,
  on: CivilDate,
): readonly Evidence[] {
  const law = lawFor(offering, on)
  return offering.service.evidence.filter(
    ({ optional, when }) =>
      optional !== true && (when === undefined || evaluate(when.node, facts, law).value === true),
  )
}

const missing = ({ id, title }: Evidence): Problem => ({
  field: `evidence.${id}`,
  code: 'evidence.missing',
  text: {
    zh: `请上传「${title.zh}」，或注明到窗口提交纸质件`,
    en: `Upload “${title.en}”, or say that you hand it in on paper at the counter`,
  },
  level: 'refuse',
})

/**
 * Refuses an application that lacks a document it needs.
 *
 * @throws Invalid with one problem per document, at `evidence.` and its id
 */
export function refuseIncomplete(
  needed: readonly Evidence[],
  stated: readonly StatedEvidence[],
): void {
  const lacking = needed.filter(({ id }) => !stated.some((each) => each.evidence === id))
  if (lacking.length > 0) throw new Invalid(lacking.map(missing))
}

/**
 * An application that names no draft carries no files: its documents are handed in on paper at the
 * counter, and the log says so of each that is needed.
 */
export const allOnPaper = (needed: readonly Evidence[]): readonly StatedEvidence[] =>
  needed.map(({ id }) => ({ evidence: id, paper: true }))
