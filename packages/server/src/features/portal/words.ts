import type { Language } from '@laufzettel/engine'

const NO_BREAK = '\u00a0'

/** Words that stand between the model's own on citizens' pages. */
export const words = {
  de: {
    who: 'Für wen',
    papers: 'Sie brauchen',
    duration: 'Dauer',
    cost: 'Kosten',
    receipt: 'Eingangsbestätigung',
    copy: 'Kopie. Rechtlich gilt der Brief, den Sie mit der Post bekommen.',
    toPost: 'Wird verschickt. Rechtlich gilt der Brief, den Sie mit der Post bekommen.',
    posted: (day: string) => `Zur Post gegeben am ${day}.`,
    soon: 'PDF, gleich fertig',
    waitsForYou: 'Sobald Ihre Antwort da ist, geht es weiter.',
    contact: (unit: string, phone: string, email: string) => `${unit}, Telefon ${phone}, ${email}`,
    moment: (day: string, time: string) => `${day}, ${time}${NO_BREAK}Uhr`,
    yourAnswer: 'Ihre Antwort',
    yourReason: 'Grund',
    noReason: 'Ohne Angabe von Gründen.',
    monthsOf: (year: string, rate: string, months: string) => `${year}: ${rate} × ${months}/12`,
    wholeYear: (year: string, rate: string) => `${year}: ${rate}`,
    ofItem: (name: string, line: string) => `${name}, ${line}`,
    exempt: (day: string) => `befreit bis ${day}`,
    perYear: (year: string, amount: string) => `Ab ${year}: ${amount} im Jahr.`,
    years: (count: string) => (count === '1' ? '1 Jahr' : `${count} Jahre`),
    months: (count: string) => (count === '1' ? '1 Monat' : `${count} Monate`),
  },
  en: {
    who: 'Who for',
    papers: 'What you need',
    duration: 'Time',
    cost: 'Cost',
    receipt: 'Receipt',
    copy: 'Copy. What counts in law is the letter that you get by post.',
    toPost: 'About to be sent. What counts in law is the letter that you get by post.',
    posted: (day: string) => `Handed to the post on ${day}.`,
    soon: 'PDF, ready in a moment',
    waitsForYou: 'It goes on as soon as we have your answer.',
    contact: (unit: string, phone: string, email: string) => `${unit}, phone ${phone}, ${email}`,
    moment: (day: string, time: string) => `${day}, ${time}`,
    yourAnswer: 'Your answer',
    yourReason: 'Reason',
    noReason: 'No reason given.',
    monthsOf: (year: string, rate: string, months: string) => `${year}: ${rate} × ${months}/12`,
    wholeYear: (year: string, rate: string) => `${year}: ${rate}`,
    ofItem: (name: string, line: string) => `${name}, ${line}`,
    exempt: (day: string) => `exempt until ${day}`,
    perYear: (year: string, amount: string) => `From ${year}: ${amount} a year.`,
    years: (count: string) => (count === '1' ? '1 year' : `${count} years`),
    months: (count: string) => (count === '1' ? '1 month' : `${count} months`),
  },
} as const satisfies Record<Language, Record<string, string | ((...parts: never[]) => string)>>

export type Words = (typeof words)[Language]
