import { createHash } from 'node:crypto'

/** What tells a multiplied case from its template. */
export interface CaseNames {
  readonly caseId: string
  readonly caseNumber: string
  readonly access: string
  readonly familyName: string
  /** `T09:12:33.125Z` */
  readonly timeOfDay: string
}

const FIRST = ['Ahl', 'Bern', 'Brand', 'Dorn', 'Eber', 'Feld', 'Gert', 'Hart', 'Jung', 'Kell', 'Lind', 'Mark', 'Nord', 'Ott', 'Rein', 'Schwarz', 'Stein', 'Thal', 'Voll', 'Weid']
const MIDDLE = ['', 'en', 'er', 'in', 'ol', 'ul', 'os', 'am', 'ed', 'ir']
const LAST = ['bach', 'berg', 'burg', 'dorf', 'feld', 'hammer', 'hausen', 'hof', 'holz', 'huber', 'kamp', 'ler', 'mann', 'meier', 'mühl', 'ner', 'rath', 'reich', 'sohn', 'stedt', 'tal', 'wald', 'walter', 'weg', 'ziegler']

/** 5,000 family names: of a million cases some two hundred have the same. */
export const familyNameOf = (number: number): string =>
  `${FIRST[number % FIRST.length]}${MIDDLE[Math.floor(number / FIRST.length) % MIDDLE.length]}${LAST[Math.floor(number / (FIRST.length * MIDDLE.length)) % LAST.length]}`

/** Spread evenly and the same in every run, whatever the id. */
export function caseNames(number: number, caseId: string): CaseNames {
  const spread = createHash('sha256').update(String(number)).digest()
  // Between six and noon UTC: the same calendar date in Germany all year round.
  const milliseconds = spread.readUInt32LE(0) % (6 * 3_600_000)
  return {
    caseId,
    caseNumber: `HST-2026-${1_000_000 + number}`,
    access: spread.toString('base64url').slice(0, 24),
    familyName: familyNameOf(spread.readUInt32LE(4)),
    timeOfDay: new Date(6 * 3_600_000 + milliseconds).toISOString().slice(10),
  }
}
