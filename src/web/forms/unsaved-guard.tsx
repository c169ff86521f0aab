/** Asks before what was typed and is not saved would be lost by leaving the page. */
import { useBlocker } from '@tanstack/react-router'
import { Modal } from 'antd'
import { type ReactNode, useRef } from 'react'
import { useTexts } from '../language.tsx'

/** The question, and a way to leave without being asked. */
export interface UnsavedGuard {
  readonly dialog: ReactNode
  /** After this nothing is asked: what was typed has been handed in. */
  readonly release: () => void
}

/**
 * Guards a page.
 *
 * @param dirty - something would be lost by going to another page of ours
 * @param unsent - something would be lost by closing the window; saved on the way to another page
 */
export function useUnsavedGuard(dirty: boolean, unsent = dirty): UnsavedGuard {
  const texts = useTexts().desk.apply.draft
  const released = useRef(false)
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) =>
      dirty && !released.current && current.pathname !== next.pathname,
    enableBeforeUnload: () => unsent && !released.current,
    withResolver: true,
  })
  return {
    release: () => {
      released.current = true
    },
    dialog: (
      <Modal
        open={blocker.status === 'blocked'}
        title={texts.leave}
        okText={texts.stay}
        cancelText={texts.go}
        onOk={() => blocker.reset?.()}
        onCancel={() => blocker.proceed?.()}
        closable={false}
        mask={{ closable: false }}
        keyboard={false}
      />
    ),
  }
}
