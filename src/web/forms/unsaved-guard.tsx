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

/** Guards a page while `dirty`. */
export function useUnsavedGuard(dirty: boolean): UnsavedGuard {
  const texts = useTexts().desk.apply.draft
  const released = useRef(false)
  const held = () => dirty && !released.current
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => held() && current.pathname !== next.pathname,
    enableBeforeUnload: held,
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
        maskClosable={false}
        keyboard={false}
      />
    ),
  }
}
