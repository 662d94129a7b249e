import { Type, type Static } from 'typebox'
import { DateText } from '../canonical/tagged-value.ts'
import { closed } from '../definition/basics.ts'

/** The sixteen Länder by their usual two letters. */
export const LAENDER = [
  'BW', 'BY', 'BE', 'BB', 'HB', 'HH', 'HE', 'MV', 'NI', 'NW', 'RP', 'SL', 'SN', 'ST', 'SH', 'TH',
] as const
export type Land = (typeof LAENDER)[number]
export const Land = Type.Unsafe<Land>(Type.Union(LAENDER.map((land) => Type.Literal(land))))

/** A public holiday by the Land's or the municipality's law. The name is the German one, without `;`. */
export const Holiday = Type.Object({ date: DateText, name: Type.String({ pattern: '^[^;]+$', maxLength: 80 }) }, closed)
export type Holiday = Static<typeof Holiday>

/** The law that sets the day of notification. */
export const NotificationLaw = Type.Union([Type.Literal('AO'), Type.Literal('VwVfG'), Type.Literal('SGB X')])
export type NotificationLaw = Static<typeof NotificationLaw>
export const NotificationChannel = Type.Union([Type.Literal('post')])
export type NotificationChannel = Static<typeof NotificationChannel>

/**
 * On which day a letter counts as notified: the `days`-th day after posting. Holds for letters posted from
 * `validFrom` to `validTo`, both included. `movesOffRestDays`: a fiction day on a Saturday, Sunday or holiday
 * moves to the next working day. A parameter per Land × channel × date; authorities may bring their own.
 */
export const NotificationRule = Type.Object(
  {
    law: NotificationLaw,
    channel: NotificationChannel,
    validFrom: DateText,
    validTo: Type.Optional(DateText),
    days: Type.Integer({ minimum: 0, maximum: 60 }),
    movesOffRestDays: Type.Boolean(),
    norms: Type.Array(Type.String({ minLength: 1 }), { description: 'Citations for the number of days' }),
    restDayNorms: Type.Array(Type.String({ minLength: 1 }), { description: 'Citations for moving or not' }),
    note: Type.String(),
  },
  closed,
)
export type NotificationRule = Static<typeof NotificationRule>

/**
 * Everything deadlines depend on, as plain data and part of a world. `years` says which whole years the
 * holidays cover: a deadline that leaves them is refused, since a missing holiday would shorten it silently.
 */
export const CalendarData = Type.Object(
  {
    format: Type.Literal(1),
    land: Land,
    years: Type.Object({ from: Type.Integer(), to: Type.Integer() }, closed),
    holidays: Type.Array(Holiday),
    notification: Type.Array(NotificationRule),
  },
  closed,
)
export type CalendarData = Static<typeof CalendarData>
