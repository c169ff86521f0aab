/** The form behind a case, ready to be judged by the law of the day on which it was filed. */
import { useMemo } from 'react'
import { writeFact } from '../../../declare/expression/read-fact.ts'
import type { Fact } from '../../../declare/fact.ts'
import type { CaseView } from '../../../http/contract/cases.ts'
import type { FactView, ServiceView } from '../../../http/contract/services.ts'
import {
  type FormLaw,
  type FormSection,
  factOf,
  lawAt,
  readFormLaw,
  readSections,
} from '../../forms/form-law.ts'
import { judgeAnswers } from '../../forms/judge-answers.ts'

/** A service's form, decoded. */
export interface ServiceForm {
  /** Facts the applicant is asked, as they came. */
  readonly facts: readonly FactView[]
  /** The same and what officers establish, as the reader of answers takes them. */
  readonly declared: readonly Fact[]
  readonly sections: readonly FormSection[]
  readonly law: FormLaw
}

/** Decodes the form of a service, for the law of a day or of today. */
export function useServiceForm(service: ServiceView, on?: string): ServiceForm {
  return useMemo(() => {
    const law = readFormLaw(service.law)
    return {
      facts: service.facts,
      declared: [...service.facts, ...service.findings.map(({ fact }) => fact)].map(factOf),
      sections: readSections(service.sections),
      law: on === undefined ? law : lawAt(law, on),
    }
  }, [service, on])
}

/** What the officer starts from: earlier findings, else what was answered or is computed. */
export function suggestedFindings(
  service: ServiceView,
  form: ServiceForm,
  current: Pick<CaseView, 'answers' | 'findings'>,
): Readonly<Record<string, unknown>> {
  const judged = judgeAnswers(form.declared, form.sections, form.law, current.answers, false)
  return Object.fromEntries(
    service.findings.flatMap(({ fact, from }) => {
      const known = current.findings?.[fact.id] ?? (from && current.answers[from])
      if (known !== undefined) return [[fact.id, known]]
      const computed = judged.computed.find(({ derivation }) => derivation.id === from)?.trace.value
      const plain =
        typeof computed === 'bigint' ||
        (typeof computed === 'object' && computed !== null && 'n' in computed)
      return plain ? [[fact.id, writeFact(factOf(fact), computed)]] : []
    }),
  )
}
