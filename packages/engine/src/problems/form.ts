import type { ProblemEntry } from './list.ts'

/** 3xxx: answers to a form. The sentence says how to mend it (look and voice). */
export const FORM_PROBLEMS = {
  'answer-required': {
    code: 'LZ-3001',
    status: 422,
    de: 'Beantworten Sie die Frage „{label}“.',
    en: 'Answer the question “{label}”.',
  },
} as const satisfies Record<string, ProblemEntry>
