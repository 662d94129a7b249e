import { Type, type Static } from 'typebox'
import { DateText, InstantText, TaggedSchema } from '../canonical/tagged-value.ts'
import { closed } from '../definition/basics.ts'

/**
 * Where a value comes from. `at` is the instant it was recorded; `by` the id of the person or register;
 * `received` the day paper arrived; `revision` the key of the parameter revision a rule used.
 */
export const Source = Type.Object(
  {
    kind: Type.Union([
      Type.Literal('online'),
      Type.Literal('paper'),
      Type.Literal('register'),
      Type.Literal('official'),
      Type.Literal('rule'),
    ]),
    at: InstantText,
    by: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    received: Type.Optional(DateText),
    revision: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
  },
  closed,
)
export type Source = Static<typeof Source>

/** A date of which only the year, or year and month, are known. */
export const PARTIAL_PATTERN = '^[0-9]{4}(-(0[1-9]|1[0-2]))?$'

/**
 * A value of the case's data dictionary with its source; a stored format. While a date is incomplete,
 * `value` is null and `partial` holds what is known. A value that cannot be had is null with the reason
 * in `unavailable`.
 */
export const Entry = Type.Object(
  {
    value: TaggedSchema,
    partial: Type.Optional(Type.String({ pattern: PARTIAL_PATTERN })),
    unavailable: Type.Optional(Type.String({ minLength: 1, maxLength: 2000 })),
    source: Source,
  },
  closed,
)
export type Entry = Static<typeof Entry>

/** An answer before it has a source. */
export type Answer = Omit<Entry, 'source'>
