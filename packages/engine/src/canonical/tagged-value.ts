import { Type } from 'typebox'

/**
 * The one JSON form of a FEEL value, the same in facts, state and API.
 *
 * | FEEL                          | form                                                                 |
 * |-------------------------------|----------------------------------------------------------------------|
 * | null, boolean, string         | as in JSON                                                           |
 * | number                        | `{"$number":"102"}`: normalised decimal string                       |
 * | date                          | `{"$date":"2026-03-15"}`                                             |
 * | time                          | `{"$time":"10:30:00"}`, with offset or `@zone` where it has one      |
 * | date and time                 | `{"$dateTime":"2026-03-15T10:30:00+01:00"}`                          |
 * | days and time duration        | `{"$duration":"P1DT2H"}`: normalised                                 |
 * | years and months duration     | `{"$months":14}`: whole months, signed                               |
 * | list                          | array                                                                |
 * | context                       | object; one that has a single key beginning with `$` is wrapped:     |
 * |                               | `{"$context":{…}}`                                                   |
 * | range                         | `{"$range":{"start":…,"startIncluded":…,"end":…,"endIncluded":…}}`,  |
 * |                               | with `"operator":"<"` when written with a sign                       |
 *
 * A normalised decimal has no exponent, no plus sign, no leading zeros and no trailing zeros after the
 * point; zero is `0`. Functions have no stored form.
 */
export type Tagged = null | boolean | string | Tagged[] | TaggedObject
export interface TaggedObject {
  [key: string]: Tagged | number
}

/** Any JSON; the shape itself is checked by `fromTagged`, which reports the place of what is wrong. */
export const TaggedSchema = Type.Unsafe<Tagged>(Type.Unknown({ description: 'Tagged FEEL value' }))

export const DECIMAL_PATTERN = /^-?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?$/
export const DATE_PATTERN = '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'

/** A calendar date, `YYYY-MM-DD`. */
export const DateText = Type.String({ pattern: DATE_PATTERN, description: 'Calendar date, YYYY-MM-DD' })
/** An instant in UTC, ISO 8601 with milliseconds and `Z`. */
export const InstantText = Type.String({
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$',
  description: 'Instant in UTC, ISO 8601 with milliseconds and Z',
})
