import type { PageContext } from '../pages.ts'

/** What every page needs, as the demonstration authority has it. */
export const context = {
  language: 'de',
  languageAddress: '?sprache=en',
  authority: { name: 'Musterstadt', officialName: 'Stadt Musterstadt' },
  stage: 'production',
  assets: { css: ['/assets/portal.css'], script: '/assets/enhance.js' },
} as const satisfies PageContext
