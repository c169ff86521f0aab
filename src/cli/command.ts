/** What a command of the program is. */
import type { Declarations } from '../engine/declarations.ts'
import type { Instant } from '../values/instant.ts'

/** 0 done, 1 refused or not verified, 2 misuse. */
export type ExitCode = 0 | 1 | 2

/** What every command is given. */
export interface Surroundings {
  readonly declarations: Declarations
  readonly environment: Readonly<Record<string, string | undefined>>
  now(): Instant
  /** Writes a result. */
  out(text: string): void
  /** Writes progress and errors. */
  err(text: string): void
}

/** Options as they were given; one that may be repeated is a list. */
export type Options = Readonly<
  Record<string, string | boolean | readonly (string | boolean)[] | undefined>
>

/** A command. */
export interface Command {
  /** Name and arguments, as help prints them. */
  readonly usage: string
  /** One line on what it does. */
  readonly about: string
  /** Options as `node:util` parseArgs takes them, with a line of help each. */
  readonly options: Readonly<
    Record<
      string,
      {
        readonly type: 'string' | 'boolean'
        readonly multiple?: boolean
        readonly about: string
      }
    >
  >
  run(positionals: readonly string[], options: Options, around: Surroundings): Promise<ExitCode>
}

/** The caller used the program wrongly; the text says how to use it. */
export class Misuse extends Error {
  override readonly name = 'Misuse'
}

/** All texts of an option that may be repeated. */
export function textsOption(options: Options, name: string): readonly string[] {
  const value = options[name]
  return Array.isArray(value) ? value.map(String) : []
}

/** An option's text. */
export function textOption(options: Options, name: string): string | undefined {
  const value = options[name]
  return typeof value === 'string' ? value : undefined
}
