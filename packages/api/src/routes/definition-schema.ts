import { type TUnsafe, Type } from 'typebox'
import { ProcessDefinition } from '@laufzettel/engine'
import { named } from '../named.ts'

/** The engine judges a model and names each place, so nothing is refused here for its shape. */
export const Definition = named(
  'ProcessDefinition',
  Type.Unknown({ description: 'A process definition' }),
  ProcessDefinition,
)

/** The same in an answer: typed, since the server stored it. */
export const StoredDefinition = Definition as unknown as TUnsafe<ProcessDefinition>
