export * from './db/database.ts'
export * from './db/open-database.ts'
export * from './start/start.ts'
