import { fileURLToPath } from 'node:url'

/** Root of the project. */
export const root = fileURLToPath(new URL('..', import.meta.url))
