/** Which answers the law depends on: a self-check asks for these and nothing else. */
import type { Node } from '../../../declare/expression/node.ts'
import type { FormLaw, FormSection } from '../../forms/form-law.ts'

/** Ids of the facts an expression reads. */
export function factsRead(node: Node): ReadonlySet<string> {
  const found = new Set<string>()
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    if ('op' in part && (part.op === 'fact' || part.op === 'known') && 'id' in part) {
      found.add(String(part.id))
    }
    if ('op' in part && (part.op === 'sumOver' || part.op === 'countOver') && 'rows' in part)
      found.add(String(part.rows))
    for (const below of Object.values(part)) walk(below)
  }
  walk(node)
  return found
}

/**
 * The sections of a form, reduced to what rules, computed values and the conditions of sections
 * read. Sections that ask nothing of it are left out.
 */
export function decisiveSections(
  sections: readonly FormSection[],
  law: FormLaw,
): readonly FormSection[] {
  const nodes = [
    ...law.rules.map(({ holds }) => holds.node),
    ...law.computes.map(({ value }) => value.node),
    ...sections.flatMap(({ when }) => when ?? []),
  ]
  const read = new Set(nodes.flatMap((node) => [...factsRead(node)]))
  return sections
    .map((section) => ({ ...section, facts: section.facts.filter((id) => read.has(id)) }))
    .filter(({ facts }) => facts.length > 0)
}
