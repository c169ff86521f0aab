/** Writes synthetic cases as the real acts would have: same rules, same events, same seals. */
import type { Offering } from '../../declare/city.ts'
import type { DemoCase, DemoStep } from '../../declare/demonstration.ts'
import { readAnswers } from '../../declare/expression/read-fact.ts'
import type { Facts } from '../../declare/fact.ts'
import type { Role } from '../../declare/role.ts'
import { factsOf } from '../../declare/service.ts'
import type { Tx } from '../../store/database.ts'
import { type CivilDate, yearOf } from '../../values/civil-date.ts'
import { civilDateOf, instant } from '../../values/instant.ts'
import { hashEvent } from '../audit/event-hash.ts'
import { type Bureau, offeringOf } from '../bureau.ts'
import { acceptance } from '../cases/accept.ts'
import { advance, firstMoves } from '../cases/advance.ts'
import type { CaseEvent } from '../cases/case-event.ts'
import { after, type CaseState } from '../cases/case-state.ts'
import { decisionAt } from '../cases/decision-at.ts'
import { cellFor } from '../cases/entry.ts'
import { followedFindings } from '../cases/followed-findings.ts'
import { eventOf, type Outcome } from '../cases/perform.ts'
import type { Moves } from '../cases/position.ts'
import { worldFor } from '../cases/world-of.ts'
import { contentOf } from '../certificates/issue.ts'
import { formatNumber } from '../certificates/number-format.ts'
import { contentDigest } from '../certificates/seal.ts'
import { correctionClock, noticeClock } from '../clock/limits.ts'
import { type Clock, stoppedClock } from '../clock/running-clock.ts'
import { judge } from '../eligibility/judge.ts'
import { readForm, restore, store } from '../forms/read-form.ts'
import { newIdFrom } from '../identifiers.ts'
import { answerClock } from '../ratings/rate.ts'
import { type RatingState, ratingAfter } from '../ratings/rating-state.ts'
import { ratingIn } from '../ratings/read-rating.ts'
import { csvLine } from './csv-line.ts'
import {
  caseFileColumns,
  caseLine,
  certificateColumns,
  certificateLine,
  eventColumns,
  eventLine,
  ratingColumns,
  ratingLine,
} from './demo-lines.ts'

/** What a batch writes. */
interface Lines {
  readonly events: string[]
  readonly cases: string[]
  readonly certificates: string[]
  readonly ratings: string[]
  readonly entries: Map<string, { readonly columns: readonly string[]; readonly lines: string[] }>
  readonly serials: Map<string, { readonly series: string; readonly period: string; last: number }>
}

/**
 * Makes a loader of synthetic cases. Serial numbers go on across batches in the order of the cases,
 * so the generator gives its cases in the order of their decisions.
 */
export function demoCaseLoader(bureau: Bureau) {
  const serials = new Map<string, number>()
  let ordinal = 0n
  const run = (items: readonly unknown[]): Lines => {
    const lines: Lines = {
      events: [],
      cases: [],
      certificates: [],
      ratings: [],
      entries: new Map(),
      serials: new Map(),
    }
    for (const item of items) writeCase(bureau, item as DemoCase, ordinal++, serials, lines)
    return lines
  }
  return {
    /** Counts what an earlier load already wrote. */
    skip: (items: readonly unknown[]) => {
      run(items)
    },
    async write(tx: Tx, items: readonly unknown[]) {
      const lines = run(items)
      await tx.copy({ table: 'case_event', columns: eventColumns }, lines.events)
      await tx.copy({ table: 'case_file', columns: caseFileColumns }, lines.cases)
      await tx.copy(
        { table: 'issued_certificate', columns: certificateColumns },
        lines.certificates,
      )
      await tx.copy({ table: 'case_rating', columns: ratingColumns }, lines.ratings)
      for (const [table, { columns, lines: rows }] of lines.entries) {
        await tx.copy({ table, columns }, rows)
      }
      for (const { series, period, last } of lines.serials.values()) {
        await tx.run(
          {
            name: 'demonstration-serial',
            text: `insert into number_series (jurisdiction, series, period, last)
              values ($1, $2, $3, $4::bigint) on conflict (jurisdiction, series, period)
              do update set last = excluded.last`,
          },
          [bureau.city.jurisdiction, series, period, last.toString()],
        )
      }
    },
  }
}

/** Whoever has no account of the demonstration acts as the case demands. */
const roleOf = (bureau: Bureau, { act, by }: DemoStep): Role =>
  bureau.demoAccounts.find((each) => each.id === by)?.role ??
  (act === 'file' || act === 'correct' || act === 'withdraw' || act === 'rate'
    ? 'applicant'
    : 'officer')

function writeCase(
  bureau: Bureau,
  made: DemoCase,
  ordinal: bigint,
  serials: Map<string, number>,
  lines: Lines,
): void {
  const offering = offeringOf(bureau, made.service)
  const [filing] = made.steps
  if (filing === undefined) throw new Error('a case begins with its filing')
  const caseId = newIdFrom(filing.at, ordinal)
  let state: CaseState | undefined
  let rating: RatingState | undefined
  let previous: Uint8Array | null = null
  for (const step of made.steps) {
    const reader = {
      jurisdiction: bureau.city.jurisdiction,
      role: roleOf(bureau, step),
      account: step.by,
      parties: [],
    }
    const outcome = outcomeOf(bureau, offering, made, step, state, { caseId, serials, lines })
    const place = { caseId, rev: (state?.rev ?? 0) + 1, party: made.party }
    const event: CaseEvent = eventOf({ reader, now: step.at }, place, outcome)
    const hash = hashEvent(previous, event)
    lines.events.push(eventLine(event, previous, hash))
    state = after(state, event)
    rating = ratingAfter(rating, event)
    previous = hash
  }
  if (state === undefined || previous === null) return
  lines.cases.push(caseLine(state, previous))
  if (rating !== undefined) lines.ratings.push(ratingLine(state, rating))
}

interface Place {
  readonly caseId: string
  readonly serials: Map<string, number>
  readonly lines: Lines
}

function outcomeOf(
  bureau: Bureau,
  offering: Offering,
  made: DemoCase,
  step: DemoStep,
  state: CaseState | undefined,
  place: Place,
): Outcome {
  const day = civilDateOf(step.at)
  const filedOn = state === undefined ? day : civilDateOf(instant(state.filedAt))
  const notice = () => noticeClock(bureau, offering, filedOn, day)
  const saw = ({ due, provisional }: Clock) => ({ due: due ?? '', provisional })
  switch (step.act) {
    case 'file':
    case 'correct': {
      const form = readForm(offering, made.answers, filedOn, made.party)
      const clock = notice()
      const said = {
        answers: form.stored,
        title: form.title,
        amount: form.amount,
        onceKey: form.onceKey,
        clock: saw(clock),
      }
      if (step.act === 'correct') {
        const sets = state?.position.open.map((each) => ({ ...each, clock })) ?? []
        return { kind: 'corrected', body: { ...said, moves: { sets } } }
      }
      return {
        kind: 'filed',
        body: {
          ...said,
          service: made.service,
          version: offering.service.version,
          receipt: `${bureau.city.jurisdiction}-${day.replaceAll('-', '')}-${place.caseId.slice(-8)}`,
          partyName: made.partyName,
          moves: firstMoves(worldFor(bureau, offering, form.facts, day, day), clock),
        },
      }
    }
    case 'accept':
      if (state === undefined) throw new Error('a case is filed before it is accepted')
      return acceptance(bureau, { current: state, offering, today: day })
    case 'request-correction': {
      const sets = state?.position.open.map((each) => ({
        ...each,
        ...(each.clock && { clock: stoppedClock(each.clock, day, 'correction') }),
      }))
      return {
        kind: 'correction-requested',
        body: {
          defects: step.defects,
          clock: saw(correctionClock(bureau, offering, day)),
          moves: { sets: sets ?? [] },
        },
      }
    }
    case 'rate': {
      const clock = answerClock(bureau, ratingIn(bureau), step.level, day)
      return {
        kind: 'rated',
        body: { level: step.level, answers: {}, remarks: step.remarks, clock },
      }
    }
    case 'answer-rating':
      return {
        kind: 'rating-answered',
        body: {
          outcome: step.outcome,
          effect: 'closes',
          calledBackOn: day,
          reply: step.reply,
          clock: null,
        },
      }
    case 'decline':
      return { kind: 'declined', body: { reason: step.reason } }
    case 'withdraw':
      return { kind: 'withdrawn', body: { reason: step.reason } }
    case 'refuse':
      return { kind: 'refused', body: { reason: step.reason, decidedOn: day, findings: {} } }
    case 'grant':
      if (state === undefined) throw new Error('a case is filed before it is granted')
      return grant(bureau, offering, made, step.findings, day, state, place)
  }
}

function grant(
  bureau: Bureau,
  offering: Offering,
  { applicant: applicantRow = {} }: DemoCase,
  given: Readonly<Record<string, unknown>>,
  day: CivilDate,
  current: CaseState,
  { serials, lines }: Place,
): Outcome {
  const { service } = offering
  const answers = restore(factsOf(service), current.answers)
  const filedOn = civilDateOf(instant(current.filedAt))
  const first = judge(offering, answers, filedOn)
  const asked = service.findings.map((each) => each.fact)
  const findings = {
    ...followedFindings(service, answers, first),
    ...readAnswers(asked, given, false).facts,
  }
  const facts = { ...answers, ...findings }
  const judgement = judge(offering, facts, filedOn)
  if (judgement.verdict !== 'holds') {
    const failing = judgement.findings.filter((each) => each.verdict !== 'holds')
    const names = failing.map((each) => `${each.rule} ${each.verdict}`).join(', ')
    throw new Error(`a synthetic case is granted against the law: ${names}`)
  }
  const number = numberFor(bureau, offering, yearOf(day), serials, lines)
  const grounds = {
    current,
    facts,
    judgement,
    applicant: applicantRow,
    certificateNumber: number,
    decidedOn: day,
  }
  const { entry } = service.output
  const values: Record<string, string | boolean | null> = {
    [entry.state.column]: entry.state.inForce,
  }
  for (const [column, source] of Object.entries(entry.columns)) {
    values[column] = cellFor(source, grounds)
  }
  const key = entry.register.key.map((column) => String(values[column])).join('|')
  const ids = Object.keys(values)
  const table = lines.entries.get(entry.register.table) ?? {
    columns: [
      'jurisdiction',
      ...ids.map((id) => entry.register.columns[id]?.sql ?? id),
      'source_kind',
      'source_id',
    ],
    lines: [],
  }
  lines.entries.set(entry.register.table, table)
  table.lines.push(
    csvLine([current.jurisdiction, ...ids.map((id) => values[id]), 'case', current.id]),
  )
  const content = contentOf(bureau, offering, grounds)
  lines.certificates.push(certificateLine(content, service.id, current))
  return {
    kind: 'granted',
    body: {
      reason: '',
      decidedOn: day,
      findings: store(asked, findings),
      certificateNumber: number,
      contentSha256: contentDigest(content),
      moves: grantMoves(bureau, offering, facts, day, current),
      entry: { register: entry.register.id, key, values },
    },
  }
}

/** What follows the decision; synthetic cases have one on the main track. */
function grantMoves(
  bureau: Bureau,
  offering: Offering,
  facts: Facts,
  day: CivilDate,
  current: CaseState,
): Moves {
  const decision = decisionAt(current, offering.service)
  if (decision === undefined) throw new Error('a synthetic case is granted before its decision')
  const filedOn = civilDateOf(instant(current.filedAt))
  const world = worldFor(bureau, offering, facts, filedOn, day)
  const end = { stage: decision.stage.id, outcome: 'pass' } as const
  return { ...advance(world, current.position, false, end), becomes: 'granted' }
}

function numberFor(
  bureau: Bureau,
  offering: Offering,
  year: number,
  serials: Map<string, number>,
  lines: Lines,
): string {
  const { certificate } = offering.service.output
  const { codes } = bureau.city
  const period = `${year}-${offering.point}`
  const series = `${certificate.id}/${period}`
  const serial = (serials.get(series) ?? 0) + 1
  serials.set(series, serial)
  lines.serials.set(series, { series: certificate.id, period, last: serial })
  return formatNumber(certificate.number, {
    year,
    province: codes.province,
    city: codes.city,
    point: offering.point,
    serial,
  })
}
