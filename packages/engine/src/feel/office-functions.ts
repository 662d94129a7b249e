import type { Language } from '../definition/basics.ts'
import type { OfficeName } from './office-names.ts'

/**
 * What the editor and the documentation say of an office function: its label, how it is called (with the German
 * words for its parameters), what it gives, the norm it follows, and an example with its result. The examples are
 * computed for Hessen; a test evaluates every one.
 */
export interface OfficeFunction {
  readonly group: OfficeGroup
  readonly label: Readonly<Record<Language, string>>
  readonly call: Readonly<Record<Language, string>>
  readonly help: Readonly<Record<Language, string>>
  readonly norms: readonly string[]
  readonly example: string
  readonly result: string
}
export type OfficeGroup = 'dates' | 'rounding' | 'deadlines' | 'working-days'

export const OFFICE_GROUPS: Readonly<Record<OfficeGroup, Readonly<Record<Language, string>>>> = {
  dates: { de: 'Tage, Monate, Alter', en: 'Days, months, age' },
  rounding: { de: 'Runden', en: 'Rounding' },
  deadlines: { de: 'Fristen und Bekanntgabe', en: 'Deadlines and notification' },
  'working-days': { de: 'Arbeitstage und Feiertage', en: 'Working days and holidays' },
}

/** Every office function, in the order in which the editor and the documentation list them. */
export const OFFICE_FUNCTIONS: Readonly<Record<OfficeName, OfficeFunction>> = {
  'first of month': {
    group: 'dates',
    label: { de: 'Monatserster', en: 'First of the month' },
    call: { de: 'office.first of month(Tag)', en: 'office.first of month(date)' },
    help: { de: 'Der 1. des Monats, in dem der Tag liegt.', en: 'The 1st of the month of the day.' },
    norms: ['§ 192 BGB'],
    example: 'office.first of month(@"2026-03-15")',
    result: '@"2026-03-01"',
  },
  'middle of month': {
    group: 'dates',
    label: { de: 'Monatsmitte', en: 'Middle of the month' },
    call: { de: 'office.middle of month(Tag)', en: 'office.middle of month(date)' },
    help: { de: 'Der 15. des Monats, in dem der Tag liegt.', en: 'The 15th of the month of the day.' },
    norms: ['§ 192 BGB'],
    example: 'office.middle of month(@"2026-02-03")',
    result: '@"2026-02-15"',
  },
  'end of month': {
    group: 'dates',
    label: { de: 'Monatsletzter', en: 'Last of the month' },
    call: { de: 'office.end of month(Tag)', en: 'office.end of month(date)' },
    help: { de: 'Der letzte Tag des Monats, in dem der Tag liegt.', en: 'The last day of the month of the day.' },
    norms: ['§ 192 BGB'],
    example: 'office.end of month(@"2028-02-03")',
    result: '@"2028-02-29"',
  },
  'months between': {
    group: 'dates',
    label: { de: 'Volle Monate zwischen', en: 'Full months between' },
    call: { de: 'office.months between(von, bis)', en: 'office.months between(from, to)' },
    help: {
      de: 'Wie viele volle Monate von einem Tag bis zu einem anderen vergangen sind. Fehlt dem letzten Monat der Tag, ist er mit seinem letzten Tag voll. Negativ, wenn „bis“ früher liegt.',
      en: 'How many full months have passed from one day to another. A last month that lacks the day is full on its last day. Negative when “to” is earlier.',
    },
    norms: ['§ 188 Abs. 2, 3 BGB'],
    example: 'office.months between(@"2026-01-31", @"2026-02-28")',
    result: '1',
  },
  'years between': {
    group: 'dates',
    label: { de: 'Volle Jahre zwischen', en: 'Full years between' },
    call: { de: 'office.years between(von, bis)', en: 'office.years between(from, to)' },
    help: {
      de: 'Wie viele volle Jahre von einem Tag bis zu einem anderen vergangen sind, zum Beispiel des Aufenthalts.',
      en: 'How many full years have passed from one day to another, for example of residence.',
    },
    norms: ['§ 188 Abs. 2, 3 BGB'],
    example: 'office.years between(@"2021-05-04", @"2026-05-03")',
    result: '4',
  },
  'age on': {
    group: 'dates',
    label: { de: 'Alter am', en: 'Age on' },
    call: { de: 'office.age on(Geburtsdatum, Tag)', en: 'office.age on(date of birth, date)' },
    help: {
      de: 'Wie viele Lebensjahre an diesem Tag vollendet sind. Der Tag der Geburt zählt mit: Wer am 29. Februar geboren ist, wird in anderen Jahren am 1. März älter.',
      en: 'How many years of life are completed on that day. The day of birth counts: somebody born on 29 February gets older on 1 March in other years.',
    },
    norms: ['§ 187 Abs. 2 Satz 2 BGB', '§ 188 Abs. 2 BGB'],
    example: 'office.age on(@"2008-02-29", @"2026-02-28")',
    result: '17',
  },
  'round to cent': {
    group: 'rounding',
    label: { de: 'Auf Cent runden', en: 'Round to the cent' },
    call: { de: 'office.round to cent(Betrag)', en: 'office.round to cent(amount)' },
    help: { de: 'Auf zwei Stellen, ab einem halben Cent aufwärts.', en: 'To two places, half a cent upwards.' },
    norms: [],
    example: 'office.round to cent(8.125)',
    result: '8.13',
  },
  'round to full euro': {
    group: 'rounding',
    label: { de: 'Auf volle Euro, ab 0,50 aufwärts', en: 'To the full euro, 0.50 upwards' },
    call: { de: 'office.round to full euro(Betrag)', en: 'office.round to full euro(amount)' },
    help: { de: 'Unter 0,50 abgerundet, sonst aufgerundet.', en: 'Down below 0.50, up otherwise.' },
    norms: ['§ 19 Abs. 2 WoGG'],
    example: 'office.round to full euro(367.5)',
    result: '368',
  },
  'round down to full euro': {
    group: 'rounding',
    label: { de: 'Auf volle Euro abrunden', en: 'Down to the full euro' },
    call: { de: 'office.round down to full euro(Betrag)', en: 'office.round down to full euro(amount)' },
    help: { de: 'Der volle Euro, der nicht größer ist.', en: 'The full euro that is not greater.' },
    norms: [],
    example: 'office.round down to full euro(367.99)',
    result: '367',
  },
  'round up to full euro': {
    group: 'rounding',
    label: { de: 'Auf volle Euro aufrunden', en: 'Up to the full euro' },
    call: { de: 'office.round up to full euro(Betrag)', en: 'office.round up to full euro(amount)' },
    help: { de: 'Der volle Euro, der nicht kleiner ist.', en: 'The full euro that is not smaller.' },
    norms: [],
    example: 'office.round up to full euro(367.01)',
    result: '368',
  },
  'fixed point rounded': {
    group: 'rounding',
    label: { de: 'Festkommazahl, gerundet', en: 'Fixed point, rounded' },
    call: { de: 'office.fixed point rounded(Wert, Stellen)', en: 'office.fixed point rounded(value, decimals)' },
    help: {
      de: 'Auf so viele Nachkommastellen gerundet, ab der Hälfte weg von null, wie Formeln im Gesetz mit „zehn Nachkommastellen“ rechnen.',
      en: 'Rounded to that many decimals, from the half on away from zero, as formulas of statutes with “ten decimals” count.',
    },
    norms: ['Anlage 3 WoGG'],
    example: 'office.fixed point rounded(2 / 3, 10)',
    result: '0.6666666667',
  },
  'fixed point truncated': {
    group: 'rounding',
    label: { de: 'Festkommazahl, abgeschnitten', en: 'Fixed point, truncated' },
    call: { de: 'office.fixed point truncated(Wert, Stellen)', en: 'office.fixed point truncated(value, decimals)' },
    help: {
      de: 'Nach so vielen Nachkommastellen abgeschnitten.',
      en: 'Cut after that many decimals.',
    },
    norms: ['Anlage 3 WoGG'],
    example: 'office.fixed point truncated(2 / 3, 10)',
    result: '0.6666666666',
  },
  'end of period': {
    group: 'deadlines',
    label: { de: 'Ende der Frist', en: 'End of a period' },
    call: {
      de: 'office.end of period(Ereignis, Frist, verschieben?, erster Tag zählt?)',
      en: 'office.end of period(event, period, moves?, first day counts?)',
    },
    help: {
      de: 'Der letzte Tag einer Frist nach einem Ereignis. Die Frist ist eine Dauer wie duration("P1M") oder ein Text: "P14D" Tage, "P2W" Wochen, "P1M" Monate, "P1Y" Jahre, "P5WD" Arbeitstage, "P0.5M" ein halber Monat. Ein Ende am Samstag, Sonntag oder Feiertag verschiebt sich, wenn „verschieben“ nicht false ist.',
      en: 'The last day of a period after an event. The period is a duration such as duration("P1M") or a text: "P14D" days, "P2W" weeks, "P1M" months, "P1Y" years, "P5WD" working days, "P0.5M" half a month. An end on a Saturday, Sunday or holiday moves unless “moves” is false.',
    },
    norms: ['§§ 187, 188, 189, 193 BGB', '§ 31 VwVfG'],
    example: 'office.end of period(@"2026-05-04", duration("P1M"))',
    result: '@"2026-06-05"',
  },
  'extended period': {
    group: 'deadlines',
    label: { de: 'Verlängerte Frist', en: 'Extended period' },
    call: { de: 'office.extended period(bisheriges Ende, Frist)', en: 'office.extended period(previous end, period)' },
    help: {
      de: 'Das Ende einer Frist, die vom Ablauf der bisherigen an verlängert wird.',
      en: 'The end of a period that is extended from where the previous one ended.',
    },
    norms: ['§ 190 BGB', '§ 31 Abs. 7 VwVfG'],
    example: 'office.extended period(@"2026-05-07", "P2W")',
    result: '@"2026-05-21"',
  },
  'latest day before': {
    group: 'deadlines',
    label: { de: 'Spätestens vor', en: 'Latest day before' },
    call: { de: 'office.latest day before(Ereignis, Frist)', en: 'office.latest day before(event, period)' },
    help: {
      de: 'Der letzte Tag, an dem etwas „mindestens zwei Wochen vor“ einem Tag geschehen kann: Die ganze Frist liegt dazwischen.',
      en: 'The last day on which something can be done “at least two weeks before” a day: the whole period lies between.',
    },
    norms: ['§§ 187 Abs. 1, 188 BGB'],
    example: 'office.latest day before(@"2026-03-20", "P2W")',
    result: '@"2026-03-05"',
  },
  'day of notification': {
    group: 'deadlines',
    label: { de: 'Tag der Bekanntgabe', en: 'Day of notification' },
    call: { de: 'office.day of notification(Aufgabe, Weg, Gesetz)', en: 'office.day of notification(posted, channel, law)' },
    help: {
      de: 'Der Tag, an dem ein Bescheid als bekannt gegeben gilt. Weg: "post", "electronic", "mailbox" oder "registered"; Gesetz: "AO", "VwVfG", "SGB X" oder "VwZG".',
      en: 'The day on which a decision counts as notified. Channel: "post", "electronic", "mailbox" or "registered"; law: "AO", "VwVfG", "SGB X" or "VwZG".',
    },
    norms: ['§ 41 Abs. 2 VwVfG', '§ 122 Abs. 2 AO', '§ 37 Abs. 2 SGB X'],
    example: 'office.day of notification(@"2026-03-31", "post", "AO")',
    result: '@"2026-04-07"',
  },
  'next working day': {
    group: 'working-days',
    label: { de: 'Nächster Arbeitstag', en: 'Next working day' },
    call: { de: 'office.next working day(Tag)', en: 'office.next working day(date)' },
    help: {
      de: 'Der Tag selbst, wenn er kein Samstag, Sonntag oder Feiertag ist, sonst der nächste.',
      en: 'The day itself when it is no Saturday, Sunday or holiday, else the next one.',
    },
    norms: ['§ 193 BGB'],
    example: 'office.next working day(@"2026-04-03")',
    result: '@"2026-04-07"',
  },
  'previous working day': {
    group: 'working-days',
    label: { de: 'Voriger Arbeitstag', en: 'Previous working day' },
    call: { de: 'office.previous working day(Tag)', en: 'office.previous working day(date)' },
    help: {
      de: 'Der Tag selbst, wenn er kein Samstag, Sonntag oder Feiertag ist, sonst der vorige.',
      en: 'The day itself when it is no Saturday, Sunday or holiday, else the one before.',
    },
    norms: [],
    example: 'office.previous working day(@"2026-04-06")',
    result: '@"2026-04-02"',
  },
  'add working days': {
    group: 'working-days',
    label: { de: 'Arbeitstage später', en: 'Working days later' },
    call: { de: 'office.add working days(Tag, Anzahl)', en: 'office.add working days(date, days)' },
    help: {
      de: 'So viele Arbeitstage nach dem Tag, der selbst nicht mitzählt; davor, wenn die Zahl negativ ist.',
      en: 'That many working days after the day, which does not count itself; before it when negative.',
    },
    norms: [],
    example: 'office.add working days(@"2026-04-01", 3)',
    result: '@"2026-04-08"',
  },
  'working days between': {
    group: 'working-days',
    label: { de: 'Arbeitstage zwischen', en: 'Working days between' },
    call: { de: 'office.working days between(von, bis)', en: 'office.working days between(from, to)' },
    help: {
      de: 'Arbeitstage nach „von“ bis einschließlich „bis“; 0, wenn „bis“ nicht später ist.',
      en: 'Working days after “from” up to and including “to”; 0 when “to” is not later.',
    },
    norms: [],
    example: 'office.working days between(@"2026-04-01", @"2026-04-08")',
    result: '3',
  },
  'is working day': {
    group: 'working-days',
    label: { de: 'Ist Arbeitstag', en: 'Is a working day' },
    call: { de: 'office.is working day(Tag)', en: 'office.is working day(date)' },
    help: {
      de: 'Ob der Tag kein Samstag, Sonntag oder Feiertag ist.',
      en: 'Whether the day is no Saturday, Sunday or holiday.',
    },
    norms: [],
    example: 'office.is working day(@"2026-06-04")',
    result: 'false',
  },
  'holiday name': {
    group: 'working-days',
    label: { de: 'Name des Feiertags', en: 'Name of the holiday' },
    call: { de: 'office.holiday name(Tag)', en: 'office.holiday name(date)' },
    help: {
      de: 'Der Name des Feiertags an diesem Tag; null, wenn es keiner ist.',
      en: 'The German name of the holiday on that day; null when it is none.',
    },
    norms: [],
    example: 'office.holiday name(@"2026-06-04")',
    result: '"Fronleichnam"',
  },
}
