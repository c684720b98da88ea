import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{core,schemas,flows,adapters,app,actions,cli,site,local,scripts,bench,examples}/**/*.test.ts', 'test/**/*.test.ts'],
    reporters: ['default', './scripts/closing-line.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
})
