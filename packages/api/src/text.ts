import { Type } from 'typebox'

/** A SHA-256 digest in lower-case hex. */
export const HashText = Type.String({ pattern: '^[0-9a-f]{64}$' })
/** A reference that gives access: at least 128 bit, URL-safe. */
export const ReferenceText = Type.String({ pattern: '^[A-Za-z0-9_-]{20,128}$' })
/** A calendar date. */
export const DayText = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', description: 'Calendar date, YYYY-MM-DD' })
/** A whole number in a query string. */
export const CountText = Type.String({ pattern: '^[0-9]{1,6}$' })
