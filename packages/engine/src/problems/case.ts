import type { ProblemEntry } from './list.ts'

/** 4xxx: cases and their commands. */
export const CASE_PROBLEMS = {
  'case-unknown': {
    code: 'LZ-4001',
    status: 404,
    de: 'Diesen Vorgang gibt es nicht, oder Sie dürfen ihn nicht sehen.',
    en: 'This case does not exist, or you may not see it.',
  },
} as const satisfies Record<string, ProblemEntry>
