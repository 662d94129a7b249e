import type { Holiday, Land } from './calendar-data.ts'
import type { DateString } from './day-number.ts'
import { afterEaster, fixed } from './holidays.ts'

interface RegionalHoliday {
  readonly land: Land
  readonly name: string
  readonly on: (year: number) => DateString
  /** The norm, and who says for which places it holds. */
  readonly norm: string
  readonly where: string
}

/** Holidays that a Land's law gives to some of its places only. An authority says whether it lies in one. */
export const REGIONAL_HOLIDAYS = {
  augsburg: {
    land: 'BY',
    name: 'Augsburger Friedensfest',
    on: fixed('08-08'),
    norm: 'Art. 1 Abs. 2 FTG',
    where: 'Stadt Augsburg',
  },
  'assumption-bavaria': {
    land: 'BY',
    name: 'Mariä Himmelfahrt',
    on: fixed('08-15'),
    norm: 'Art. 1 Abs. 1 Nr. 2 FTG',
    where: 'Gemeinden mit überwiegend katholischer Bevölkerung; das Landesamt für Statistik stellt sie fest',
  },
  'corpus-christi-saxony': {
    land: 'SN',
    name: 'Fronleichnam',
    on: afterEaster(60),
    norm: 'Fronleichnamsverordnung',
    where: 'einzelne Gemeinden im sorbisch-katholischen Teil des Landkreises Bautzen',
  },
  'corpus-christi-thuringia': {
    land: 'TH',
    name: 'Fronleichnam',
    on: afterEaster(60),
    norm: '§ 2 Abs. 2 ThürFtG',
    where: 'Landkreis Eichsfeld und einzelne Gemeinden im Unstrut-Hainich-Kreis und im Wartburgkreis',
  },
} as const satisfies Record<string, RegionalHoliday>
export type RegionalHolidayKey = keyof typeof REGIONAL_HOLIDAYS

/**
 * The regional holidays of `keys` in the years `fromYear` to `toYear`, for the municipal part of `landCalendar`.
 * The day's rule is the same every year; a place that changes sides brings single days instead.
 */
export function regionalHolidays(keys: readonly RegionalHolidayKey[], fromYear: number, toYear: number): Holiday[] {
  const found: Holiday[] = []
  for (let year = fromYear; year <= toYear; year += 1) {
    for (const key of keys) found.push({ date: REGIONAL_HOLIDAYS[key].on(year), name: REGIONAL_HOLIDAYS[key].name })
  }
  return found
}
