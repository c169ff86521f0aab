/** The demonstration of Guangzhou at the scale of 2019. */
import type { Demonstration } from '../../../declare/demonstration.ts'
import { demoAccounts } from '../demo-accounts.ts'

export const demonstration: Demonstration = {
  accounts: demoAccounts,
  parts: () => [],
}
