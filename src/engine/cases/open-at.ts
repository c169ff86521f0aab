/** The open stage an act is about. */
import type { Held } from './perform.ts'
import { type OpenPlace, openPlaces } from './position.ts'

/**
 * The open stage of an id. Whoever may act at it was told apart before.
 *
 * @throws Error when it is not open (a fault: access was not asked)
 */
export function openAt({ current, offering }: Held, id: string | undefined): OpenPlace {
  const { procedure } = offering.service
  const found = openPlaces(current.position, procedure).find(({ stage }) => stage.id === id)
  if (found === undefined) throw new Error(`stage ${id} is not open`)
  return found
}
