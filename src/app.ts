/** The entry, and the only file that knows everything: joins declarations and hands them to the commands. */
import { guangzhou } from './cities/guangzhou/city.ts'
import { demonstration } from './cities/guangzhou/demonstration/demonstration.ts'
import { run } from './cli/run.ts'
import type { Declarations } from './engine/declarations.ts'
import { contractAmount, contractCount, contractTechnologyAmount } from './indicators/contracts.ts'
import { enterpriseDatabase } from './indicators/enterprise-database.ts'
import { instrumentLibrary } from './law/instrument-library.ts'
import { nationalCalendar } from './law/procedure/holidays.ts'
import { procedureLibrary } from './law/procedure-library.ts'
import { recognitions } from './law/recognitions.ts'
import { ruleLibrary } from './law/rule-library.ts'
import { enterprises } from './registers/enterprises.ts'
import { externalStatistics } from './registers/external-statistics.ts'
import { technologyContracts } from './registers/technology-contracts.ts'
import { chain } from './services/chain.ts'
import { instantFromEpoch } from './values/instant.ts'

/** What Guangzhou's bureau runs on. */
export const declarations: Declarations = {
  city: guangzhou,
  registers: [enterprises, technologyContracts, externalStatistics],
  indicators: [contractCount, contractAmount, contractTechnologyAmount, enterpriseDatabase],
  links: chain,
  calendar: nationalCalendar,
  reportYears: [2019, 2018],
  demonstration,
  ruleSets: recognitions,
  law: [...instrumentLibrary, ...procedureLibrary, ...ruleLibrary],
}

/** Runs the program; the exit code is set, not forced, so that output is written to the end. */
export async function main(args: readonly string[]): Promise<void> {
  const code = await run(args, {
    declarations,
    environment: process.env,
    now: () => instantFromEpoch(Date.now()),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  })
  process.exitCode = code ?? 0
}
