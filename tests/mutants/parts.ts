import { ENGINE_MUTANTS } from './engine.ts'
import type { Mutant } from './mutant.ts'
import { POSTGRES_MUTANTS } from './postgres.ts'
import { SERVER_MUTANTS } from './server.ts'
import { VITEST } from './vitest.ts'

/** What is broken on purpose, and what has to turn red then. */
export interface Part {
  readonly mutants: readonly Mutant[]
  /** The command that judges a tree, run in its folder, with the words of the mutant after it. */
  readonly command: readonly string[]
  readonly words: readonly string[]
}

export const PARTS: Readonly<Record<string, Part>> = {
  engine: {
    mutants: ENGINE_MUTANTS,
    command: VITEST,
    words: ['tests/patterns', 'tests/semantics', 'packages/engine/src/kernel', 'packages/engine/src/runner'],
  },
  server: {
    mutants: SERVER_MUTANTS,
    command: [process.execPath, '--conditions=@laufzettel/source', 'tests/chaos/main.ts', '--database', 'sqlite', '--seed', '1'],
    words: [],
  },
  postgres: {
    mutants: POSTGRES_MUTANTS,
    command: [process.execPath, '--conditions=@laufzettel/source', 'tests/chaos/main.ts', '--database', 'postgres', '--seed', '1'],
    words: [],
  },
}
