import type { DateString } from './day-number.ts'

/** The kinds of step a date can come from. Names are stored in facts: add to them, never rename. */
export type ReasonName =
  | 'posted'
  | 'day-after-posting'
  | 'moved-to-working-day'
  | 'stays-on-rest-day'
  | 'event-day-not-counted'
  | 'event-day-counted'
  | 'period-ends'
  | 'month-has-no-such-day'

/**
 * One step towards a date. `date` is the day the step arrived at; `values` are language-free (dates as
 * `YYYY-MM-DD`, periods as ISO 8601 durations); `norms` are citations. Stored in facts; `reasonText` of
 * reasons.ts writes the sentence.
 */
export interface Reason {
  date: DateString
  name: ReasonName
  values: Record<string, string>
  norms: string[]
}

/** A date with every step that led to it, in order. */
export interface Reasoned {
  date: DateString
  reasons: Reason[]
}
