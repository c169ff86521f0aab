import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { asOwner, reader, type TestBureau } from '../../../test/support/bureau.ts'
import { describeOnBoth, describeOnServer } from '../../../test/support/databases.ts'
import { openFundedBureau } from '../../../test/support/funded-service.ts'
import { projectFunds } from '../../../test/support/project-funds.ts'
import { Refusal } from '../../declare/refusal.ts'
import type { Tx } from '../../store/database.ts'
import { civilDate } from '../../values/civil-date.ts'
import { fen, yuan } from '../../values/money.ts'
import { accountBalances, accountLines } from './account-lines.ts'
import { checkLedgers } from './check-ledger.ts'
import { counter, post } from './post.ts'
import type { Posting } from './posting.ts'

const officer = reader('officer')
const { jurisdiction } = officer

type Entry = keyof typeof projectFunds.entries

function posting(on: TestBureau, entry: Entry, amount: bigint, onceKey: string): Posting {
  return {
    ledger: projectFunds,
    entry,
    holders: { budget: 'rd-2019', case: 'project-1' },
    amounts: projectFunds.entries[entry].lines.map(() => fen(amount)),
    source: { kind: 'document', id: '穗财教〔2019〕1号' },
    onceKey,
    bookedOn: civilDate('2019-07-01'),
    enteredBy: 'officer',
    now: on.now,
  }
}

const emptied = (on: TestBureau) =>
  asOwner(on, sql`truncate ledger_line, ledger_entry, ledger_account`)

describeOnBoth('a ledger', (open) => {
  let on: TestBureau
  beforeAll(async () => {
    on = await openFundedBureau(open)
  })
  afterAll(() => on.close())
  beforeEach(() => emptied(on))

  const inTx = <T>(work: (tx: Tx) => Promise<T>, by = officer) =>
    on.bureau.database.transaction(by, work)
  const book = (entry: Entry, amount: bigint, key: string) =>
    inTx((tx) => post(tx, officer, posting(on, entry, amount, key)))
  const balances = () =>
    inTx((tx) => accountBalances(tx, jurisdiction, projectFunds, { limit: 100 }))
  const balanceOf = async (account: string) =>
    (await balances()).find((each) => each.account === account)?.balance

  it('moves money from account to account and never below zero where that is forbidden', async () => {
    await book('allocate', yuan(100n), 'a')
    await book('commit', yuan(60n), 'b')
    expect([await balanceOf('available'), await balanceOf('committed')]).toEqual(['4000', '6000'])
    await expect(book('commit', yuan(60n), 'c')).rejects.toMatchObject({
      code: 'ledger.overdrawn',
      values: { account: 'available', balance: '4000', amount: '6000' },
    })
    expect(await balanceOf('available')).toBe('4000')
    expect(await balanceOf('appropriation')).toBe('10000')
  })

  it('keeps an account below zero where its declaration lets it', async () => {
    await book('adjust', yuan(5n), 'a')
    expect([await balanceOf('available'), await balanceOf('suspense')]).toEqual(['1000', '-500'])
    expect((await checkLedgers(on.bureau, officer)).faults).toEqual([])
  })

  it('books the same thing once, and refuses another under its key', async () => {
    const first = await book('allocate', 500n, 'once')
    expect(await book('allocate', 500n, 'once')).toEqual(first)
    expect(await balanceOf('available')).toBe('500')
    await expect(book('allocate', 501n, 'once')).rejects.toMatchObject({
      code: 'ledger.key-reused',
    })
  })

  it('takes an entry back once, by its mirror image', async () => {
    const { id } = await book('allocate', 500n, 'a')
    const back = () =>
      inTx((tx) =>
        counter(tx, officer, {
          ledger: projectFunds,
          entry: id,
          source: { kind: 'document', id: '更正通知' },
          bookedOn: civilDate('2019-07-02'),
          now: on.now,
          enteredBy: 'officer',
          memo: '金额有误',
        }),
      )
    const first = await back()
    expect(await back()).toEqual(first)
    expect(await balanceOf('available')).toBe('0')
    const [newest, oldest] = await inTx((tx) =>
      accountLines(tx, jurisdiction, projectFunds, {
        account: 'available',
        holder: 'rd-2019',
        limit: 10,
      }),
    )
    expect(newest).toMatchObject({ counters: id, side: 'credit', balance: '0' })
    expect(oldest).toMatchObject({ counteredBy: first.id, side: 'debit', balance: '500' })
    await expect(
      asOwner(
        on,
        sql`insert into ledger_entry select jurisdiction, ledger, 'x', template, booked_on, at,
          entered_by, source_kind, source_id, source_rev, case_id, 'other', counters, memo
          from ledger_entry where id = ${first.id}`,
      ),
    ).rejects.toThrow(/unique/)
  })

  it('lets nobody of the application change or remove what was booked', async () => {
    await book('allocate', 500n, 'a')
    for (const text of [
      sql`update ledger_line set amount = 1`,
      sql`delete from ledger_line`,
      sql`update ledger_entry set memo = ''`,
      sql`delete from ledger_entry`,
      sql`delete from ledger_account`,
      sql`update ledger_account set floored = false`,
    ]) {
      await expect(inTx((tx) => tx.rows(text), reader('head'))).rejects.toThrow(/denied/)
    }
    await expect(
      inTx((tx) => post(tx, officer, posting(on, 'allocate', 1n, 'z')), reader('seller')),
    ).rejects.toThrow(/row-level security/)
  })

  it('the database itself refuses a balance below zero, and a line without amount', async () => {
    await book('allocate', 500n, 'a')
    await expect(
      asOwner(on, sql`update ledger_account set credited = 501 where account = 'available'`),
    ).rejects.toThrow(/ledger_account_floor/)
    await expect(asOwner(on, sql`update ledger_line set amount = 0`)).rejects.toThrow(/check/)
  })

  it('any altered total, amount or running balance is found', async () => {
    await book('allocate', 500n, 'a')
    await book('commit', 200n, 'b')
    expect((await checkLedgers(on.bureau, officer)).faults).toEqual([])
    const faultsAfter = async (alter: ReturnType<typeof sql>, restore: ReturnType<typeof sql>) => {
      await asOwner(on, alter)
      const { faults } = await checkLedgers(on.bureau, officer)
      await asOwner(on, restore)
      return [...new Set(faults.map(({ kind }) => kind))]
    }
    expect(
      await faultsAfter(
        sql`update ledger_account set debited = debited + 1 where account = 'committed'`,
        sql`update ledger_account set debited = debited - 1 where account = 'committed'`,
      ),
    ).toEqual(['sum', 'balance'])
    expect(
      await faultsAfter(
        sql`update ledger_line set amount = 201 where amount = 200`,
        sql`update ledger_line set amount = 200 where amount = 201`,
      ),
    ).toEqual(['balance', 'running-balance'])
    expect(
      await faultsAfter(
        sql`update ledger_line set credit_balance = 301 where credit_balance = 300`,
        sql`update ledger_line set credit_balance = 300 where credit_balance = 301`,
      ),
    ).toEqual(['running-balance'])
    expect((await checkLedgers(on.bureau, officer)).faults).toEqual([])
  })

  it('after any entries the sum is zero and balances are the fold of lines', async () => {
    const entries = ['allocate', 'commit', 'release', 'fallDue', 'order', 'pay', 'claim'] as const
    const tries = fc.array(
      fc.record({ entry: fc.constantFrom(...entries), amount: fc.bigInt(1n, 1000n) }),
      { minLength: 1, maxLength: 25 },
    )
    await fc.assert(
      fc.asyncProperty(tries, async (wanted) => {
        await emptied(on)
        const expected = new Map<string, bigint>()
        for (const [index, { entry, amount }] of wanted.entries()) {
          const booked = await book(entry, amount, `k${index}`).then(
            () => true,
            (error: unknown) => {
              if (error instanceof Refusal) return false
              throw error
            },
          )
          const [line] = projectFunds.entries[entry].lines
          if (line === undefined) throw new Error('an entry without a line')
          const room =
            line.credit === 'appropriation' || (expected.get(line.credit) ?? 0n) >= amount
          expect(booked).toBe(room)
          if (!booked) continue
          expected.set(line.debit, (expected.get(line.debit) ?? 0n) + amount)
          const sign = line.credit === 'appropriation' ? 1n : -1n
          expected.set(line.credit, (expected.get(line.credit) ?? 0n) + sign * amount)
        }
        const held = await balances()
        for (const { account, balance } of held) {
          expect(BigInt(balance)).toBe(expected.get(account) ?? 0n)
        }
        const total = held.reduce(
          (sum, each) => sum + BigInt(each.debited) - BigInt(each.credited),
          0n,
        )
        expect(total).toBe(0n)
        expect((await checkLedgers(on.bureau, officer)).faults).toEqual([])
      }),
      { numRuns: 15 },
    )
  })
})

describeOnServer('a ledger under load', (open) => {
  it('lets 64 clients at once never spend more than the budget line holds', async () => {
    const on = await openFundedBureau(open)
    try {
      const take = (amount: bigint, project: string, key: string) =>
        on.bureau.database.transaction(officer, (tx) =>
          post(tx, officer, {
            ...posting(on, 'commit', amount, key),
            holders: { budget: 'rd-2019', case: project },
          }),
        )
      await on.bureau.database.transaction(officer, (tx) =>
        post(tx, officer, posting(on, 'allocate', 1000n, 'budget')),
      )
      const results = await Promise.allSettled(
        Array.from({ length: 64 }, (_, n) => take(30n, `project-${n % 5}`, `take-${n}`)),
      )
      const refused = results.filter((each) => each.status === 'rejected')
      expect(refused.length).toBe(64 - 33)
      for (const { reason } of refused) expect(reason).toMatchObject({ code: 'ledger.overdrawn' })
      const again = await Promise.all(
        Array.from({ length: 64 }, () => take(10n, 'project-0', 'the-same')),
      )
      expect(new Set(again.map(({ id }) => id)).size).toBe(1)
      const held = await on.bureau.database.transaction(officer, (tx) =>
        accountBalances(tx, jurisdiction, projectFunds, { account: 'available', limit: 5 }),
      )
      expect(held.map(({ balance }) => balance)).toEqual(['0'])
      expect((await checkLedgers(on.bureau, officer)).faults).toEqual([])
    } finally {
      await on.close()
    }
  })
})
