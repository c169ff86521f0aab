/** Where marked elements stand, so that track can be drawn between them whatever the layout is. */
import { type RefObject, useLayoutEffect, useState } from 'react'

/** The middle of an element, in pixels from the top left of its frame. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** The size of the frame and the places of its marked elements. */
export interface Anchors {
  readonly width: number
  readonly height: number
  readonly at: ReadonlyMap<string, Point>
}

const nowhere: Anchors = { width: 0, height: 0, at: new Map() }

function measure(frame: HTMLElement): Anchors {
  const own = frame.getBoundingClientRect()
  const at = new Map<string, Point>()
  for (const element of frame.querySelectorAll<HTMLElement>('[data-anchor]')) {
    const box = element.getBoundingClientRect()
    at.set(element.dataset.anchor ?? '', {
      x: Math.round(box.left - own.left + box.width / 2),
      y: Math.round(box.top - own.top + box.height / 2),
    })
  }
  return { width: Math.round(own.width), height: Math.round(own.height), at }
}

/**
 * Measures the elements carrying `data-anchor` inside a frame, again whenever its size changes or
 * `content` does.
 */
export function useAnchors(frame: RefObject<HTMLElement | null>, content: unknown): Anchors {
  const [anchors, setAnchors] = useState(nowhere)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other content stands elsewhere
  useLayoutEffect(() => {
    const element = frame.current
    if (element === null) return
    const observer = new ResizeObserver(() => setAnchors(measure(element)))
    observer.observe(element)
    setAnchors(measure(element))
    return () => observer.disconnect()
  }, [frame, content])
  return anchors
}

/**
 * Track from one point to another: straight along the line, one rounded bend where it leaves it.
 * `first` says whether it goes across or down first.
 */
export function bend(from: Point, to: Point, first: 'across' | 'down', radius = 16): string {
  if (from.x === to.x || from.y === to.y) return `M${from.x} ${from.y}L${to.x} ${to.y}`
  const r = Math.min(radius, Math.abs(to.x - from.x), Math.abs(to.y - from.y))
  const right = Math.sign(to.x - from.x)
  const down = Math.sign(to.y - from.y)
  const start = `M${from.x} ${from.y}`
  return first === 'across'
    ? `${start}H${to.x - right * r}Q${to.x} ${from.y} ${to.x} ${from.y + down * r}V${to.y}`
    : `${start}V${to.y - down * r}Q${from.x} ${to.y} ${from.x + right * r} ${to.y}H${to.x}`
}
