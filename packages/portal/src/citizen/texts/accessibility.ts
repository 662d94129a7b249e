import type { AuthorityProfile, Language } from '@laufzettel/engine'
import type { TextContent } from './text-content.ts'

/** What works for whom, and where to say that something does not (§ 12b BGG and the law of the Land). */
export const accessibility = {
  de: (authority) => ({
    title: 'Barrierefreiheit',
    lead: 'Alle sollen ihre Anträge selbst stellen können. Sagen Sie uns, wenn etwas nicht geht.',
    sections: [
      {
        title: 'Woran wir uns halten',
        paragraphs: [
          'Diese Seiten sind nach WCAG 2.2, Stufe AA, und EN 301 549 gebaut.',
          'Sie gehen ohne Maus, ohne JavaScript, mit Vorleseprogramm und bei 400\u00a0% Vergrößerung.',
          'Unsere Tests prüfen jede Seite bei jeder Änderung. Ein Test durch Menschen mit Behinderung steht noch aus.',
        ],
      },
      {
        title: 'Was noch fehlt',
        paragraphs: ['Es gibt noch keine Videos in Deutscher Gebärdensprache.'],
      },
      {
        title: 'Etwas geht nicht?',
        paragraphs: [
          `Schreiben Sie an ${authority.email} oder rufen Sie an: ${authority.phone}.`,
          'Sagen Sie uns, welche Seite Sie meinen und was nicht geht. Wir antworten in zwei Wochen.',
          'Antworten wir nicht, hilft Ihnen die Durchsetzungsstelle für digitale Barrierefreiheit Ihres Landes.',
        ],
      },
    ],
  }),
  en: (authority) => ({
    title: 'Accessibility',
    lead: 'Everybody should be able to apply on their own. Tell us when something does not work.',
    sections: [
      {
        title: 'What we keep to',
        paragraphs: [
          'These pages are built to WCAG 2.2, level AA, and EN 301 549.',
          'They work without a mouse, without JavaScript, with a screen reader and at 400% zoom.',
          'Our tests check every page at every change. A test by people with disabilities is still to come.',
        ],
      },
      { title: 'What is missing', paragraphs: ['There are no videos in German Sign Language yet.'] },
      {
        title: 'Something does not work?',
        paragraphs: [
          `Write to ${authority.email} or call ${authority.phone}.`,
          'Tell us which page you mean and what does not work. We answer within two weeks.',
          'If we do not answer, the enforcement body for digital accessibility of your Land helps you.',
        ],
      },
    ],
  }),
} as const satisfies Record<Language, (authority: AuthorityProfile) => TextContent>
