import type { Language } from '../definition/basics.ts'

/** English names of the Länder's holidays; calendars store the German one. */
const ENGLISH: Readonly<Record<string, string>> = {
  Neujahr: 'New Year’s Day',
  'Heilige Drei Könige': 'Epiphany',
  'Internationaler Frauentag': 'International Women’s Day',
  Karfreitag: 'Good Friday',
  Ostersonntag: 'Easter Sunday',
  Ostermontag: 'Easter Monday',
  'Tag der Arbeit': 'Labour Day',
  'Tag der Befreiung': 'Liberation Day',
  'Jahrestag des Volksaufstandes 1953': 'Anniversary of the Uprising of 1953',
  'Christi Himmelfahrt': 'Ascension Day',
  'Augsburger Friedensfest': 'Augsburg Peace Festival',
  Pfingstsonntag: 'Whit Sunday',
  Pfingstmontag: 'Whit Monday',
  Fronleichnam: 'Corpus Christi',
  'Mariä Himmelfahrt': 'Assumption Day',
  Weltkindertag: 'World Children’s Day',
  'Tag der Deutschen Einheit': 'Day of German Unity',
  Reformationstag: 'Reformation Day',
  Allerheiligen: 'All Saints’ Day',
  'Buß- und Bettag': 'Day of Repentance and Prayer',
  '1. Weihnachtstag': 'Christmas Day',
  '2. Weihnachtstag': 'Boxing Day',
}

const WEEKEND: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  de: { saturday: 'Samstag', sunday: 'Sonntag' },
  en: { saturday: 'Saturday', sunday: 'Sunday' },
}

/** A rest day in words: `saturday`, `sunday`, or a holiday by its German name; unknown names stay as they are. */
export function restDayWords(name: string, language: Language): string {
  return WEEKEND[language][name] ?? (language === 'en' ? (ENGLISH[name] ?? name) : name)
}
