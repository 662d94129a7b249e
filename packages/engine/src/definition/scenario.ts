import { Type, type Static } from 'typebox'
import { DateText, InstantText, TaggedSchema } from '../canonical/tagged-value.ts'
import { closed, Key, Text } from './basics.ts'

const Answers = Type.Record(Type.String(), TaggedSchema)
const Name = Type.String({ minLength: 1, maxLength: 200 })

/** One thing that happens in a scenario, at an instant (clock moves forward, due timers fire on the way). */
export const ScenarioEvent = Type.Union([
  Type.Object({ at: InstantText, kind: Type.Literal('submit'), form: Key, answers: Answers }, closed),
  Type.Object(
    {
      at: InstantText,
      kind: Type.Literal('complete'),
      step: Key,
      /** Which work of a composite step: a participant, the second person; its first open one where absent. */
      part: Type.Optional(Key),
      outcome: Key,
      /** What the person writes beside it. */
      note: Type.Optional(Type.String({ minLength: 1 })),
      /** The day on which an authority's answer came in; the day of the event where absent. */
      receivedOn: Type.Optional(DateText),
      /** It came too late and counts all the same. */
      counts: Type.Optional(Type.Boolean()),
      /** Who it is, where that matters: another name is another person. */
      by: Type.Optional(Key),
      question: Type.Optional(Type.Object({ text: Type.String(), reason: Type.String(), fields: Type.Array(Type.String()) }, closed)),
    },
    closed,
  ),
  Type.Object({ at: InstantText, kind: Type.Literal('answer'), text: Type.String(), answers: Type.Optional(Answers) }, closed),
  Type.Object({ at: InstantText, kind: Type.Literal('post'), letter: Key, on: DateText }, closed),
  /** A message from another case or from outside; the first thing that happens where it begins the case. */
  Type.Object(
    { at: InstantText, kind: Type.Literal('deliver'), message: Name, key: Type.Optional(Type.String()), data: Type.Optional(Answers) },
    closed,
  ),
  Type.Object({ at: InstantText, kind: Type.Literal('signal'), signal: Name, data: Type.Optional(Answers) }, closed),
  /** What a connector or action reports of its job at a step: values, or a code of an error. */
  Type.Object(
    { at: InstantText, kind: Type.Literal('job'), step: Key, values: Type.Optional(Answers), error: Type.Optional(Name) },
    closed,
  ),
  /** A case begins without a form. */
  Type.Object({ at: InstantText, kind: Type.Literal('begin') }, closed),
  Type.Object({ at: InstantText, kind: Type.Literal('wait') }, closed),
])
export type ScenarioEvent = Static<typeof ScenarioEvent>

/** What must hold after the last event; `path` is the order in which steps were entered. */
export const Expectation = Type.Object(
  {
    path: Type.Optional(Type.Array(Key)),
    /** FEEL expression over the case → its value. */
    values: Type.Optional(Answers),
    letters: Type.Optional(
      Type.Array(
        Type.Object(
          {
            letter: Key,
            says: Type.Optional(Type.Array(Type.String())),
            notified: Type.Optional(DateText),
            remedyUntil: Type.Optional(DateText),
          },
          closed,
        ),
      ),
    ),
    ended: Type.Optional(Type.Boolean()),
  },
  closed,
)

/** A test case of the procedure: inputs, events, clock → expected path, data, letters, deadlines. */
export const Scenario = Type.Object(
  {
    key: Key,
    names: Text,
    /** Parameter values assumed beside the published ones: what a change of law would bring. */
    parameters: Type.Optional(
      Type.Array(
        Type.Object(
          {
            parameter: Key,
            value: TaggedSchema,
            validFrom: DateText,
            validTo: Type.Optional(DateText),
            knownSince: InstantText,
            norm: Type.Optional(Type.String({ minLength: 1 })),
          },
          closed,
        ),
      ),
    ),
    events: Type.Array(ScenarioEvent, { minItems: 1 }),
    expect: Expectation,
  },
  closed,
)
export type Scenario = Static<typeof Scenario>
