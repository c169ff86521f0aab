/** The key of the register entry of a granted case, as far as it can be told from the case alone. */
import type { Service } from '../../declare/service.ts'
import type { CaseState } from './case-state.ts'

/** The key; undefined when a part of it comes from the answers. */
export function entryKeyOf(service: Service, state: CaseState): string | undefined {
  const { register, columns } = service.output.entry
  const parts = register.key.map((id) => {
    const source = columns[id]
    if (source === undefined || !('of' in source)) return undefined
    switch (source.of) {
      case 'certificateNumber':
        return state.certificateNumber ?? undefined
      case 'caseId':
        return state.id
      case 'applicant':
        return state.party
      default:
        return undefined
    }
  })
  return parts.every((part) => part !== undefined) ? parts.join('|') : undefined
}
