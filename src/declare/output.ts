/** What granting gives. */
import type { Certificate, Source } from './certificate.ts'
import type { Register } from './register.ts'

/** What a granted case gives: a certificate and an entry in a register. */
export interface Output {
  /** The certificate. */
  readonly certificate: Certificate
  /** The register entry: each column and where its value comes from. */
  readonly entry: {
    readonly register: Register
    readonly columns: Readonly<Record<string, Source>>
    /** Column that says whether the entry counts, and its values. */
    readonly state: {
      readonly column: string
      readonly inForce: string
      readonly amended: string
      readonly annulled: string
    }
  }
}
