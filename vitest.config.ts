import { defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'

/** Workspace packages are read from their sources; the server's other conditions stay as they are. */
const conditions = ['@laufzettel/source', ...defaultServerConditions]
const resolve = { conditions }
const ssr = { resolve: { conditions } }

export default defineConfig({
  resolve,
  ssr,
  test: {
    reporters: ['default', './tests/reporter.ts'],
    globalSetup: ['./tests/postgres.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'house',
          include: ['packages/*/src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
          exclude: ['tests/journeys/**', '**/node_modules/**', '**/dist/**'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
