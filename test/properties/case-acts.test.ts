import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Invalid, Refusal } from '../../src/declare/refusal.ts'
import { type Act, acts as allActs } from '../../src/engine/access/act.ts'
import { may } from '../../src/engine/access/may.ts'
import { checkLog } from '../../src/engine/audit/check-log.ts'
import { offeringOf } from '../../src/engine/bureau.ts'
import { accept } from '../../src/engine/cases/accept.ts'
import { amend } from '../../src/engine/cases/amend.ts'
import { annul } from '../../src/engine/cases/annul.ts'
import { type CaseState, replay } from '../../src/engine/cases/case-state.ts'
import { correct } from '../../src/engine/cases/correct.ts'
import { decide } from '../../src/engine/cases/decide.ts'
import { decline } from '../../src/engine/cases/decline.ts'
import type { ActInput } from '../../src/engine/cases/perform.ts'
import { readCase } from '../../src/engine/cases/read-case.ts'
import { compareWithEvents } from '../../src/engine/cases/rebuild.ts'
import { requestCorrection } from '../../src/engine/cases/request-correction.ts'
import { withdraw } from '../../src/engine/cases/withdraw.ts'
import { addMilliseconds } from '../../src/values/instant.ts'
import {
  acceptedContract,
  anotherContract,
  asOwner,
  everybody,
  fileContract,
  openTestBureau,
  reader,
  type TestBureau,
} from '../support/bureau.ts'
import { describeOnServer, freshEmbedded } from '../support/databases.ts'

type Do = (on: TestBureau, input: ActInput) => Promise<CaseState>

/** Every act, with something to do it with. */
const acts: Readonly<Record<string, Do>> = {
  accept: (on, input) => accept(on.bureau, input),
  decline: (on, input) => decline(on.bureau, { ...input, reason: '不属于受理范围' }),
  'request-correction': (on, input) =>
    requestCorrection(on.bureau, { ...input, defects: [{ field: null, text: '请补充附件' }] }),
  correct: (on, input) => correct(on.bureau, { ...input, answers: anotherContract() }),
  withdraw: (on, input) => withdraw(on.bureau, { ...input, reason: '合同已解除' }),
  decide: (on, input) =>
    decide(on.bureau, { ...input, outcome: 'grant', findings: {}, reason: '' }),
  refuse: (on, input) =>
    decide(on.bureau, { ...input, outcome: 'refuse', findings: {}, reason: '不属于技术合同' }),
  amend: (on, input) =>
    amend(on.bureau, { ...input, answers: { 'total-amount': '2000000' }, reason: '补充协议' }),
  annul: (on, input) => annul(on.bureau, { ...input, reason: '合同未生效' }),
}

/** The act whose access rule holds; refusing is one way to decide. */
const ruleOf = (act: string): Act => allActs.find((each) => each === act) ?? 'decide'

const day = 24 * 3_600_000
const step = fc.record({
  act: fc.constantFrom(...Object.keys(acts)),
  // The people who can act come often enough that cases get somewhere.
  who: fc.constantFrom(...everybody, 'seller' as const, 'officer' as const, 'head' as const),
  daysLater: fc.nat({ max: 9 }),
})

describe('any sequence of acts', () => {
  let on: TestBureau
  beforeAll(async () => {
    on = await openTestBureau(freshEmbedded)
  })
  afterAll(() => on.close())

  it('is done exactly as far as the access rules say, and replays to what is stored', async () => {
    const { service } = offeringOf(on.bureau, 'technology-contract')
    const reached = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        let now = on.now
        let before = await fileContract(on)
        for (const { act, who, daysLater } of steps) {
          now = addMilliseconds(now, daysLater * day)
          const doing = acts[act]
          if (doing === undefined) throw new Error(act)
          const actor = reader(who)
          const sees = actor.role !== 'applicant' || actor.parties.includes(before.party)
          const allowed = sees && may(actor, ruleOf(act), before, service).allowed
          try {
            const after = await doing(on, { reader: actor, caseId: before.id, now })
            expect([act, who, allowed, after.rev]).toEqual([act, who, true, before.rev + 1])
            before = after
          } catch (error) {
            if (!(error instanceof Refusal || error instanceof Invalid)) throw error
            // Beyond the access rules only the law of the clock refuses here.
            const late = error instanceof Refusal && error.code === 'case.deemed-accepted'
            expect([act, who, allowed]).toEqual([act, who, late])
          }
        }
        const stored = await readCase(on.bureau, reader('head'), before.id)
        expect(replay(stored.events.map(({ event }) => event))).toEqual(stored.state)
        expect(stored.state).toEqual(before)
        reached.add(before.state)
      }),
      { numRuns: 60 },
    )
    // A generator that never gets anywhere proves nothing.
    expect(reached.size).toBeGreaterThan(4)
    expect((await compareWithEvents(on.bureau, reader('supervisor'))).differences).toEqual([])
    expect((await checkLog(on.bureau, reader('supervisor'))).broken).toBeNull()
  })
})

describeOnServer('certificate numbers', (open) => {
  let on: TestBureau
  beforeAll(async () => {
    on = await openTestBureau(open)
  })
  afterAll(() => on.close())

  it('have no gap and no double when grants run at once and some fail', async () => {
    const cases: CaseState[] = []
    for (let i = 0; i < 40; i++) cases.push(await acceptedContract(on))
    const grants = await Promise.allSettled(
      cases.map(({ id }, i) =>
        decide(on.bureau, {
          reader: reader('head'),
          caseId: id,
          outcome: 'grant',
          findings: i % 3 === 0 ? { 'recognised-technology': '1000000.01' } : {},
          reason: '',
          now: on.now,
        }),
      ),
    )
    const numbers = grants.flatMap((each) =>
      each.status === 'fulfilled' ? [Number(each.value.certificateNumber?.slice(-6))] : [],
    )
    expect(numbers).toHaveLength(cases.filter((_each, i) => i % 3 !== 0).length)
    expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_each, i) => i + 1))
  })

  it('are never given twice, not even one that a failed grant left unused', async () => {
    const { id } = await acceptedContract(on)
    const certificatesIssued = async () => {
      const [row] = await asOwner(on, sql`select count(*)::integer as n from issued_certificate`)
      return Number(row?.n)
    }
    await asOwner(
      on,
      sql`alter table technology_contract add constraint closed check (total_amount <> 77700)`,
    )
    const rich = await acceptedContract(on, { 'total-amount': '777.00' })
    const grant = (caseId: string) =>
      decide(on.bureau, {
        reader: reader('head'),
        caseId,
        outcome: 'grant',
        findings: {},
        reason: '',
        now: on.now,
      })
    const numbered = await certificatesIssued()
    const [failed, granted] = await Promise.allSettled([grant(rich.id), grant(id)])
    expect(failed).toMatchObject({ status: 'rejected', reason: { code: '23514' } })
    const certificates = await asOwner(
      on,
      sql`select count(*)::integer as n, max(number) as last from issued_certificate`,
    )
    expect(granted.status).toBe('fulfilled')
    const next = await grant((await acceptedContract(on)).id)
    expect(Number(next.certificateNumber?.slice(-6))).toBeGreaterThan(
      Number(String(certificates[0]?.last).slice(-6)),
    )
    expect(certificates[0]?.n).toBe(numbered + 1)
  })
})
