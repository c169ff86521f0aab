/** Reads on behalf of the bureau itself: commands, timers, checkpoints. It acts on no case. */
import type { Reader } from '../../store/database.ts'
import type { Bureau } from '../bureau.ts'

/** The reader of the system for a bureau. */
export const systemReader = (bureau: Bureau): Reader => ({
  jurisdiction: bureau.city.jurisdiction,
  role: 'supervisor',
  account: 'system',
  parties: [],
})
