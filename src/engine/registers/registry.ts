/** The registers of a running bureau with what the process remembers of them between requests. */
import type { Register } from '../../declare/register.ts'
import { JudgedRegisters } from '../bulk/judged-registers.ts'
import type { Bureau } from '../bureau.ts'
import type { ImportProgress } from './import/import-progress.ts'
import { NameSearch } from './name-search.ts'
import { registerUnknown } from './refusals.ts'
import { RowCounts } from './row-counts.ts'

/** What every act on registers is given. */
export interface Registry {
  readonly bureau: Bureau
  /** Finds rows by name. */
  readonly names: NameSearch
  /** Counts of lists. */
  readonly counts: RowCounts
  /** Registers judged by rules, for simulations. */
  readonly judged: JudgedRegisters
  /** Imports under way in this process, by id. */
  readonly imports: Map<string, ImportProgress>
  /** Registers into which this process is importing, by id. */
  readonly importing: Set<string>
}

/** Opens the registers of a bureau; call `names.start()` to have names indexed in the background. */
export function openRegistry(bureau: Bureau): Registry {
  return {
    bureau,
    names: new NameSearch(bureau),
    counts: new RowCounts(bureau.database.kind === 'server'),
    judged: new JudgedRegisters(bureau),
    imports: new Map(),
    importing: new Set(),
  }
}

/**
 * A register by its id.
 *
 * @throws Refusal `register.unknown`
 */
export function registerOf(bureau: Bureau, id: string): Register {
  const found = bureau.registers.get(id)
  if (found === undefined) throw registerUnknown(id)
  return found
}

/** Rows of a register were written: counts and names follow. */
export function noteChanged(registry: Registry, register: string, keys: readonly string[]): void {
  registry.counts.forget(register)
  registry.judged.forget(register)
  registry.names.noteChanged(register, keys)
}
