import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts'],
    isolate: false,
    env: { TZ: 'UTC' },
    globalSetup: ['test/support/global-setup.ts'],
    // Against tests that hang, not against slow machines.
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
})
