/// <reference types="vite/client" />

import 'react'

declare module 'react' {
  interface CSSProperties {
    /** Values handed to style sheets. */
    readonly [property: `--${string}`]: string | number | undefined
  }
}
