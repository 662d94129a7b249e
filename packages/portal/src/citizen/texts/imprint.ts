import type { AuthorityProfile, Language } from '@laufzettel/engine'
import type { TextContent } from './text-content.ts'

/** Who answers for the pages (§ 5 DDG), from the profile of the authority. */
export const imprint = {
  de: (authority) => ({
    title: 'Impressum',
    ...(authority.demo ? { lead: 'Diese Stadt ist erfunden. Sie zeigt, wie Laufzettel arbeitet.' } : {}),
    sections: [
      {
        title: 'Wer diese Seiten verantwortet',
        paragraphs: [`${authority.name}, ${authority.unit}`, address(authority)],
      },
      {
        title: 'So erreichen Sie uns',
        paragraphs: [],
        facts: [
          { term: 'Telefon', text: authority.phone },
          { term: 'E-Mail', text: authority.email },
          { term: 'Geöffnet', text: authority.openingHours.join(' · ') },
        ],
      },
    ],
  }),
  en: (authority) => ({
    title: 'Imprint',
    ...(authority.demo ? { lead: 'This town is invented. It shows how Laufzettel works.' } : {}),
    sections: [
      { title: 'Who is responsible for these pages', paragraphs: [`${authority.name}, ${authority.unit}`, address(authority)] },
      {
        title: 'How to reach us',
        paragraphs: [],
        facts: [
          { term: 'Telephone', text: authority.phone },
          { term: 'E-mail', text: authority.email },
          { term: 'Open', text: authority.openingHours.join(' · ') },
        ],
      },
    ],
  }),
} as const satisfies Record<Language, (authority: AuthorityProfile) => TextContent>

function address(authority: AuthorityProfile): string {
  return `${authority.street}, ${authority.postalCode}\u00a0${authority.city}`
}
