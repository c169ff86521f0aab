/** A service as data for the pages: guide, form, and the rules the browser evaluates itself. */
import type { Offering } from '../../declare/city.ts'
import { encode } from '../../declare/expression/wire.ts'
import { usualKinds } from '../../declare/file-kind.ts'
import { placesOf } from '../../declare/procedure.ts'
import { factsOf } from '../../declare/service.ts'
import { parametersOf } from '../../engine/bureau.ts'
import { lawFor } from '../../engine/clock/limits.ts'
import type { CivilDate } from '../../values/civil-date.ts'
import type { ServiceView } from '../contract/services.ts'
import { answer } from '../mutable.ts'
import { limitText, limitView } from './limit-view.ts'

/** An expression without its lists of facts and parameters: the tree is all the evaluator reads. */
const treeOf = (expression: { readonly node: unknown }) => expression.node

/** The declaration of an offering on a day. */
export function serviceView(offering: Offering, on: CivilDate): ServiceView {
  const { service } = offering
  const law = lawFor(offering, on)
  const { promised } = offering
  return {
    id: service.id,
    version: service.version,
    compares: service.compares !== undefined,
    name: service.name,
    about: service.about,
    link: service.link,
    addressees: [...service.addressees],
    office: offering.office,
    counter: offering.counter,
    hours: offering.hours,
    phone: offering.phone,
    complaints: offering.complaints,
    fee: offering.fee,
    statutory: limitView(service.procedure.within, law),
    promised:
      promised === undefined
        ? null
        : { count: promised.count, unit: promised.unit, text: limitText(promised) },
    legalBasis: answer(service.legalBasis),
    sections: service.form.map((section) => ({
      title: section.title,
      facts: section.asks.map((fact) => fact.id),
      ...(section.when === undefined ? {} : { when: encode(treeOf(section.when)) }),
    })),
    facts: answer(factsOf(service)),
    findings: service.findings.map(({ fact, from }) => ({
      fact: answer(fact),
      ...(from === undefined ? {} : { from: from.id }),
    })),
    amendable: service.amendable.facts.map((fact) => fact.id),
    subject: {
      title: service.subject.title.id,
      ...(service.subject.amount === undefined ? {} : { amount: service.subject.amount.id }),
    },
    evidence: service.evidence.map((each) => ({
      id: each.id,
      title: each.title,
      optional: each.optional ?? false,
      accepts: [...(each.accepts ?? usualKinds)],
      cite: answer(each.cite),
      ...(each.when === undefined ? {} : { when: encode(treeOf(each.when)) }),
    })),
    stages: placesOf(service.procedure).map(({ stage, branch, parallel }) => ({
      id: stage.id,
      kind: stage.kind,
      title: stage.title,
      actor: stage.actor,
      authority: (stage.authority ?? branch?.authority)?.name ?? null,
      branch:
        branch === undefined || parallel === undefined
          ? null
          : {
              id: branch.id,
              parallel: parallel.id,
              title: branch.title,
              limit: limitView(branch.within, law),
            },
      conditional: stage.when !== undefined || parallel?.when !== undefined,
      limit: limitView(stage.kind === 'publicNotice' ? stage.lasts : stage.within, law),
      ...(stage.cite === undefined ? {} : { cite: answer(stage.cite) }),
    })),
    output: {
      certificate: service.output.certificate.title,
      statement: service.output.certificate.statement,
      register: service.output.entry.register.id,
    },
    benefits: service.benefits.map(({ title, cite, when, worth = [] }) => ({
      title,
      cite: answer(cite),
      ...(when === undefined ? {} : { when: when.title }),
      worth: worth.map((each) => each.title),
    })),
    indicators: [...service.indicators],
    law: {
      on,
      switches: [...offering.switches],
      rules: service.requirements.map((rule) => encode({ ...rule, holds: bare(rule.holds) })),
      computes: service.computes.map((each) => encode({ ...each, value: bare(each.value) })),
      parameters: parametersOf(service).map((each) => encode(each)),
    },
  }
}

const bare = (expression: { readonly kind: string; readonly node: unknown }) => ({
  kind: expression.kind,
  node: expression.node,
  facts: [],
  parameters: [],
})
