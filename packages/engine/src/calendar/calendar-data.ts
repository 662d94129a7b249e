import { Type, type Static } from 'typebox'
import { DateText } from '../canonical/tagged-value.ts'
import { closed } from '../definition/basics.ts'

/** The sixteen Länder by their usual two letters. */
export const LAENDER = [
  'BW',
  'BY',
  'BE',
  'BB',
  'HB',
  'HH',
  'HE',
  'MV',
  'NI',
  'NW',
  'RP',
  'SL',
  'SN',
  'ST',
  'SH',
  'TH',
] as const
export type Land = (typeof LAENDER)[number]
export const Land = Type.Unsafe<Land>(Type.Union(LAENDER.map((land) => Type.Literal(land))))

/** A public holiday by the Land's or the municipality's law. The name is the German one, without `;`. */
export const Holiday = Type.Object({ date: DateText, name: Type.String({ pattern: '^[^;]+$', maxLength: 80 }) }, closed)
export type Holiday = Static<typeof Holiday>

/** The law that sets the day of notification. */
export const NOTIFICATION_LAWS = ['AO', 'VwVfG', 'SGB X', 'VwZG'] as const
export type NotificationLaw = (typeof NOTIFICATION_LAWS)[number]
export const NotificationLaw = Type.Unsafe<NotificationLaw>(
  Type.Union(NOTIFICATION_LAWS.map((law) => Type.Literal(law))),
)

/**
 * The way to the addressee: a letter by post, an electronic message, retrieval from a portal (§ 41 Abs. 2a VwVfG,
 * § 122a AO), the mailbox of a user account (§ 9 OZG), a registered letter (§ 4 VwZG).
 */
export const NOTIFICATION_CHANNELS = ['post', 'electronic', 'portal', 'mailbox', 'registered'] as const
export type NotificationChannel = (typeof NOTIFICATION_CHANNELS)[number]
export const NotificationChannel = Type.Unsafe<NotificationChannel>(
  Type.Union(NOTIFICATION_CHANNELS.map((channel) => Type.Literal(channel))),
)

/** What the days of a rule are counted from; `sent` when a rule does not say. */
export const CountedFrom = Type.Union([
  Type.Literal('sent'),
  Type.Literal('provided'),
  Type.Literal('announced'),
  Type.Literal('retrieved'),
])
export type CountedFrom = Static<typeof CountedFrom>

/**
 * On which day a letter counts as notified: the `days`-th day after it was sent, provided for retrieval,
 * announced (the notice of it was sent) or retrieved. Holds for letters sent from `validFrom` to `validTo`, both
 * included. `movesOffRestDays`: a fiction day on a Saturday, Sunday or holiday moves to the next working day.
 * `withinDays`: retrieved later than that many days after the notice, it is not notified at all. `unconfirmed`:
 * taken from federal law or from reports, not read in the Land's own text. A parameter per Land × channel × date;
 * authorities may bring their own, which go before.
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
    countedFrom: Type.Optional(CountedFrom),
    withinDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 366 })),
    unconfirmed: Type.Optional(Type.Boolean()),
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
