/** The clock an act started, as its event says. */
export interface StartedClock {
  /** Last day. */
  readonly due: string
  /** The calendar of that year is not announced yet. */
  readonly provisional: boolean
}
