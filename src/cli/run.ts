/** Finds a command, reads its options, and turns every error into words and an exit code. */
import { parseArgs } from 'node:util'
import { Invalid, Refusal } from '../declare/refusal.ts'
import { accountCommand } from './account.ts'
import { assignCommand } from './assign.ts'
import { backupCommand } from './backup.ts'
import { checkCommand } from './check.ts'
import { type Command, type ExitCode, Misuse, type Surroundings } from './command.ts'
import { deadlineCommand } from './deadline.ts'
import { diagramCommand } from './diagram.ts'
import { doctorCommand } from './doctor.ts'
import { exportCommand } from './export.ts'
import { importCommand } from './import.ts'
import { migrateCommand } from './migrate.ts'
import { rebuildCommand } from './rebuild.ts'
import { reportCommand } from './report.ts'
import { restoreCommand } from './restore.ts'
import { simulateCommand } from './simulate.ts'
import { startCommand } from './start.ts'
import { traceCommand } from './trace.ts'
import { verifyCommand } from './verify.ts'

const commands: Readonly<Record<string, Command>> = {
  start: startCommand,
  account: accountCommand,
  check: checkCommand,
  simulate: simulateCommand,
  deadline: deadlineCommand,
  assign: assignCommand,
  diagram: diagramCommand,
  report: reportCommand,
  trace: traceCommand,
  import: importCommand,
  export: exportCommand,
  migrate: migrateCommand,
  backup: backupCommand,
  restore: restoreCommand,
  doctor: doctorCommand,
  rebuild: rebuildCommand,
  verify: verifyCommand,
}

function overview(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length))
  const lines = Object.entries(commands).map(
    ([name, command]) => `  ${name.padEnd(width)}  ${command.about}`,
  )
  return [
    'kechuang <command> [options]',
    '',
    ...lines,
    '',
    'kechuang <command> --help tells more.',
    '',
  ].join('\n')
}

function helpOf(command: Command): string {
  const names = Object.keys(command.options)
  const width = Math.max(4, ...names.map((name) => name.length))
  const lines = names.map(
    (name) => `  --${name.padEnd(width)}  ${command.options[name]?.about ?? ''}`,
  )
  return [`kechuang ${command.usage}`, '', command.about, '', ...lines, ''].join('\n')
}

/** Runs the program with its arguments. */
export async function run(
  args: readonly string[],
  around: Surroundings,
): Promise<ExitCode | undefined> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === 'help') {
    around.out(overview())
    return name === undefined ? 2 : 0
  }
  const command = commands[name]
  if (command === undefined) {
    around.err(`unknown command ${name}\n\n${overview()}`)
    return 2
  }
  try {
    const options = { ...optionsOf(command), help: { type: 'boolean' } } as const
    const parsed = parseArgs({ args: rest, options, allowPositionals: true, strict: true })
    if (parsed.values.help === true) {
      around.out(helpOf(command))
      return 0
    }
    return await command.run(parsed.positionals, parsed.values, around)
  } catch (error) {
    return explain(error, command, around)
  }
}

const optionsOf = (command: Command) =>
  Object.fromEntries(
    Object.entries(command.options).map(
      ([name, { type, multiple = false }]) => [name, { type, multiple }] as const,
    ),
  )

function explain(error: unknown, command: Command, around: Surroundings): ExitCode {
  if (error instanceof Refusal) {
    around.err(`${error.text.zh}\n${error.text.en}\n`)
    return 1
  }
  if (error instanceof Invalid) {
    for (const each of error.problems) {
      around.err(`${each.field}: ${each.text.zh} / ${each.text.en}\n`)
    }
    return 1
  }
  const isParsing = error instanceof TypeError && 'code' in error
  if (error instanceof Misuse || isParsing) {
    around.err(`${error.message}\n\n${helpOf(command)}`)
    return 2
  }
  throw error
}
