import type { AuthorityProfile } from '@laufzettel/engine'

/** Stands for the authority in a dry run; every letter says that it is invented. */
export const SAMPLE_AUTHORITY: AuthorityProfile = {
  format: 1,
  name: 'Musterbehörde',
  unit: 'Musteramt',
  street: 'Musterplatz 1',
  postalCode: '12345',
  city: 'Musterstadt',
  phone: '01234 56-0',
  email: 'amt@muster.example',
  openingHours: ['Montag bis Freitag', '8 bis 12 Uhr'],
  remedyOffice: 'Musterbehörde, Musteramt, Musterplatz 1, 12345 Musterstadt,',
  account: { holder: 'Musterkasse', iban: 'DE00 1234 5678 9012 3456 78' },
  demo: true,
}
