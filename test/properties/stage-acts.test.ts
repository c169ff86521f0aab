import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { placeOf, placesOf } from '../../src/declare/procedure.ts'
import { Invalid, Refusal } from '../../src/declare/refusal.ts'
import type { Service } from '../../src/declare/service.ts'
import type { Act } from '../../src/engine/access/act.ts'
import { actsOpenTo } from '../../src/engine/access/acts-open-to.ts'
import { may } from '../../src/engine/access/may.ts'
import { offeringAt } from '../../src/engine/bureau.ts'
import { accept } from '../../src/engine/cases/accept.ts'
import { type CaseState, replay } from '../../src/engine/cases/case-state.ts'
import { concludeStage } from '../../src/engine/cases/conclude-stage.ts'
import { decide } from '../../src/engine/cases/decide.ts'
import { decline } from '../../src/engine/cases/decline.ts'
import { extendLimit } from '../../src/engine/cases/extend-limit.ts'
import { fallSilent, timerReader } from '../../src/engine/cases/fall-silent.ts'
import { pauseStage, resumeStage } from '../../src/engine/cases/pause-stage.ts'
import { readCase } from '../../src/engine/cases/read-case.ts'
import { compareWithEvents } from '../../src/engine/cases/rebuild.ts'
import { recordAnswer } from '../../src/engine/cases/record-answer.ts'
import { requestCorrection } from '../../src/engine/cases/request-correction.ts'
import { withdraw } from '../../src/engine/cases/withdraw.ts'
import type { Clock } from '../../src/engine/clock/running-clock.ts'
import type { Reader } from '../../src/store/database.ts'
import { addDays, civilDate } from '../../src/values/civil-date.ts'
import { addMilliseconds, civilDateOf } from '../../src/values/instant.ts'
import { reader, type TestBureau } from '../support/bureau.ts'
import { freshEmbedded } from '../support/databases.ts'
import { constable, fileStaged, openStagedBureau } from '../support/staged-services.ts'

interface Try {
  readonly act: Act
  readonly who: Reader
  readonly stage: string
  readonly choice: number
}

/** Does an act as well as it can be done at a stage. */
function attempt(
  on: TestBureau,
  of: CaseState,
  service: Service,
  each: Try,
  now: TestBureau['now'],
) {
  const { bureau } = on
  const stage = placeOf(service.procedure, each.stage)?.stage
  const input = { caseId: of.id, reader: each.who, now }
  const at = { ...input, stage: each.stage, reason: '理由充分' }
  const ending =
    stage?.endings?.[each.choice % 3]?.id ?? ['pass', 'pass', 'return', 'refuse'][each.choice] ?? ''
  const outcome = each.choice === 3 ? ('refuse' as const) : ('grant' as const)
  switch (each.act) {
    case 'accept':
      return accept(bureau, input)
    case 'decline':
      return decline(bureau, { ...input, reason: '不属于受理范围' })
    case 'request-correction':
      return requestCorrection(bureau, { ...input, defects: [{ field: null, text: '请补充' }] })
    case 'withdraw':
      return withdraw(bureau, { ...input, reason: '不再需要' })
    case 'decide':
      return decide(bureau, { ...at, outcome, findings: {} })
    case 'conclude':
      return concludeStage(bureau, { ...at, ending, number: '1' })
    case 'answer':
      return recordAnswer(bureau, { ...at, ending, number: '2', answeredOn: civilDateOf(now) })
    case 'pause':
      return pauseStage(bureau, { ...at, ground: stage?.stopsClock?.[each.choice % 2]?.id ?? '' })
    case 'resume':
      return resumeStage(bureau, at)
    case 'extend':
      return extendLimit(bureau, at)
    default:
      return fallSilent(bureau, { caseId: of.id, stage: each.stage, now })
  }
}

/** Counts a clock day by day: what it says must be its last day. */
function lastDayOf({ bureau }: TestBureau, { from, limit, extra, pauses = [] }: Clock): string {
  let left = limit.count + (extra?.count ?? 0)
  let day = civilDate(from)
  while (left > 0) {
    day = addDays(day, 1)
    const isPaused = pauses.some(([stopped, resumed]) => stopped < day && day <= resumed)
    if (bureau.calendar.isWorkday(day) && !isPaused) left--
  }
  return day
}

/** What must be true of every case after every act. */
function checkPosition(on: TestBureau, of: CaseState, service: Service): void {
  const { open, branches, whole } = of.position
  const tracks = open.map(({ branch }) => branch ?? 'main')
  expect(new Set(tracks).size, 'one open stage on a track').toBe(tracks.length)
  if (tracks.includes('main')) expect(tracks, 'main track or branches').toEqual(['main'])
  for (const { stage, branch, authority } of open) {
    const place = placeOf(service.procedure, stage)
    expect(place?.branch?.id).toBe(branch)
    expect(authority).toBe((place?.stage.authority ?? place?.branch?.authority)?.id ?? 'bureau')
  }
  expect(open.length === 0, 'closed when nothing is open').toBe(of.closedOn !== null)
  const isDecided = ['granted', 'partly-granted', 'refused', 'terminated'].includes(of.state)
  if (isDecided) expect(whole).toBeUndefined()
  const clocks = [...open, ...Object.values(branches), { clock: whole }].flatMap(({ clock }) =>
    clock === undefined ? [] : [clock],
  )
  for (const clock of clocks) {
    if (clock.due === null) expect(clock.stopped).toBeDefined()
    else expect(clock.due).toBe(lastDayOf(on, clock))
  }
}

/** Every stage that ended well came after those before it on its track. */
function checkOrder(of: CaseState, service: Service): void {
  const done = new Set<string>()
  for (const { stage } of of.position.ended) {
    const place = placesOf(service.procedure).find((each) => each.stage.id === stage)
    const track = place?.branch?.stages ?? service.procedure.stages
    for (const before of track.slice(
      0,
      track.findIndex(({ id }) => id === stage),
    )) {
      if (before.kind !== 'parallel')
        expect(done, `${before.id} before ${stage}`).toContain(before.id)
    }
    done.add(stage)
  }
}

const day = 24 * 3_600_000
const people = ['seller', 'rival', 'officer', 'colleague', 'head', 'supervisor'] as const
const acts: readonly Act[] = [
  'accept',
  'decline',
  'request-correction',
  'withdraw',
  'conclude',
  'answer',
  'decide',
  'pause',
  'resume',
  'extend',
  'silence',
]
const step = fc.record({
  // Half of the steps are chosen among what is possible, so that cases get somewhere.
  likely: fc.boolean(),
  pick: fc.nat({ max: 999 }),
  who: fc.nat({ max: 999 }),
  choice: fc.nat({ max: 3 }),
  daysLater: fc.nat({ max: 4 }),
})

describe('any sequence of acts by anybody at any stage', () => {
  let on: TestBureau
  beforeAll(async () => {
    on = await openStagedBureau(freshEmbedded)
  })
  afterAll(() => on.close())

  const everyone = (): readonly Reader[] => [
    ...people.map((who) => reader(who)),
    constable,
    timerReader(on.bureau),
  ]

  it('reaches only what the declaration allows, and replays to what is stored', async () => {
    const reached = new Set<string>()
    const ended = new Set<string>()
    const services = ['window', 'window-stop', 'window-whole', 'programme', 'programme'] as const
    const situation = fc.record({
      of: fc.constantFrom(...services),
      contested: fc.boolean(),
      complex: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(
        situation,
        fc.array(step, { minLength: 8, maxLength: 22 }),
        async ({ of, ...said }, steps) => {
          let now = on.now
          let before = await fileStaged(on, of, said)
          const { service } = offeringAt(on.bureau, before.service, before.version)
          for (const { likely, pick, who, choice, daysLater } of steps) {
            now = addMilliseconds(now, daysLater * day)
            const all = everyone().flatMap((actor) =>
              actsOpenTo(before, actor, service)
                .filter(({ act }) => acts.includes(act) && (pick % 7 === 0 || act !== 'withdraw'))
                .map(({ act, stage }) => ({ act, who: actor, stage: stage?.id ?? '' })),
            )
            const open = before.position.open[choice % Math.max(before.position.open.length, 1)]
            const wild = {
              act: acts[pick % acts.length] ?? 'accept',
              who: everyone()[who % everyone().length] ?? constable,
              stage: open?.stage ?? 'acceptance',
            }
            const each = { ...((likely ? all[pick % all.length] : undefined) ?? wild), choice }
            const isTimer = each.act === 'silence'
            const actor = isTimer ? timerReader(on.bureau) : each.who
            const sees =
              actor.role === 'applicant'
                ? actor.parties.includes(before.party)
                : before.authorities.includes(actor.authority ?? 'bureau')
            const atStage = ['accept', 'decline', 'request-correction', 'withdraw'].includes(
              each.act,
            )
              ? undefined
              : each.stage
            const allowed = sees && may(actor, each.act, before, service, atStage).allowed
            try {
              const after = await attempt(on, before, service, each, now)
              expect([each.act, allowed, after.rev]).toEqual([each.act, true, before.rev + 1])
              before = after
              checkPosition(on, after, service)
              checkOrder(after, service)
            } catch (error) {
              if (!(error instanceof Refusal || error instanceof Invalid)) throw error
              // Beyond the access rules the law of limits refuses, or what was said does not fit.
              const law = ['case.deemed-accepted', 'stage.not-silent', 'stage.notice-running']
              const limits = [...law, 'limit.no-extension', 'limit.passed']
              const fits = error instanceof Refusal && !limits.includes(error.code)
              if (fits)
                expect([each.act, actor.account, allowed]).toEqual([each.act, actor.account, false])
            }
          }
          const stored = await readCase(on.bureau, reader('head'), before.id)
          expect(replay(stored.events.map(({ event }) => event))).toEqual(stored.state)
          expect(stored.state).toEqual(before)
          reached.add(before.state)
          for (const { stage } of before.position.ended) ended.add(stage)
        },
      ),
      { numRuns: 150 },
    )
    // A generator that never gets anywhere proves nothing.
    expect(reached.size).toBeGreaterThan(4)
    expect(ended.size).toBeGreaterThan(10)
    expect((await compareWithEvents(on.bureau, reader('supervisor'))).differences).toEqual([])
  })
})
