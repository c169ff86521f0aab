/** A bureau with a service that pays by instalments; the service exists only in tests. */
import { declarations } from '../../src/app.ts'
import { openBureau } from '../../src/engine/declarations.ts'
import { openTestBureau, type TestBureau } from './bureau.ts'
import type { OpenDatabase } from './databases.ts'
import { projectFunds } from './project-funds.ts'

/** Opens a bureau with the ledger. It is Monday, 1 July 2019, ten o'clock. */
export async function openFundedBureau(open: OpenDatabase): Promise<TestBureau> {
  const plain = await openTestBureau(open)
  const { database, signing, cipher, files } = plain.bureau
  const declared = { ...declarations, ledgers: [projectFunds] }
  return { ...plain, bureau: openBureau(declared, database, { signing, cipher, files }, false) }
}
