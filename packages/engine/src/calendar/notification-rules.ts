import type { NotificationRule } from './calendar-data.ts'

const until2024 = { validFrom: '1977-01-01', validTo: '2024-12-31', days: 3 } as const
const since2025 = { validFrom: '2025-01-01', days: 4 } as const

const AO = {
  law: 'AO',
  channel: 'post',
  movesOffRestDays: true,
  norms: ['§ 122 Abs. 2 Nr. 1 AO'],
  restDayNorms: ['§ 108 Abs. 3 AO'],
  note: 'Ein Fiktionstag am Samstag, Sonntag oder Feiertag verschiebt sich auf den nächsten Werktag.',
} as const
const VWVFG = {
  law: 'VwVfG',
  channel: 'post',
  movesOffRestDays: false,
  norms: ['§ 41 Abs. 2 Satz 1 VwVfG'],
  restDayNorms: ['OVG Lüneburg, 28.02.2011, 4 LA 44/10'],
  note: 'Der Fiktionstag ist kein Fristende. Er verschiebt sich nicht.',
} as const
const SGB_X = {
  law: 'SGB X',
  channel: 'post',
  movesOffRestDays: false,
  norms: ['§ 37 Abs. 2 Satz 1 SGB X'],
  restDayNorms: ['OVG Lüneburg, 28.02.2011, 4 LA 44/10'],
  note: 'Der Fiktionstag ist kein Fristende. Er verschiebt sich nicht.',
} as const

/**
 * The federal texts: third day until 31.12.2024, fourth day since 1.1.2025. Länder that refer to federal law
 * follow; a Land with a text of its own brings its own rules in its calendar data.
 */
export const FEDERAL_NOTIFICATION_RULES: readonly NotificationRule[] = [AO, VWVFG, SGB_X].flatMap((law) => [
  { ...law, ...until2024, norms: [...law.norms], restDayNorms: [...law.restDayNorms] },
  { ...law, ...since2025, norms: [...law.norms], restDayNorms: [...law.restDayNorms] },
])
