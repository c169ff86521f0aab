/**
 * How sure we are of a rule or number of the law. Anything below `verified` is shown as such
 * wherever it is used, so that an officer can confirm it before it decides a case.
 *
 * - `verified`: read in the text of the instrument
 * - `secondary`: read in a guide, an answer of an authority or another text about the instrument
 * - `unverified`: from memory, to be checked before use in earnest
 * - `design-default`: our own choice where the law is silent
 */
export type EvidenceGrade = 'verified' | 'secondary' | 'unverified' | 'design-default'
