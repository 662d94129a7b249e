import type { AuthorityProfile, Language } from '@laufzettel/engine'
import type { PrivacyService } from '../pages.ts'
import type { TextContent, TextSection } from './text-content.ts'

/** What is done with the data (Art. 13 DSGVO): for each service every field with purpose, law and period. */
export const privacy = {
  de: (authority, services) => ({
    title: 'Datenschutz',
    lead: 'Wir fragen nur, was wir für Ihr Anliegen brauchen. Hier steht, wofür und wie lange.',
    sections: [
      {
        title: 'Wer verantwortlich ist',
        paragraphs: [`${authority.name}, ${authority.unit}. Telefon ${authority.phone}, E-Mail ${authority.email}.`],
      },
      ...services.map(serviceSection),
      {
        title: 'Angefangene Anträge',
        paragraphs: [
          'Was Sie eingeben, speichern wir auf jeder Seite. So geht nichts verloren.',
          'Senden Sie nichts ab, löschen wir alles 30 Tage nach Ihrer letzten Eingabe (§\u00a08a OZG).',
        ],
      },
      {
        title: 'Cookies',
        paragraphs: ['Wir setzen nur Cookies, die diese Seiten brauchen: für Ihren angefangenen Antrag und Ihre Sprache.'],
      },
      {
        title: 'Ihre Rechte',
        paragraphs: [
          'Sie können erfahren, was wir über Sie gespeichert haben. Sie können Falsches ändern lassen.',
          'Sie können verlangen, dass wir löschen, was wir nicht mehr brauchen.',
          'Sie können sich beim Datenschutzbeauftragten Ihres Landes beschweren (Art.\u00a015–18 und 77 DSGVO).',
        ],
      },
    ],
  }),
  en: (authority, services) => ({
    title: 'Privacy',
    lead: 'We ask only what we need for your matter. Here you read what for and how long.',
    sections: [
      {
        title: 'Who is responsible',
        paragraphs: [`${authority.name}, ${authority.unit}. Telephone ${authority.phone}, e-mail ${authority.email}.`],
      },
      ...services.map(serviceSection),
      {
        title: 'Applications not yet sent',
        paragraphs: [
          'We save what you enter on every page, so that nothing is lost.',
          'If you send nothing, we delete everything 30 days after your last entry (section 8a OZG).',
        ],
      },
      {
        title: 'Cookies',
        paragraphs: ['We set only the cookies that these pages need: for your started application and your language.'],
      },
      {
        title: 'Your rights',
        paragraphs: [
          'You may learn what we have stored about you. You may have mistakes corrected.',
          'You may demand that we delete what we no longer need.',
          'You may complain to the data protection officer of your Land (Articles 15–18 and 77 GDPR).',
        ],
      },
    ],
  }),
} as const satisfies Record<Language, (authority: AuthorityProfile, services: readonly PrivacyService[]) => TextContent>

function serviceSection(service: PrivacyService): TextSection {
  return {
    title: service.name,
    paragraphs: [service.details],
    facts: service.fields.map((field) => ({
      term: field.label,
      text: field.purpose,
      note: [...field.norms, field.retention].join(' · '),
    })),
  }
}
