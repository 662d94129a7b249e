import { Type, type Static } from 'typebox'
import { closed } from './basics.ts'

const Line = Type.String({ minLength: 1, maxLength: 200 })

/** Who writes: one organisational unit of an authority, as its letters and pages name it. Part of a world. */
export const AuthorityProfile = Type.Object(
  {
    format: Type.Literal(1),
    /** For example Stadt Musterstadt. */
    name: Line,
    /** For example Steueramt. */
    unit: Line,
    street: Line,
    postalCode: Type.String({ pattern: '^[0-9]{5}$' }),
    city: Line,
    /** The Land whose holidays and laws hold there: `HE`. */
    land: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$' })),
    phone: Line,
    email: Line,
    openingHours: Type.Array(Line),
    /** Where a remedy is lodged, as the remedy clause names it: office and address in one line. */
    remedyOffice: Type.String({ minLength: 1, maxLength: 400 }),
    account: Type.Object({ holder: Line, iban: Line }, closed),
    /** A drawing that ships with the product; `alternative` is read aloud in its place. */
    crest: Type.Optional(
      Type.Object({ drawing: Type.Literal('castle-over-water'), alternative: Line }, closed),
    ),
    /** An invented authority: every letter says so. */
    demo: Type.Boolean(),
  },
  closed,
)
export type AuthorityProfile = Static<typeof AuthorityProfile>
