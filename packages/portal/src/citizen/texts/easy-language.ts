import type { AuthorityProfile, Language } from '@laufzettel/engine'
import type { TextContent } from './text-content.ts'

/** What can be done here, in Leichte Sprache: one idea a sentence, no subordinate clauses. */
export const easyLanguage = {
  de: (authority) => ({
    title: 'Leichte Sprache',
    lead: `Das ist die Internet-Seite von ${authority.city}.`,
    sections: [
      {
        title: 'Das können Sie hier machen',
        paragraphs: [
          'Sie können hier Anträge stellen.',
          'Ein Antrag ist eine Bitte an die Stadt.',
          'Sie brauchen kein Konto.',
          'Sie schreiben Ihre Angaben in die Felder.',
          'Dann klicken Sie auf: Weiter.',
          'Am Ende prüfen Sie alles noch einmal.',
          'Dann schicken Sie den Antrag ab.',
        ],
      },
      {
        title: 'Sie brauchen eine Pause?',
        paragraphs: [
          'Klicken Sie auf: Später weitermachen.',
          'Sie bekommen einen Code.',
          'Schreiben Sie den Code auf.',
          'Mit dem Code machen Sie später weiter.',
        ],
      },
      {
        title: 'Sie brauchen Hilfe?',
        paragraphs: [`Rufen Sie uns an: ${authority.phone}.`, 'Wir helfen Ihnen gern.'],
      },
    ],
  }),
  en: (authority) => ({
    title: 'Easy language',
    lead: `This is the website of ${authority.city}.`,
    sections: [
      {
        title: 'What you can do here',
        paragraphs: [
          'You can apply for things here.',
          'You ask the town for something.',
          'You do not need an account.',
          'You write your answers into the fields.',
          'Then you click: Continue.',
          'At the end you check everything.',
          'Then you send it.',
        ],
      },
      {
        title: 'Do you need a break?',
        paragraphs: [
          'Click: Continue later.',
          'You get a code.',
          'Write the code down.',
          'With the code you go on later.',
        ],
      },
      { title: 'Do you need help?', paragraphs: [`Call us: ${authority.phone}.`, 'We are happy to help.'] },
    ],
  }),
} as const satisfies Record<Language, (authority: AuthorityProfile) => TextContent>
