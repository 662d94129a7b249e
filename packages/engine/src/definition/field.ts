import { Type, type Static } from 'typebox'
import { closed, Config, Key, Text } from './basics.ts'

const base = {
  key: Key,
  kind: Type.String({ minLength: 1, description: 'A field kind, see forms/fields' }),
  label: Text,
  help: Type.Optional(Text),
  fimId: Type.Optional(Type.String({ minLength: 1 })),
  purpose: Text,
  norms: Type.Array(Key),
  sensitivity: Type.Union([Type.Literal('none'), Type.Literal('personal'), Type.Literal('special')]),
  retention: Key,
  config: Type.Optional(Config),
}

/** A field of the repeated items of a list, for example the name of each dog. */
export const ItemField = Type.Object(base, closed)
export type ItemField = Static<typeof ItemField>

/**
 * An entry of the case's data dictionary. `party` makes it a property of that party
 * (FEEL: `applicant.familyName`); `items` belong to kind `list` (FEEL: a list of contexts).
 */
export const Field = Type.Object(
  { ...base, party: Type.Optional(Key), items: Type.Optional(Type.Array(ItemField)) },
  closed,
)
export type Field = Static<typeof Field>
