/** Entries that a document makes, such as a budget that was allocated; and taking them back. */
import { problem } from '../../declare/expression/read-fact.ts'
import type { EntryTemplate, Ledger } from '../../declare/ledger.ts'
import { Invalid, Refusal } from '../../declare/refusal.ts'
import { textOf } from '../../store/cells.ts'
import type { Reader, Statement } from '../../store/database.ts'
import { civilDateOf, type Instant } from '../../values/instant.ts'
import type { Fen } from '../../values/money.ts'
import type { Bureau } from '../bureau.ts'
import { accountIn, ledgerOf } from './ledger-of.ts'
import { counter, post } from './post.ts'
import type { PostedEntry } from './posting.ts'

/** Whether an entry can be made by a document: it concerns no case, party or record. */
export const isByDocument = (ledger: Ledger, { lines }: EntryTemplate): boolean =>
  lines.length === 1 &&
  lines.every(({ debit, credit }) =>
    [debit, credit].every((id) => ['budget', 'ledger'].includes(accountIn(ledger, id).per)),
  )

/** What a document books. */
export interface DocumentEntry {
  readonly reader: Reader
  readonly ledger: string
  readonly entry: string
  /** Budget line, such as `rd-2019`. */
  readonly budget: string
  readonly amount: Fen
  /** Number of the document, as printed. */
  readonly document: string
  readonly memo: string
  readonly now: Instant
}

/**
 * Books what a document says. The same document books the same entry for a budget line once.
 *
 * @throws Invalid by field
 * @throws Refusal `ledger.unknown`, `ledger.not-by-document`, `ledger.head-only`,
 * `ledger.overdrawn`, `ledger.key-reused`
 */
export async function bookDocument(bureau: Bureau, said: DocumentEntry): Promise<PostedEntry> {
  const { reader, amount, now } = said
  refuseOthers(reader)
  const ledger = ledgerOf(bureau, said.ledger)
  const template = ledger.entries[said.entry]
  if (template === undefined || !isByDocument(ledger, template)) throw notByDocument(said.entry)
  const [budget, document] = [said.budget.trim(), said.document.trim()]
  const wrong = [
    ...(/^[a-z][a-z0-9-]{1,60}$/.test(budget) ? [] : [problem('budget', 'choice.unknown')]),
    ...(document === '' ? [problem('document', 'required')] : []),
    ...(amount > 0n ? [] : [problem('amount', 'amount.negative')]),
  ]
  if (wrong.length > 0) throw new Invalid(wrong)
  return bureau.database.transaction(reader, (tx) =>
    post(tx, reader, {
      ledger,
      entry: template.id,
      holders: { budget },
      amounts: [amount],
      source: { kind: 'document', id: document },
      onceKey: `document:${document}:${template.id}:${budget}`,
      bookedOn: civilDateOf(now),
      enteredBy: reader.account,
      now,
      memo: said.memo.trim(),
    }),
  )
}

const sourceOf: Statement = {
  name: 'ledger-entry-source',
  text: `select source_kind from ledger_entry
    where jurisdiction = $1 and ledger = $2 and id = $3`,
}

/**
 * Takes back what a document booked. Entries of cases are taken back by acts on the case.
 *
 * @throws Invalid without document or reason
 * @throws Refusal `ledger.of-case`, `ledger.head-only` and those of {@link counter}
 */
export async function counterDocument(
  bureau: Bureau,
  said: Pick<DocumentEntry, 'reader' | 'ledger' | 'entry' | 'document' | 'memo' | 'now'>,
): Promise<PostedEntry> {
  const { reader, now } = said
  refuseOthers(reader)
  const ledger = ledgerOf(bureau, said.ledger)
  const [document, memo] = [said.document.trim(), said.memo.trim()]
  const wrong = [
    ...(document === '' ? [problem('document', 'required')] : []),
    ...(memo === '' ? [problem('memo', 'required')] : []),
  ]
  if (wrong.length > 0) throw new Invalid(wrong)
  return bureau.database.transaction(reader, async (tx) => {
    const [row] = await tx.run(sourceOf, [reader.jurisdiction, ledger.id, said.entry])
    if (row !== undefined && textOf(row, 'source_kind') === 'case') throw ofCase(said.entry)
    return counter(tx, reader, {
      ledger,
      entry: said.entry,
      source: { kind: 'document', id: document },
      bookedOn: civilDateOf(now),
      enteredBy: reader.account,
      now,
      memo,
    })
  })
}

function refuseOthers({ role }: Reader): void {
  if (role === 'head') return
  throw new Refusal('ledger.head-only', {
    zh: '预算下达和更正由负责人办理。请提交负责人。',
    en: 'Budgets are allocated and corrected by the head. Hand it to the head.',
  })
}

const notByDocument = (entry: string) =>
  new Refusal(
    'ledger.not-by-document',
    {
      zh: '该分录由办件自动生成，不能凭文件直接入账。请在办件中办理。',
      en: 'This entry is made by acts on cases and not by a document. Act on the case.',
    },
    { entry },
  )

const ofCase = (entry: string) =>
  new Refusal(
    'ledger.of-case',
    {
      zh: '该分录由办件生成，不能在此冲销。请在对应办件中办理（如退票、追回）。',
      en: 'A case made this entry, so it is not taken back here. Act on the case, such as by a bounced payment or a recovery.',
    },
    { entry },
  )
