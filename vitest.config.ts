import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{core,schemas,flows,adapters,app,actions,cli,site,local,scripts,bench}/**/*.test.ts', 'test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
})
