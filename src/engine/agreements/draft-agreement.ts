import type { Bureau } from '../bureau.ts'
import type { CaseState } from '../cases/case-state.ts'
import { type ActInput, perform } from '../cases/perform.ts'
import { grantOf } from './judge-book.ts'
import { fundingIn, readFunding } from './read-funding.ts'
import { readTaskBook, type TaskBookSaid } from './task-book.ts'

/** A task book as the unit drafts it. */
export interface Draft extends ActInput {
  readonly book: TaskBookSaid
}

/**
 * Drafts the task book, or drafts it anew; signatures under an earlier draft are void. Whether the
 * law allows it is shown meanwhile and asked when it is signed.
 *
 * @throws Invalid by field
 * @throws Refusal `agreement.no-grant` and those of {@link perform}
 */
export function draftAgreement(bureau: Bureau, input: Draft): Promise<CaseState> {
  return perform(bureau, 'draft-agreement', input, async ({ tx, current, offering }) => {
    const funding = fundingIn(offering.service)
    const book = readTaskBook(funding, grantOf(offering, funding, current), input.book)
    const { versions } = await readFunding(tx, current.jurisdiction, current.id)
    return { kind: 'agreement-drafted', body: { version: versions.length + 1, book } }
  })
}
