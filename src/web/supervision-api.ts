/** Ratings, re-checks and the integrity register of the server as the pages see them. */
import type {
  CaseRatingView,
  RatingFiguresView,
  RatingTasksView,
} from '../http/contract/ratings.ts'
import type { RechecksView, RecheckView } from '../http/contract/rechecks.ts'
import type { SanctionsView } from '../http/contract/sanctions.ts'
import { type Ask, type Filters, ifMatch, onceBy } from './asking.ts'
import { query } from './query-part.ts'

const part = encodeURIComponent

/** This part of the client. */
export const supervisionApi = (ask: Ask) => ({
  rating: (id: string) => ask<CaseRatingView>('GET', `/api/cases/${part(id)}/rating`),
  /** `key` must stay the same while one act is tried again. */
  ratingAct: (id: string, act: string, rev: number, body: unknown, key: string) =>
    ask<unknown>('POST', `/api/cases/${part(id)}/acts/${part(act)}`, {
      body,
      headers: { ...ifMatch(rev), ...onceBy(key) },
    }),
  ratingTasks: (filters: Filters) =>
    ask<RatingTasksView>('GET', `/api/rating-tasks${query(filters)}`),
  ratings: (filters: Filters) => ask<RatingFiguresView>('GET', `/api/ratings${query(filters)}`),
  rechecks: (filters: Filters) => ask<RechecksView>('GET', `/api/rechecks${query(filters)}`),
  recheck: (id: string) => ask<RecheckView>('GET', `/api/rechecks/${part(id)}`),
  drawRecheck: (body: unknown) => ask<{ id: string }>('POST', '/api/rechecks', { body }),
  findRecheck: (id: string, body: unknown, key: string) =>
    ask<unknown>('POST', `/api/cases/${part(id)}/acts/recheck`, { body, headers: onceBy(key) }),
  sanctions: (filters: Filters) => ask<SanctionsView>('GET', `/api/sanctions${query(filters)}`),
  enterSanction: (body: unknown) => ask<{ id: string }>('POST', '/api/sanctions', { body }),
  confirmSanction: (id: string) =>
    ask<unknown>('POST', `/api/sanctions/${part(id)}/confirm`, { body: {} }),
  liftSanction: (id: string, body: unknown) =>
    ask<unknown>('POST', `/api/sanctions/${part(id)}/lift`, { body }),
})
