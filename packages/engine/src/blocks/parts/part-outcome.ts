import { Type } from 'typebox'
import { closed, Key, Text } from '../../definition/basics.ts'

/** What a person can choose at the work of a part. `needsNote`: not without words beside it. */
export const PartOutcome = Type.Object({ key: Key, label: Text, needsNote: Type.Optional(Type.Boolean()) }, closed)
