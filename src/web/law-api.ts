/** Matching and the law desk of the server as the pages see them. */
import type {
  ConfirmationsView,
  InstrumentView,
  LawChangesView,
  LawView,
  ParameterView,
  UnconfirmedView,
} from '../http/contract/law.ts'
import type {
  MatchesView,
  QualifyingOptionsView,
  QualifyingView,
} from '../http/contract/matches.ts'
import type { Ask, Filters } from './asking.ts'
import { query } from './query-part.ts'

const part = encodeURIComponent

/** This part of the client. */
export const lawApi = (ask: Ask) => ({
  matches: (of: Filters) => ask<MatchesView>('GET', `/api/matches${query(of)}`),
  qualifyingOptions: () => ask<QualifyingOptionsView>('GET', '/api/qualifying'),
  qualifying: (set: string, filters: Filters) =>
    ask<QualifyingView>('GET', `/api/qualifying/${part(set)}${query(filters)}`),
  law: () => ask<LawView>('GET', '/api/law'),
  instrument: (id: string) => ask<InstrumentView>('GET', `/api/law/instruments/${part(id)}`),
  lawValue: (id: string) => ask<ParameterView>('GET', `/api/law/parameters/${part(id)}`),
  lawChanges: (on: string | undefined) =>
    ask<LawChangesView>('GET', `/api/law/changes${query({ on })}`),
  lawUnconfirmed: () => ask<UnconfirmedView>('GET', '/api/law/unconfirmed'),
  lawConfirmations: () => ask<ConfirmationsView>('GET', '/api/law/confirmations'),
  confirmLaw: (body: { subject: string; digest: string; source: string; note: string }) =>
    ask<unknown>('POST', '/api/law/confirmations', { body }),
})
