/** A value whose movement changes how many qualify: a page that opens on no effect says nothing. */
import type { useApi } from '../../queries.ts'
import { assumedAtFirst, type SimulatedSet } from './simulation-settings.tsx'
import { stepsOf } from './steps-of.ts'

/** Values of one set tried before giving up. */
const mostTried = 12

/** The first such value of a set by its id, as conditions count at first; null where none is found. */
export async function tellingValue(
  api: Pick<ReturnType<typeof useApi>, 'curve'>,
  set: SimulatedSet,
): Promise<string | null> {
  const { aside, assume } = assumedAtFirst(set)
  for (const each of set.values.slice(0, mostTried)) {
    const values = [...stepsOf(each)]
    if (values.length === 0) continue
    const asked = { set: set.id, aside: [...aside], assume: { ...assume } }
    const { points } = await api.curve({ ...asked, parameter: each.id, values })
    if (new Set(points.map(({ holds }) => holds)).size > 1) return each.id
  }
  return null
}

/** The first set that has such a value, by its id; null where none has. */
export async function tellingSet(
  api: Pick<ReturnType<typeof useApi>, 'curve'>,
  sets: readonly SimulatedSet[],
): Promise<string | null> {
  for (const set of sets) if ((await tellingValue(api, set)) !== null) return set.id
  return null
}
