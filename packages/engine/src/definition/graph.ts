import { Type, type Static } from 'typebox'
import { closed, Config, Feel, Key, Text } from './basics.ts'

/** A step is a use of a block. `attachedTo` makes it a boundary event of that step (BPMN 2.0 §10.5.6). */
export const Step = Type.Object(
  {
    key: Key,
    block: Type.String({ minLength: 1, description: 'A kind of step, see blocks' }),
    name: Text,
    norms: Type.Array(Key),
    attachedTo: Type.Optional(Key),
    interrupting: Type.Optional(Type.Boolean()),
    config: Config,
  },
  closed,
)
export type Step = Static<typeof Step>

export const Flow = Type.Object(
  {
    key: Key,
    from: Key,
    to: Key,
    condition: Type.Optional(Feel),
    isDefault: Type.Optional(Type.Boolean()),
    label: Type.Optional(Text),
  },
  closed,
)
export type Flow = Static<typeof Flow>
