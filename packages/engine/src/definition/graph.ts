import { Type, type Static } from 'typebox'
import { closed, Config, Feel, Key, Text } from './basics.ts'

/** What a name is given: before a step its inputs, after it its outputs (BPMN 2.0 §10.4.2, data associations). */
export const Mapping = Type.Object({ name: Key, value: Feel }, closed)
export type Mapping = Static<typeof Mapping>

/** A step that is done again while a condition holds (BPMN 2.0 §13.3.6, standard loop). */
const Loop = Type.Object(
  {
    kind: Type.Literal('loop'),
    /** Done again while it is true; `loopCounter` counts from 1. */
    condition: Type.Optional(Feel),
    testBefore: Type.Optional(Type.Boolean()),
    maximum: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000 })),
  },
  closed,
)

/** A step that is done for each of many (BPMN 2.0 §13.3.7, multi-instance). */
const Each = Type.Object(
  {
    kind: Type.Literal('each'),
    sequential: Type.Boolean(),
    /** How often; or else the list whose elements `item` names. */
    count: Type.Optional(Feel),
    collection: Type.Optional(Feel),
    item: Type.Optional(Key),
    /** The others are stopped once it is true, asked after each that is done. */
    completion: Type.Optional(Feel),
    /** When a signal is thrown at the step's boundary: never, after the first, after each, or by conditions. */
    behavior: Type.Optional(
      Type.Union([Type.Literal('all'), Type.Literal('one'), Type.Literal('none'), Type.Literal('complex')]),
    ),
    signal: Type.Optional(Type.String({ minLength: 1 })),
    complex: Type.Optional(
      Type.Array(Type.Object({ condition: Feel, signal: Type.String({ minLength: 1 }) }, closed)),
    ),
    /** Collects a value of each into a list. */
    into: Type.Optional(Mapping),
  },
  closed,
)

export const Repetition = Type.Union([Loop, Each])
export type Repetition = Static<typeof Repetition>

const Quantity = Type.Integer({ minimum: 1, maximum: 1000 })

/** A step is a use of a block. `attachedTo` makes it a boundary event of that step (BPMN 2.0 §10.5.6). */
export const Step = Type.Object(
  {
    key: Key,
    block: Type.String({ minLength: 1, description: 'A kind of step, see blocks' }),
    name: Text,
    norms: Type.Array(Key),
    attachedTo: Type.Optional(Key),
    interrupting: Type.Optional(Type.Boolean()),
    /** The subprocess that it is a part of. */
    parent: Type.Optional(Key),
    repeats: Type.Optional(Repetition),
    /** Tokens that are needed to begin, and those that each way out gets (BPMN 2.0 §13.3.2). */
    startQuantity: Type.Optional(Quantity),
    completionQuantity: Type.Optional(Quantity),
    /** Undoes another step; no flow leads here (BPMN 2.0 §13.5.5). */
    compensates: Type.Optional(Type.Boolean()),
    inputs: Type.Optional(Type.Array(Mapping)),
    outputs: Type.Optional(Type.Array(Mapping)),
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
