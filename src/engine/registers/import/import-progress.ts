/** How far an import has come, as the process that runs it knows; its page reads this. */

/** States of an import, in order; `refused`, `failed` and `undone` end it too. */
export const importStates = [
  'reading',
  'checked',
  'storing',
  'stored',
  'refused',
  'failed',
  'undone',
] as const

/** Where an import stands. */
export type ImportState = (typeof importStates)[number]

/** Counts of an import while it runs. */
export interface ImportProgress {
  state: ImportState
  read: number
  inserted: number
  updated: number
  unchanged: number
  refused: number
}
