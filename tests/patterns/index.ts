import { BASIC } from './basic.ts'
import { INSTANCES } from './instances.ts'
import { JOINS } from './joins.ts'
import type { Pattern } from './pattern.ts'
import { STATE } from './state.ts'

/** All 43 control-flow patterns, in their order. */
export const PATTERNS: readonly Pattern[] = [...BASIC, ...INSTANCES, ...STATE, ...JOINS].sort((a, b) => a.number - b.number)
