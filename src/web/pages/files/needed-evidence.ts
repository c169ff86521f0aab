/** Which documents an application needs: by the same conditions that the server judges. */
import { evaluate } from '../../../declare/expression/evaluate.ts'
import type { Facts } from '../../../declare/fact.ts'
import type { ProblemView } from '../../../http/contract/common.ts'
import type { FactView, ServiceView } from '../../../http/contract/services.ts'
import { type FormLaw, readSections } from '../../forms/form-law.ts'
import { filesEn } from '../../texts/files-en.ts'
import { filesZhCN } from '../../texts/files-zh-CN.ts'

type Evidence = ServiceView['evidence'][number]

/** A document that is asked for, and whether nothing can be filed without it. */
export interface AskedEvidence {
  readonly document: Evidence
  readonly needed: boolean
}

/** The documents asked for with these answers; one whose condition does not hold is not asked. */
export function askedEvidence(
  service: ServiceView,
  facts: Facts,
  law: FormLaw,
): readonly AskedEvidence[] {
  return service.evidence.flatMap((document) => {
    const [condition] = readSections([{ title: document.title, facts: [], when: document.when }])
    const when = condition?.when
    const holds = when === undefined || evaluate(when, facts, law.law).value === true
    return holds ? [{ document, needed: !document.optional }] : []
  })
}

const missing = { zh: filesZhCN.missing, en: filesEn.missing }

/** What is wrong while a needed document is neither uploaded nor said to come on paper. */
export function evidenceProblems(
  asked: readonly AskedEvidence[],
  given: (evidence: string) => boolean,
): readonly ProblemView[] {
  return asked
    .filter(({ document, needed }) => needed && !given(document.id))
    .map(({ document }) => ({
      field: `evidence.${document.id}`,
      code: 'evidence.missing',
      text: missing,
      level: 'refuse' as const,
    }))
}

/** Documents as fields, so that a summary of problems can name them. */
export const evidenceFields = (service: ServiceView): readonly FactView[] =>
  service.evidence.map(({ id, title }) => ({ id: `evidence.${id}`, kind: 'text', label: title }))
