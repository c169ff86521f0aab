/** One running city: its declarations, its calendar and its database. Every act is given one. */
import type { City, Offering } from '../declare/city.ts'
import type { DemoAccount } from '../declare/demonstration.ts'
import type { Indicator } from '../declare/indicator.ts'
import type { Ledger } from '../declare/ledger.ts'
import type { Link } from '../declare/link.ts'
import type { Parameter } from '../declare/parameter.ts'
import { type Procedure, stagesOf } from '../declare/procedure.ts'
import { Refusal } from '../declare/refusal.ts'
import type { Register } from '../declare/register.ts'
import type { RuleSet } from '../declare/rule-set.ts'
import type { Service } from '../declare/service.ts'
import type { Within } from '../declare/stage.ts'
import type { Database } from '../store/database.ts'
import type { Text } from '../values/text.ts'
import type { WorkingCalendar } from '../values/working-calendar.ts'
import type { FieldCipher } from './access/field-cipher.ts'
import type { SigningKey } from './audit/signing-key.ts'
import type { Files } from './files/files.ts'
import type { LawBook } from './law/law-book.ts'

/** Everything the engine knows of one city. */
export interface Bureau {
  readonly city: City
  /** What it offers, by service id. */
  readonly offerings: ReadonlyMap<string, Offering>
  /** What it keeps, by register id. */
  readonly registers: ReadonlyMap<string, Register>
  /** What it reports, by indicator id. */
  readonly indicators: ReadonlyMap<string, Indicator>
  /** Whose money it follows, by ledger id. */
  readonly ledgers?: ReadonlyMap<string, Ledger>
  /** Working days as announced. */
  readonly calendar: WorkingCalendar
  readonly database: Database
  /** Jurisdictions of other cities in the same database; absent where it is alone. */
  readonly neighbours?: readonly string[]
  /** Records are synthetic and say so. */
  readonly demonstration: boolean
  /** Accounts shown on the sign-in page of a demonstration. */
  readonly demoAccounts: readonly DemoAccount[]
  /** The five links, in order, with their names. */
  readonly links: readonly { readonly id: Link; readonly name: Text; readonly about: Text }[]
  /** Years the annual report covers, newest first. */
  readonly reportYears: readonly number[]
  /** Conditions judged beside those of services. */
  readonly ruleSets?: readonly RuleSet[]
  /** All law that is declared; absent where nobody reads it. */
  readonly law?: LawBook
  /** Signs certificates and checkpoints. */
  readonly signing: SigningKey
  /** Encrypts personal data and secrets, field by field. */
  readonly cipher: FieldCipher
  /** Keeps what people hand in. */
  readonly files: Files
}

/**
 * The service and how the city offers it.
 *
 * @throws Refusal `service.unknown`
 */
export function offeringOf(bureau: Bureau, service: string): Offering {
  const found = bureau.offerings.get(service)
  if (found === undefined) {
    throw new Refusal(
      'service.unknown',
      {
        zh: `本市没有编号为 ${service} 的事项。请从事项目录中选择。`,
        en: `This city offers no service ${service}. Choose one from the catalogue.`,
      },
      { service },
    )
  }
  return found
}

const versions = new WeakMap<Offering, Map<number, Offering>>()

/**
 * How the city offers the version of a service that a case was filed under, or was moved to.
 *
 * @throws Refusal `service.unknown`, `service.version-unknown`
 */
export function offeringAt(bureau: Bureau, service: string, version: number): Offering {
  const present = offeringOf(bureau, service)
  if (present.service.version === version) return present
  const known = versions.get(present) ?? new Map<number, Offering>()
  const kept = known.get(version)
  if (kept !== undefined) return kept
  const earlier = present.earlier?.find((each) => each.version === version)
  if (earlier === undefined) {
    throw new Refusal(
      'service.version-unknown',
      {
        zh: `本件按 ${service} 第 ${version} 版办理，城市包中没有该版本。请恢复该版本的事项声明。`,
        en: `This case is handled under version ${version} of ${service}, which the city pack does not hold. Restore that declaration.`,
      },
      { service, version },
    )
  }
  const offering = { ...present, service: earlier }
  versions.set(present, known.set(version, offering))
  return offering
}

/** All parameters that a service's rules, values, clocks and benefits read. */
export function parametersOf(service: Service): readonly Parameter[] {
  return [
    ...new Set<Parameter>([
      ...service.requirements.flatMap((rule) => rule.holds.parameters),
      ...service.computes.flatMap((each) => each.value.parameters),
      ...procedureParameters(service.procedure),
      ...(service.filedWithin === undefined ? [] : [service.filedWithin]),
      ...fundingParameters(service),
      ...service.benefits.flatMap((each) => [
        ...(each.when?.holds.parameters ?? []),
        ...(each.worth ?? []).flatMap((worth) => worth.value.parameters),
      ]),
    ]),
  ]
}

/** Parameters of ceilings, of whose decision a change is, and of limits to decide and pay back. */
function fundingParameters({ funding }: Service): readonly Parameter[] {
  if (funding === undefined) return []
  const { rules, lumpSum, changes, settlements, terminated } = funding
  const judged = [
    ...rules,
    ...(lumpSum?.rules ?? []),
    ...changes.flatMap((each) => each.rules ?? []),
  ]
  return [
    ...judged.flatMap((rule) => rule.holds.parameters),
    ...changes.flatMap((each) => [
      ...parametersIn(each.within),
      ...each.rights.flatMap(({ when }) => when?.parameters ?? []),
    ]),
    ...[...settlements, terminated].flatMap(({ within }) => parametersIn(within)),
  ]
}

const parametersIn = (within: Within | undefined): readonly Parameter[] => {
  if (within === undefined || 'promised' in within) return []
  const { statutory, longer } = within
  return longer === undefined
    ? [statutory]
    : [statutory, longer.statutory, ...longer.when.parameters]
}

/** Parameters of limits, extensions and conditions. */
function procedureParameters(procedure: Procedure): readonly Parameter[] {
  const extensions = [procedure, ...stagesOf(procedure)].flatMap(({ extension }) =>
    extension === undefined ? [] : [extension.by],
  )
  const parallels = procedure.stages.filter((each) => each.kind === 'parallel')
  return [
    ...parametersIn(procedure.within),
    ...extensions,
    ...parallels.flatMap((each) => [
      ...(each.when?.parameters ?? []),
      ...each.branches.flatMap((branch) => parametersIn(branch.within)),
    ]),
    ...stagesOf(procedure).flatMap((stage) => [
      ...parametersIn(stage.within),
      ...(stage.kind === 'publicNotice' ? parametersIn(stage.lasts) : []),
      ...(stage.kind === 'acceptance' ? [stage.correctionNotice] : []),
      ...(stage.kind === 'decision'
        ? (stage.judges ?? []).flatMap((rule) => rule.holds.parameters)
        : []),
      ...(stage.when?.parameters ?? []),
    ]),
  ]
}
