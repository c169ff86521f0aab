/** Pages that are loaded when they are first asked for. */
import { lazyRouteComponent as lazyComponent } from '@tanstack/react-router'
import { noAnswer } from './api.ts'

/** Whether the server of the pages answers at all. */
export const isReachable = (): Promise<boolean> =>
  fetch('/', { method: 'HEAD', cache: 'no-store' }).then(
    () => true,
    () => false,
  )

/**
 * A page that is fetched when it is first shown. When the server does not answer, the page says so;
 * the router by itself would load the document anew, and the reader would lose the whole application.
 * When the server answers and has no such file, a newer release is there, and loading anew is right.
 */
export const lazyRouteComponent = <
  Module extends Record<string, unknown>,
  Name extends keyof Module,
>(
  load: () => Promise<Module>,
  name: Name,
) =>
  lazyComponent(
    () =>
      load().catch(async (cause: unknown) => {
        throw (await isReachable()) ? cause : noAnswer()
      }),
    name,
  )
