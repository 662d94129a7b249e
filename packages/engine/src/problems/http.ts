import type { ProblemEntry } from './list.ts'

/** 5xxx: HTTP, sign-in, limits. */
export const HTTP_PROBLEMS = {
  'page-unknown': {
    code: 'LZ-5001',
    status: 404,
    de: 'Diese Seite gibt es nicht. Prüfen Sie die Adresse.',
    en: 'This page does not exist. Check the address.',
  },
} as const satisfies Record<string, ProblemEntry>
