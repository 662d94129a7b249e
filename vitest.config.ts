import { availableParallelism } from 'node:os'
import { defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'
import { LongFirst } from './tests/long-first.ts'
import { PATIENCE } from './tests/patience.ts'

/** Workspace packages are read from their sources; the server's other conditions stay as they are. */
const conditions = ['@laufzettel/source', ...defaultServerConditions]
const resolve = { conditions }
const ssr = { resolve: { conditions } }

/** Vitest would leave one core to itself, half of a small machine; a browser beside each of many wants memory. */
const maxWorkers = Math.min(availableParallelism(), 8)

export default defineConfig({
  resolve,
  ssr,
  test: {
    reporters: ['default', './tests/reporter.ts'],
    globalSetup: ['./tests/postgres.ts'],
    maxWorkers,
    sequence: { sequencer: LongFirst },
    expect: { poll: { timeout: PATIENCE } },
    projects: [
      {
        extends: true,
        test: {
          name: 'house',
          include: ['packages/*/src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
          exclude: ['tests/journeys/**', '**/node_modules/**', '**/dist/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
