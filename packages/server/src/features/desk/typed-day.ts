import { parseDate } from '@laufzettel/engine'
import type { FormBody } from '../form-body.ts'

/** A day as it was typed into three fields. */
export interface TypedDay {
  readonly day: string
  readonly month: string
  readonly year: string
}

/** What was typed into the three fields of that name. */
export function typedDay(form: FormBody, name: string): TypedDay {
  const part = (of: string) => {
    const value = form[`${name}.${of}`]
    return typeof value === 'string' ? value.trim().slice(0, 10) : ''
  }
  return { day: part('day'), month: part('month'), year: part('year') }
}

/** The calendar date that was typed, or null for none. */
export function dateText({ day, month, year }: TypedDay): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return parseDate(date) === undefined ? null : date
}

export function wordsOf({ day, month, year }: TypedDay): string {
  return [day, month, year].join('.')
}

/** A calendar date as it is typed. */
export function partsOf(date: string): TypedDay {
  const [year = '', month = '', day = ''] = date.split('-')
  return { day: String(Number(day)), month: String(Number(month)), year }
}
