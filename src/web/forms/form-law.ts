/** The law of a service as the pages evaluate it: decoded once from what the server sends. */

import { type Law, lawOn } from '../../declare/expression/law-on.ts'
import type { Node } from '../../declare/expression/node.ts'
import type { Trace } from '../../declare/expression/trace.ts'
import { decode } from '../../declare/expression/wire.ts'
import type { Fact } from '../../declare/fact.ts'
import type { Parameter } from '../../declare/parameter.ts'
import type { Derivation, Rule } from '../../declare/rule.ts'
import type { FactView, ServiceView } from '../../http/contract/services.ts'
import { civilDate, parseCivilDate } from '../../values/civil-date.ts'
import type { Text } from '../../values/text.ts'

/** A section of a form with its condition as a tree. */
export interface FormSection {
  readonly title: Text
  readonly facts: readonly string[]
  readonly when?: Node
}

/** What is needed to judge answers in the browser. */
export interface FormLaw {
  readonly law: Law
  readonly rules: readonly Rule[]
  readonly computes: readonly Derivation[]
  readonly parameters: readonly Parameter[]
  readonly switches: readonly string[]
}

/** A computed value and how it came about. */
export interface Computed {
  readonly derivation: Derivation
  readonly trace: Trace
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const isNode = (value: unknown): value is Node => isRecord(value) && typeof value.op === 'string'

const hasNode = (value: unknown): value is { readonly node: Node } =>
  isRecord(value) && isNode(value.node)

const isRule = (value: unknown): value is Rule =>
  isRecord(value) && typeof value.id === 'string' && hasNode(value.holds)

const isDerivation = (value: unknown): value is Derivation =>
  isRecord(value) && typeof value.id === 'string' && hasNode(value.value)

const isParameter = (value: unknown): value is Parameter =>
  isRecord(value) && typeof value.id === 'string' && Array.isArray(value.values)

/** Decodes the law part of a service. What is not a rule or value is left out. */
export function readFormLaw(sent: ServiceView['law']): FormLaw {
  const part = (list: readonly unknown[]) => list.map((each) => decode(each))
  const parameters = part(sent.parameters).filter(isParameter)
  return {
    law: lawOn(civilDate(sent.on), parameters, sent.switches),
    rules: part(sent.rules).filter(isRule),
    computes: part(sent.computes).filter(isDerivation),
    parameters,
    switches: sent.switches,
  }
}

/** The same law on another day: a case is judged by the day on which it was filed. */
export function lawAt(of: FormLaw, on: string): FormLaw {
  const day = parseCivilDate(on.slice(0, 10))
  if (!day.ok) return of
  return { ...of, law: lawOn(day.value, of.parameters, of.switches) }
}

/** A law without rules, for forms that are only read and checked field by field. @public */
export const noLaw: FormLaw = {
  law: lawOn(civilDate('2000-01-01'), []),
  rules: [],
  computes: [],
  parameters: [],
  switches: [],
}

/** Sections with their conditions decoded. A condition may travel with or without its wrapping. */
export function readSections(sent: ServiceView['sections']): readonly FormSection[] {
  return sent.map(({ title, facts, when }) => {
    const condition = when === undefined ? undefined : decode(when)
    const node = hasNode(condition) ? condition.node : condition
    return { title, facts, ...(isNode(node) ? { when: node } : {}) }
  })
}

/** The fact behind a field, as the reader of answers takes it. */
export function factOf(view: FactView): Fact {
  const { help, personal, optional, maxLength, plain, signed, example, options, columns } = view
  return {
    id: view.id,
    kind: view.kind,
    label: view.label,
    ...(help === undefined ? {} : { help }),
    ...(personal === undefined ? {} : { personal }),
    ...(optional === undefined ? {} : { optional }),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(plain === undefined ? {} : { plain }),
    ...(signed === undefined ? {} : { signed }),
    ...(example === undefined ? {} : { example }),
    ...(columns === undefined ? {} : { columns: columns.map(factOf) }),
    ...(options === undefined
      ? {}
      : {
          options: options.map(({ id, label, from, under }) => ({
            id,
            label,
            ...(from === undefined ? {} : { from: civilDate(from) }),
            ...(under === undefined ? {} : { under }),
          })),
        }),
  }
}
