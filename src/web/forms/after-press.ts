/** Waits until the mouse button or finger is up again. */
import { useEffect, useRef } from 'react'

/**
 * Runs work at once, or when the press under way has ended. Leaving a field by pressing on another
 * one may show a problem and move what is being pressed; the press would then miss it.
 */
export function useAfterPress(): (work: () => void) => void {
  const pressed = useRef(false)
  const waiting = useRef<(() => void)[]>([])
  useEffect(() => {
    const down = () => {
      pressed.current = true
    }
    const up = () => {
      pressed.current = false
      // The click belonging to the press comes after it and must still find its target.
      setTimeout(() => {
        for (const work of waiting.current.splice(0)) work()
      })
    }
    const all = { capture: true }
    document.addEventListener('pointerdown', down, all)
    document.addEventListener('pointerup', up, all)
    document.addEventListener('pointercancel', up, all)
    return () => {
      document.removeEventListener('pointerdown', down, all)
      document.removeEventListener('pointerup', up, all)
      document.removeEventListener('pointercancel', up, all)
    }
  }, [])
  return (work) => {
    if (pressed.current) waiting.current.push(work)
    else work()
  }
}
