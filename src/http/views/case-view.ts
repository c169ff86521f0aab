/** A case as the pages show it: where it is, what is asked of whom, by when, and why. */
import type { Offering } from '../../declare/city.ts'
import { factsOf } from '../../declare/service.ts'
import { type Act, peopleActs } from '../../engine/access/act.ts'
import { may } from '../../engine/access/may.ts'
import { type Bureau, offeringAt } from '../../engine/bureau.ts'
import type { CaseState } from '../../engine/cases/case-state.ts'
import { transitionOf } from '../../engine/cases/move-version.ts'
import type { CaseWithEvents } from '../../engine/cases/read-case.ts'
import { lightOf } from '../../engine/clock/light.ts'
import { correctionLimit, lawFor, noticeLimit, wholeLimit } from '../../engine/clock/limits.ts'
import { judgeBenefits } from '../../engine/eligibility/benefits.ts'
import { judge } from '../../engine/eligibility/judge.ts'
import { restore } from '../../engine/forms/read-form.ts'
import type { Reader } from '../../store/database.ts'
import { type CivilDate, civilDate } from '../../values/civil-date.ts'
import { civilDateOf, instant } from '../../values/instant.ts'
import { fen, formatYuan } from '../../values/money.ts'
import type { CaseLine, CaseView, ClockView } from '../contract/cases.ts'
import { answer } from '../mutable.ts'
import { eventCites, eventLines, eventTitle } from './event-words.ts'
import { evidenceViews } from './evidence-view.ts'
import { benefitViews, computedViews, findingViews, wordsOf } from './finding-view.ts'
import { limitText } from './limit-view.ts'
import { possibleActs, stageViews } from './stage-view.ts'

function clockView(bureau: Bureau, offering: Offering, of: CaseState, today: CivilDate): ClockView {
  const due = of.dueOn === null ? null : civilDate(of.dueOn)
  const law = lawFor(offering, civilDateOf(instant(of.filedAt)))
  const limit =
    of.state === 'accepted'
      ? wholeLimit(offering, law, restore(factsOf(offering.service), of.answers))
      : of.state === 'awaiting-correction'
        ? correctionLimit(offering)
        : of.state === 'filed'
          ? noticeLimit(offering, law)
          : undefined
  return {
    due,
    provisional: of.dueProvisional,
    light: lightOf(bureau.calendar, due, today),
    workingDaysLeft: due === null ? null : bureau.calendar.workdaysBetween(today, due),
    waitingFor:
      of.state === 'awaiting-correction' ? 'applicant' : due === null ? 'nobody' : 'bureau',
    limit: limit === undefined ? null : limitText(limit),
  }
}

function currentStage(of: CaseState, offering: Offering): string | null {
  const [open] = of.position.open
  if (open !== undefined) return open.stage
  const { stages } = offering.service.procedure
  if (of.state === 'filed' || of.state === 'awaiting-correction') {
    return stages.find((stage) => stage.kind === 'acceptance')?.id ?? null
  }
  if (of.state === 'accepted')
    return stages.find((stage) => stage.kind !== 'acceptance')?.id ?? null
  return null
}

/** One line of a list. */
export function caseLine(bureau: Bureau, of: CaseState, today: CivilDate): CaseLine {
  const offering = offeringAt(bureau, of.service, of.version)
  return {
    id: of.id,
    receipt: of.receipt,
    service: of.service,
    serviceName: offering.service.name,
    title: of.title,
    party: of.party,
    partyName: of.partyName,
    amount: of.amount === null ? null : formatYuan(fen(BigInt(of.amount))),
    state: of.state,
    stage: currentStage(of, offering),
    filedAt: of.filedAt,
    clock: clockView(bureau, offering, of, today),
    rev: of.rev,
  }
}

/** The whole case for a reader. */
export function caseView(
  bureau: Bureau,
  reader: Reader,
  { state: of, events }: CaseWithEvents,
  today: CivilDate,
): CaseView {
  const offering = offeringAt(bureau, of.service, of.version)
  const { service } = offering
  const asked = [...factsOf(service), ...service.findings.map((each) => each.fact)]
  const facts = restore(asked, { ...of.answers, ...of.findings })
  const judgement = judge(offering, facts, civilDateOf(instant(of.filedAt)))
  const words = wordsOf(service)
  // Offered only where a clause of the law moves the case; the act itself would refuse.
  const movable = transitionOf(bureau, of, today) !== undefined
  const offered = ({ act }: { readonly act: Act }) => act !== 'move-version' || movable
  const permissions = peopleActs.map((act) => ({ act, permission: may(reader, act, of, service) }))
  const granted = events.find(({ event }) => event.kind === 'granted')?.event
  return {
    ...caseLine(bureau, of, today),
    version: of.version,
    stages: stageViews(
      of,
      service,
      events.map((each) => each.event),
    ),
    possible: possibleActs(of, reader, service).filter(offered),
    answers: { ...of.answers },
    findings: of.findings === null ? null : { ...of.findings },
    rules: findingViews(service.requirements, words, judgement),
    computed: computedViews(judgement),
    benefits: benefitViews(service, judgeBenefits(offering, facts, judgement.on)),
    defects: answer(of.defects),
    evidence: evidenceViews(
      service,
      events.map((each) => each.event),
    ),
    events: events.map(({ event, hash }) => ({
      rev: event.rev,
      kind: event.kind,
      title: eventTitle(event.kind),
      at: event.at,
      actor: event.actor,
      actorRole: event.actorRole,
      lines: eventLines(event, service, words),
      cites: answer(eventCites(event, service)),
      hash: Buffer.from(hash).toString('hex'),
    })),
    acts: permissions
      .filter(({ permission }) => permission.allowed)
      .filter(offered)
      .map(({ act }) => act),
    withheld: permissions.flatMap(({ act, permission }) =>
      !permission.allowed &&
      (permission.reason === 'duties' || permission.reason === 'corrected-before')
        ? [{ act, text: permission.text }]
        : [],
    ),
    certificate:
      of.certificateNumber === null
        ? null
        : {
            number: of.certificateNumber,
            state: of.state === 'annulled' ? ('annulled' as const) : ('in-force' as const),
          },
    entry:
      granted?.kind === 'granted'
        ? { register: granted.body.entry.register, key: granted.body.entry.key }
        : null,
    ratable: of.closedOn !== null && bureau.city.rating !== undefined,
    funded: service.funding !== undefined && of.decidedOn !== null && of.state !== 'refused',
  }
}
