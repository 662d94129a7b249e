export * from './canonical/json.ts'
export * from './canonical/hash.ts'
export * from './canonical/tagged-value.ts'
