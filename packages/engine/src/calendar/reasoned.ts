import type { DateString } from './day-number.ts'

/** The kinds of step a date can come from. Names are stored in facts: add to them, never rename. */
export type ReasonName =
  | 'posted'
  | 'sent-electronically'
  | 'provided'
  | 'announced'
  | 'day-after-posting'
  | 'fiction-day'
  | 'rule-unconfirmed'
  | 'received-later'
  | 'received-earlier'
  | 'never-received'
  | 'retrieval-in-time'
  | 'not-retrieved-in-time'
  | 'moved-to-working-day'
  | 'moved-to-earlier-working-day'
  | 'stays-on-rest-day'
  | 'end-stays-on-rest-day'
  | 'event-day-not-counted'
  | 'event-day-counted'
  | 'period-ends'
  | 'month-has-no-such-day'
  | 'half-month-added'
  | 'working-days-counted'
  | 'counted-back'
  | 'last-day-before'
  | 'previous-end'
  | 'begins-next-day'
  | 'part-of-month'
  | 'hour-begun-not-counted'
  | 'hours-end'
  | 'hours-count-rest-days'

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
