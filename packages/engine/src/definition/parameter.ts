import { Type, type Static } from 'typebox'
import { DateText, InstantText, TaggedSchema } from '../canonical/tagged-value.ts'
import { closed, Key, Text } from './basics.ts'
import { TypeName } from './decision.ts'

/** A value table that a definition reads, without its values. */
export const Parameter = Type.Object(
  {
    key: Key,
    label: Text,
    type: TypeName,
    unit: Type.Optional(Type.String({ minLength: 1, description: 'For example EUR' })),
    norms: Type.Array(Key),
    overridable: Type.Boolean({ description: 'A lower tenant may publish its own revisions' }),
  },
  closed,
)
export type Parameter = Static<typeof Parameter>

/**
 * One value for one period, published apart from the definition, with two times: when it holds
 * (`validFrom`, `validTo`, both inclusive) and since when it is known. Revisions are never changed;
 * a later-known one for the same days takes precedence.
 */
export const ParameterRevision = Type.Object(
  {
    format: Type.Literal(1),
    key: Type.String({ minLength: 8, maxLength: 64, description: 'Random, unique over all tenants' }),
    tenant: Type.String({ minLength: 1, maxLength: 64 }),
    process: Key,
    parameter: Key,
    value: TaggedSchema,
    validFrom: DateText,
    validTo: Type.Optional(DateText),
    knownSince: InstantText,
    norm: Type.Optional(Type.String({ minLength: 1, description: 'Citation in words' })),
  },
  closed,
)
export type ParameterRevision = Static<typeof ParameterRevision>

/** A value that a change of the model wants to publish: a revision without its key, which publishing gives. */
export const ProposedRevision = Type.Object(
  {
    process: Key,
    parameter: Key,
    value: TaggedSchema,
    validFrom: DateText,
    validTo: Type.Optional(DateText),
    knownSince: InstantText,
    norm: Type.Optional(Type.String({ minLength: 1, description: 'Citation in words' })),
  },
  closed,
)
export type ProposedRevision = Static<typeof ProposedRevision>
