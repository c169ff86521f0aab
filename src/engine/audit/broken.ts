/** What a check of the log finds first. */

/** The first thing that is not as it was written. */
export interface Broken {
  readonly caseId: string
  readonly rev: number
  /**
   * `hash`, `link`, `gap`, `order`: an event; `head`: the case does not end in its last event; `leaf`:
   * not what a checkpoint took in; `checkpoint`: the leaves, `rev` of them, do not give the signed root.
   */
  readonly problem: string
}
