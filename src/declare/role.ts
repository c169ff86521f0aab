/** Roles of people; what each may do is written in the engine's access rules. */

/** What somebody is to the bureau. */
export type Role = 'public' | 'applicant' | 'officer' | 'head' | 'supervisor' | 'administrator'

/** All roles, in order of the sign-in page. */
export const roles = ['applicant', 'officer', 'head', 'supervisor', 'administrator'] as const
