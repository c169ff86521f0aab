/** Everything declared for one city; joined to a database it becomes a bureau. */
import type { City } from '../declare/city.ts'
import type { Demonstration } from '../declare/demonstration.ts'
import { faultsOfFunding } from '../declare/funding.ts'
import type { Indicator } from '../declare/indicator.ts'
import type { Ledger } from '../declare/ledger.ts'
import { faultsOf } from '../declare/procedure.ts'
import { Refusal } from '../declare/refusal.ts'
import type { Register } from '../declare/register.ts'
import type { RuleSet } from '../declare/rule-set.ts'
import type { Database } from '../store/database.ts'
import type { CivilDate } from '../values/civil-date.ts'
import type { WorkingCalendar } from '../values/working-calendar.ts'
import { type Bureau, parametersOf } from './bureau.ts'
import { lawFor, limitOf } from './clock/limits.ts'
import { lawBookOf } from './law/law-book.ts'
import { lawfulAnswerLimit } from './ratings/answer-limit.ts'

/** What `app.ts` joins. */
export interface Declarations {
  readonly city: City
  readonly registers: readonly Register[]
  readonly indicators: readonly Indicator[]
  /** Whose money the bureau follows. */
  readonly ledgers?: readonly Ledger[]
  readonly links: Bureau['links']
  readonly calendar: WorkingCalendar
  readonly reportYears: readonly number[]
  readonly demonstration: Demonstration
  /** Conditions judged beside those of services. */
  readonly ruleSets?: readonly RuleSet[]
  /** Modules of the law, so that the law desk lists what is declared whoever uses it. */
  readonly law?: readonly object[]
}

/** The keys of one city: what it signs with, and what it encrypts fields with. */
export type Keys = Pick<Bureau, 'signing' | 'cipher' | 'files'>

/**
 * Joins declarations to a database.
 *
 * @param demonstration - records are synthetic, and demonstration accounts may sign in
 * @param neighbours - jurisdictions of other cities in the same database
 * @throws Refusal `offering.promise-too-long` - a city promises less than the law asks
 */
export function openBureau(
  declared: Declarations,
  database: Database,
  keys: Keys,
  demonstration: boolean,
  neighbours: readonly string[] = [],
): Bureau {
  checkProcedures(declared)
  return {
    city: declared.city,
    offerings: new Map(declared.city.offerings.map((each) => [each.service.id, each])),
    registers: new Map(declared.registers.map((each) => [each.id, each])),
    indicators: new Map(declared.indicators.map((each) => [each.id, each])),
    ledgers: new Map((declared.ledgers ?? []).map((each) => [each.id, each])),
    calendar: declared.calendar,
    links: declared.links,
    reportYears: declared.reportYears,
    ruleSets: declared.ruleSets ?? [],
    law: lawBookOf([
      ...(declared.law ?? []),
      declared.ruleSets ?? [],
      declared.city.offerings.flatMap(({ service }) => [
        ...service.requirements,
        ...service.computes,
        ...parametersOf(service),
      ]),
    ]),
    database,
    ...keys,
    demonstration,
    neighbours,
    demoAccounts: demonstration ? declared.demonstration.accounts : [],
  }
}

/** A procedure that could not be followed is a fault of its declaration, found at the start. */
function checkProcedures({ city }: Declarations): void {
  for (const { service, earlier = [] } of city.offerings) {
    for (const each of [service, ...earlier]) {
      const { id, version, procedure, funding, findings } = each
      const faults = [
        ...faultsOf(procedure),
        ...(funding === undefined ? [] : faultsOfFunding(funding, procedure, findings)),
      ]
      if (faults.length > 0) {
        throw new Error(`procedure of ${id}, version ${version}: ${faults.join('; ')}`)
      }
    }
  }
}

/** Checks that every promise is at most the statute, on the day the city starts. */
export function checkPromises(declared: Declarations, today: CivilDate): void {
  checkRatingPromise(declared, today)
  for (const offering of declared.city.offerings) {
    const { promised, service } = offering
    const statutory = limitOf(service.procedure.within, lawFor(offering, today))
    if (promised === undefined || statutory === undefined) continue
    const { calendar } = declared
    if (calendar.due(today, promised).due > calendar.due(today, statutory).due) {
      throw new Refusal(
        'offering.promise-too-long',
        {
          zh: `「${service.name.zh}」的承诺时限长于法定时限，请在城市包中改短。`,
          en: `The promised limit of “${service.name.en}” is longer than the statute. Shorten it in the city pack.`,
        },
        { service: service.id },
      )
    }
  }
}

function checkRatingPromise({ city, calendar }: Declarations, today: CivilDate): void {
  const lawful = city.rating && lawfulAnswerLimit(city.rating, today)
  if (city.rating === undefined || lawful === undefined) return
  if (calendar.due(today, city.rating.promised).due > calendar.due(today, lawful).due) {
    throw new Refusal('offering.promise-too-long', {
      zh: '差评答复的承诺时限长于规定时限，请在城市包中改短。',
      en: 'The promised limit for answering a bad rating is longer than the law. Shorten it in the city pack.',
    })
  }
}
