import type { ProblemEntry } from './list.ts'

/** 2xxx: expressions and rules. */
export const FEEL_PROBLEMS = {
  'feel-syntax': {
    code: 'LZ-2001',
    status: 422,
    de: 'Der Ausdruck „{source}“ ist an Stelle {offset} nicht verständlich: {detail}.',
    en: 'The expression “{source}” cannot be understood at position {offset}: {detail}.',
  },
} as const satisfies Record<string, ProblemEntry>
