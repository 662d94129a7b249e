export * from './memory-journal.ts'
export * from './journal-suite.ts'
export * from './run-scenario.ts'
export * from './world.ts'
