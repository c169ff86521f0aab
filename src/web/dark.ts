/** Whether the dark colours are in use. */
import { useSyncExternalStore } from 'react'

/** Dark follows the system; paper is always light. */
export function useDark(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const lists = [matchMedia('(prefers-color-scheme: dark)'), matchMedia('print')]
      for (const list of lists) list.addEventListener('change', changed)
      return () => {
        for (const list of lists) list.removeEventListener('change', changed)
      }
    },
    () => matchMedia('(prefers-color-scheme: dark)').matches && !matchMedia('print').matches,
  )
}
