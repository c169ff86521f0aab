/** Filters that live in the address, so that a view can be kept, sent and gone back to. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Search } from '../address.ts'

/** The texts after `?` and a way to change some of them. A change leads back to the first page. */
export function useFilters(): readonly [Search, (change: Search) => void] {
  const search: Search = useSearch({ strict: false })
  const go = useNavigate()
  const change = useCallback(
    (changed: Search) => {
      void go({
        to: '.',
        search: { ...search, cursor: undefined, page: undefined, ...changed },
        replace: true,
        resetScroll: false,
      })
    },
    [go, search],
  )
  return [search, change]
}

const pause = 350

/** A text that is typed quickly and takes effect after a pause or on Enter. */
export function useTyped(
  value: string,
  settle: (value: string) => void,
): readonly [string, (typed: string) => void, () => void] {
  const [typed, setTyped] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef(settle)
  latest.current = settle
  useEffect(() => setTyped(value), [value])
  useEffect(() => () => clearTimeout(timer.current), [])
  const type = (text: string) => {
    setTyped(text)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => latest.current(text.trim()), pause)
  }
  const now = () => {
    clearTimeout(timer.current)
    latest.current(typed.trim())
  }
  return [typed, type, now]
}

/** Goes through a long list page by page; the way back is kept as long as the page is open. */
export function usePages(next: string | null | undefined) {
  const search: Search = useSearch({ strict: false })
  const go = useNavigate()
  const trail = useRef<readonly (string | undefined)[]>([])
  const number = Number(search.page ?? '1')
  const open = (cursor: string | undefined, page: number) =>
    go({
      to: '.',
      search: { ...search, cursor, page: page > 1 ? String(page) : undefined },
    })
  return {
    number,
    forward:
      next === null || next === undefined
        ? undefined
        : () => {
            trail.current = [...trail.current, search.cursor]
            void open(next, number + 1)
          },
    back:
      search.cursor === undefined
        ? undefined
        : () => {
            const before = trail.current.at(-1)
            const known = trail.current.length > 0
            trail.current = trail.current.slice(0, -1)
            // After a reload the way here is unknown; the first page is always known.
            void open(known ? before : undefined, known ? number - 1 : 1)
          },
  }
}
