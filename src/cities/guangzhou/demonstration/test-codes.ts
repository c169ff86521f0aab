/** Credit codes for synthetic units: right check characters, in a range marked as test data. */
import { creditCodeCheckCharacter } from '../../../values/credit-code.ts'
import { organisationCodeCheckCharacter } from '../../../values/organisation-code.ts'

const digits = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/**
 * The code of the n-th synthetic unit. Organisation codes begin with `TE`, which no registrar gives.
 *
 * @param n - 0 to 887,503,680 (31 to the sixth, less one)
 * @param kind - `91` an enterprise, `12` a public institution
 */
export function testCreditCode(n: number, division = '440100', kind: '91' | '12' = '91'): string {
  let rest = n
  let serial = ''
  for (let i = 0; i < 6; i++) {
    serial = (digits[rest % 31] ?? '0') + serial
    rest = Math.floor(rest / 31)
  }
  const organisation = `TE${serial}`
  const body = `${kind}${division}${organisation}${organisationCodeCheckCharacter(organisation)}`
  return body + creditCodeCheckCharacter(body)
}
