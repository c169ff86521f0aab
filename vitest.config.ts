import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts'],
    isolate: false,
    // Each worker holds an embedded database of 300 MB; more than four gain little.
    maxWorkers: Math.min(availableParallelism(), 4),
    env: { TZ: 'UTC' },
    globalSetup: ['test/support/global-setup.ts'],
    // Against tests that hang, not against slow machines.
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
})
