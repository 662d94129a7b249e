import { Type, type Static } from 'typebox'
import { closed, Key } from './basics.ts'

/** A legal reference that steps, fields, rows, paragraphs and parameters point to. */
export const Norm = Type.Object(
  {
    key: Key,
    law: Type.String({ minLength: 1 }),
    short: Type.String({ minLength: 1, description: 'Abbreviation, for example HStS' }),
    section: Type.String({ minLength: 1, description: 'For example § 5 Abs. 1 Nr. 1' }),
    version: Type.Optional(Type.String({ minLength: 1 })),
    gist: Type.Optional(Type.String({ minLength: 1, description: 'What it says, in one plain German sentence' })),
  },
  closed,
)
export type Norm = Static<typeof Norm>
