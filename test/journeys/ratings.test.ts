import { afterAll, beforeAll, expect, it } from 'vitest'
import { evaluate } from '../../src/declare/expression/evaluate.ts'
import { lawOn } from '../../src/declare/expression/law-on.ts'
import { systemReader } from '../../src/engine/access/system-reader.ts'
import { timers } from '../../src/engine/background.ts'
import { compareWithEvents } from '../../src/engine/cases/rebuild.ts'
import { withdraw } from '../../src/engine/cases/withdraw.ts'
import { checkRatings } from '../../src/engine/ratings/check-ratings.ts'
import { ratingFigures } from '../../src/engine/ratings/rating-figures.ts'
import { fireTimers } from '../../src/engine/timers/fire-timers.ts'
import { calledBackPart, fixedPart, satisfaction } from '../../src/law/rules/service-rating.ts'
import { civilDate } from '../../src/values/civil-date.ts'
import { instant } from '../../src/values/instant.ts'
import {
  createAccounts,
  fileContract,
  openTestBureau,
  reader,
  type TestBureau,
} from '../support/bureau.ts'
import { appOf, at, type Client, signedIn, textAt, visitor } from '../support/client.ts'
import { describeOnBoth } from '../support/databases.ts'

describeOnBoth('ratings over HTTP', (open) => {
  let on: TestBureau
  let seller: Client
  let officer: Client
  let supervisor: Client
  let serial = 0

  beforeAll(async () => {
    on = await openTestBureau(open)
    await createAccounts(on)
  })
  afterAll(() => on.close())

  const tuesday = '2020-06-02T10:00:00+08:00'

  /** Moves the clock, and signs everybody in anew. */
  async function turnTo(now: string) {
    on.now = instant(now)
    const app = appOf(on)
    seller = await signedIn(app, 'seller')
    officer = await signedIn(app, 'officer')
    supervisor = await signedIn(app, 'supervisor')
  }

  const inForce = { 'signed-on': '2020-05-20', 'valid-until': '2021-05-19' }

  /** A case that is over, at the time of the bureau. */
  async function closedCase(): Promise<string> {
    serial += 1
    const filed = await fileContract(on, {
      ...inForce,
      'contract-name': `评价测试合同第${serial}号`,
    })
    const done = await withdraw(on.bureau, {
      reader: reader('seller'),
      caseId: filed.id,
      reason: '不再需要',
      now: on.now,
    })
    return done.id
  }
  const ratingOf = async (who: Client, id: string) =>
    (await who.get(`/api/cases/${id}/rating`)).body
  const act = (who: Client, id: string, name: string, body: unknown) =>
    who.post(`/api/cases/${id}/acts/${name}`, body)
  const figures = async () => {
    const { body } = await visitor(appOf(on)).get('/api/ratings?year=2020')
    return at(body, 'services', 0)
  }

  it('are given once, of a case that is over, in the time given', async () => {
    await turnTo(tuesday)
    const filed = await fileContract(on, { ...inForce, 'contract-name': '未办结的合同' })
    const early = await act(seller, filed.id, 'rate', { level: '5' })
    expect(textAt(early.body, 'code')).toBe('case.not-allowed')
    expect(at(await ratingOf(seller, filed.id), 'openUntil')).toBeNull()
    const id = await closedCase()
    expect(await ratingOf(seller, id)).toMatchObject({
      openUntil: '2020-07-02',
      may: ['rate'],
      rating: null,
    })
    expect((await act(await signedIn(appOf(on), 'rival'), id, 'rate', { level: '1' })).status).toBe(
      404,
    )
    expect((await act(officer, id, 'rate', { level: '5' })).status).toBe(403)
    const wrong = await act(seller, id, 'rate', { level: '6', answers: { taste: '5' } })
    expect(wrong.status).toBe(422)
    expect(at(wrong.body, 'problems')).toMatchObject([
      { field: 'level' },
      { field: 'answers.taste' },
    ])
    const given = await act(seller, id, 'rate', { level: '4', answers: { guide: '3' } })
    expect(given.status).toBe(200)
    const again = await act(seller, id, 'rate', { level: '5' })
    expect(again.status).toBe(409)
    expect(textAt(again.body, 'code')).toBe('rating.done')
    expect(await ratingOf(seller, id)).toMatchObject({
      may: [],
      rating: { level: '4', answers: { guide: '3' }, stage: 'none', dueOn: null },
    })
    const late = await closedCase()
    await turnTo('2020-07-02T23:59:59+08:00')
    expect(at(await ratingOf(seller, late), 'may')).toEqual(['rate'])
    await turnTo('2020-07-03T00:00:00+08:00')
    const refused = await act(seller, late, 'rate', { level: '5' })
    expect(textAt(refused.body, 'code')).toBe('rating.too-late')
  })

  it('that are bad are answered within five working days, and the applicant is told', async () => {
    await turnTo(tuesday)
    const id = await closedCase()
    await act(seller, id, 'rate', { level: '1', remarks: '指南与窗口要求不一致' })
    // Five working days after a Tuesday.
    expect(await ratingOf(officer, id)).toMatchObject({
      may: ['answer-rating'],
      rating: {
        stage: 'open',
        dueOn: '2020-06-09',
        light: 'green',
        remarks: '指南与窗口要求不一致',
      },
    })
    const tasks = at((await officer.get('/api/rating-tasks')).body, 'items')
    expect(tasks).toContainEqual(expect.objectContaining({ caseId: id, dueOn: '2020-06-09' }))
    expect((await seller.get('/api/rating-tasks')).status).toBe(403)
    const answer = { outcome: 'fixed', calledBackOn: '2020-06-02', reply: '已更正办事指南' }
    expect((await act(seller, id, 'answer-rating', answer)).status).toBe(403)
    const before = await act(officer, id, 'answer-rating', {
      ...answer,
      calledBackOn: '2020-06-01',
    })
    expect(at(before.body, 'problems', 0)).toMatchObject({ field: 'calledBackOn' })
    const silent = await act(officer, id, 'answer-rating', { ...answer, reply: ' ' })
    expect(at(silent.body, 'problems', 0)).toMatchObject({ field: 'reply' })
    expect((await act(officer, id, 'answer-rating', answer)).status).toBe(200)
    expect(await ratingOf(seller, id)).toMatchObject({
      rating: { stage: 'closed', dueOn: null, replies: [{ reply: '已更正办事指南' }] },
    })
    const twice = await act(officer, id, 'answer-rating', answer)
    expect(textAt(twice.body, 'code')).toBe('rating.nothing-to-answer')
  })

  it('that take longer get one later day', async () => {
    await turnTo(tuesday)
    const id = await closedCase()
    await act(seller, id, 'rate', { level: '2' })
    const longer = { outcome: 'ledger', calledBackOn: '2020-06-02', reply: '需要改造系统' }
    const none = await act(officer, id, 'answer-rating', longer)
    expect(at(none.body, 'problems', 0)).toMatchObject({ field: 'until' })
    const sooner = await act(officer, id, 'answer-rating', { ...longer, until: '2020-06-09' })
    expect(at(sooner.body, 'problems', 0)).toMatchObject({ field: 'until', code: 'date.range' })
    await act(officer, id, 'answer-rating', { ...longer, until: '2020-06-30' })
    expect(await ratingOf(officer, id)).toMatchObject({
      may: ['answer-rating'],
      rating: { stage: 'open', dueOn: '2020-06-30' },
    })
    const more = await act(officer, id, 'answer-rating', { ...longer, until: '2020-12-31' })
    expect(at(more.body, 'problems', 0)).toMatchObject({ code: 'rating.delayed-before' })
  })

  it('are left out only by the supervisor, after an appeal, and that is seen', async () => {
    await turnTo(tuesday)
    const id = await closedCase()
    await act(seller, id, 'rate', { level: '1', remarks: '评错了' })
    const first = await act(supervisor, id, 'review-rating', { excluded: true, reason: '误评' })
    expect(textAt(first.body, 'code')).toBe('rating.not-appealed')
    const appeal = { outcome: 'misrated', calledBackOn: '2020-06-02', reply: '申请人称点错' }
    await act(officer, id, 'answer-rating', appeal)
    expect(at(await ratingOf(supervisor, id), 'may')).toEqual(['review-rating'])
    expect(at(await ratingOf(officer, id), 'may')).toEqual([])
    expect(
      (await act(officer, id, 'review-rating', { excluded: true, reason: '误评' })).status,
    ).toBe(403)
    await act(supervisor, id, 'review-rating', { excluded: false, reason: '证据不足' })
    expect(at(await ratingOf(officer, id), 'may')).toEqual(['answer-rating'])
    await act(officer, id, 'answer-rating', appeal)
    const before = await figures()
    await act(supervisor, id, 'review-rating', { excluded: true, reason: '申请人书面确认点错' })
    const after = await figures()
    expect(at(after, 'excluded')).toBe(Number(at(before, 'excluded')) + 1)
    expect(at(after, 'bad')).toBe(Number(at(before, 'bad')) - 1)
    expect(await ratingOf(seller, id)).toMatchObject({
      rating: { stage: 'excluded', level: '1', review: { reason: '申请人书面确认点错' } },
    })
  })

  it('are published whole, and as the law computes them', async () => {
    const [found] = await ratingFigures(on.bureau, 2020, '2020-07-03')
    const row = (level: string, more: object = {}) => ({
      'rating-level': level,
      'rating-named': true,
      'rating-called-back': false,
      'rating-closed': false,
      'rating-excluded': false,
      ...more,
    })
    const called = { 'rating-called-back': true }
    const facts = {
      ratings: [
        row('4'),
        row('1', { ...called, 'rating-closed': true }),
        row('2', called),
        row('1', { ...called, 'rating-excluded': true }),
      ],
    }
    const law = lawOn(civilDate('2020-07-03'), [])
    const computed = (each: typeof satisfaction) => evaluate(each.value.node, facts, law).value
    expect(found).toMatchObject({ bad: 2, calledBack: 2, closed: 1, overdue: 1, excluded: 1 })
    expect(found?.satisfaction).toEqual({ n: 1, d: 3 })
    expect([satisfaction, fixedPart, calledBackPart].map(computed)).toMatchObject([
      { n: 1n, d: 3n },
      { n: 1n, d: 2n },
      { n: 1n, d: 1n },
    ])
    expect(await figures()).toMatchObject({ counts: [0, 1, 0, 1, 1], satisfaction: '33.33' })
  })

  it('remind once near the last day and once after it', async () => {
    const told = async (who: Client, topic: string) => {
      const { body } = await who.get('/api/messages?limit=100')
      const items = at(body, 'items')
      return Array.isArray(items) ? items.filter((each) => at(each, 'topic') === topic).length : -1
    }
    await turnTo('2020-06-29T09:00:00+08:00')
    await fireTimers(on.bureau, timers, on.now)
    await fireTimers(on.bureau, timers, on.now)
    expect(await told(officer, 'timer.rating-near')).toBe(1)
    await turnTo('2020-07-01T09:00:00+08:00')
    await fireTimers(on.bureau, timers, on.now)
    await fireTimers(on.bureau, timers, on.now)
    expect(await told(officer, 'timer.rating-passed')).toBe(1)
    expect(await told(supervisor, 'timer.rating-passed')).toBe(1)
  })

  it('cannot be changed in the database without being found', async () => {
    const system = systemReader(on.bureau)
    expect(await checkRatings(on.bureau, system)).toEqual([])
    expect((await compareWithEvents(on.bureau, system)).differences).toEqual([])
    const attempts = [
      `update case_rating set level = '5'`,
      `update case_rating set bad = false`,
      'delete from case_rating',
    ]
    for (const text of attempts) {
      await expect(
        on.bureau.database.transaction(reader('administrator'), (tx) =>
          tx.run({ name: '', text }, []),
        ),
      ).rejects.toThrow(/permission denied/)
    }
    await on.bureau.database.script(`delete from case_rating where level = '2'`)
    await on.bureau.database.script(`update case_rating set level = '5' where level = '4'`)
    expect(await checkRatings(on.bureau, system)).toHaveLength(2)
  })
})
