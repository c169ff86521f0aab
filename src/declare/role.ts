/** Roles of people; what each may do is written in the engine's access rules. */

/** What somebody is to the bureau. The timer is no person: it acts when a limit has passed. */
export type Role =
  | 'public'
  | 'applicant'
  | 'officer'
  | 'head'
  | 'supervisor'
  | 'administrator'
  | 'timer'

/** All roles, in order of the sign-in page. */
export const roles = ['applicant', 'officer', 'head', 'supervisor', 'administrator'] as const

/** A role that somebody can have who signs in. */
export type SignInRole = (typeof roles)[number]
