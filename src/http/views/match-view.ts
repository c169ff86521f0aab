/** A service or recognition for one enterprise, in words. */
import type { Match } from '../../engine/eligibility/match-party.ts'
import type { MatchView } from '../contract/matches.ts'
import { benefitLines, findingViews, missingViews } from './finding-view.ts'

/** A match as the pages show it. */
export const matchView = (match: Match): MatchView => ({
  id: match.set.id,
  kind: match.offering === undefined ? 'recognition' : 'service',
  name: match.set.name,
  about: match.set.about ?? null,
  link: match.set.link ?? null,
  nearness: match.nearness,
  verdict: match.judgement.verdict,
  findings: findingViews(match.set.rules, match.words, match.judgement),
  benefits: benefitLines(match.words, match.benefits),
  missing: missingViews(match.missing, match.words),
})
