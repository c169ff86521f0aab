import { Refusal } from '../../declare/refusal.ts'
import type { Bureau } from '../bureau.ts'
import { advance } from '../cases/advance.ts'
import type { CaseState } from '../cases/case-state.ts'
import { isDecided } from '../cases/conclude-stage.ts'
import { type ActInput, type Held, type Outcome, perform } from '../cases/perform.ts'
import { openPlaces } from '../cases/position.ts'
import { worldOf } from '../cases/world-of.ts'
import type { FundingState } from './funding-state.ts'
import { grantOf, judgeBook, refuseUnlawful } from './judge-book.ts'
import { postForCase } from './post-for-case.ts'
import { fundingIn, readFunding } from './read-funding.ts'
import { instalmentsOf } from './task-book.ts'

/** A signature. */
export interface Signing extends ActInput {
  /** The version that was read; signing another one is refused. */
  readonly version: number
}

/**
 * Signs the task book: first the unit, then the bureau. With the second signature it comes into
 * force: the grant is committed against the budget line, and the stage ends.
 *
 * @throws Refusal `agreement.other-version`, `agreement.party-first`, `agreement.signed-before`,
 * `agreement.rule-fails`, `agreement.no-grant`, `ledger.overdrawn`, and those of {@link perform}
 */
export function signAgreement(bureau: Bureau, input: Signing): Promise<CaseState> {
  return perform(bureau, 'sign-agreement', input, async (held) => {
    const { tx, current, offering, today } = held
    const funding = fundingIn(offering.service)
    const state = await readFunding(tx, current.jurisdiction, current.id)
    const newest = state.versions.at(-1)
    if (newest === undefined || newest.version !== input.version) {
      throw otherVersion(newest?.version ?? 0, input.version)
    }
    const isParty = input.reader.role === 'applicant'
    if (isParty && state.party !== null) throw signedBefore()
    if (!isParty && state.party === null) throw partyFirst()
    refuseUnlawful(judgeBook(offering, funding, current, newest.book, today))
    return isParty
      ? { kind: 'agreement-signed', body: { version: input.version, side: 'party' } }
      : inForce(bureau, held, input, state)
  })
}

async function inForce(
  bureau: Bureau,
  held: Held,
  { reader, version, now }: Signing,
  state: FundingState,
): Promise<Outcome> {
  const { tx, current, offering, today } = held
  const funding = fundingIn(offering.service)
  const grant = grantOf(offering, funding, current)
  const line = `${funding.line}-${(current.decidedOn ?? today).slice(0, 4)}`
  const at = { tx, reader, caseId: current.id, rev: current.rev + 1, now, funding, line }
  const posted = await postForCase(at, 'commit', grant)
  const stage = openPlaces(current.position, offering.service.procedure).find(
    (place) => place.stage.kind === 'agreement',
  )
  if (stage === undefined || state.inForce !== null) throw new Error('the agreement is not open')
  const end = { stage: stage.stage.id, outcome: 'pass' } as const
  return {
    kind: 'agreement-signed',
    body: {
      version,
      side: 'bureau',
      grant: grant.toString(),
      line,
      instalments: instalmentsOf(funding, grant).map(({ id, amount }) => ({
        id,
        amount: amount.toString(),
      })),
      posted,
      moves: advance(
        worldOf(bureau, offering, current, today),
        current.position,
        isDecided(current),
        end,
      ),
    },
  }
}

const otherVersion = (newest: number, version: number) =>
  new Refusal(
    'agreement.other-version',
    {
      zh: '您看到的任务书不是最新版本，未签署。请刷新后核对最新版本再签署。',
      en: 'The task book you read is not the newest, so it was not signed. Reload, read the newest version and sign that.',
    },
    { newest, version },
  )

const partyFirst = () =>
  new Refusal('agreement.party-first', {
    zh: '申请单位尚未签署，科技局不能先签。请提醒申请单位签署。',
    en: 'The unit has not signed yet, and the bureau signs last. Remind the unit to sign.',
  })

const signedBefore = () =>
  new Refusal('agreement.signed-before', {
    zh: '贵单位已签署本版任务书，正等待科技局签署。',
    en: 'Your unit has signed this version already; the bureau signs next.',
  })
