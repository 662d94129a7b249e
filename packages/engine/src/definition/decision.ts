import { Type, type Static } from 'typebox'
import { closed, Feel, Key, Text } from './basics.ts'
import { DateText } from '../canonical/tagged-value.ts'

/**
 * When a rule holds and since when it is known. Which date of the case counts says the decision's `on`.
 * `regime` notes what should become of running cases when this element changes. It is kept, not executed: a case
 * keeps the rules of the version it began with, and only parameters follow their date.
 */
export const Validity = Type.Object(
  {
    from: Type.Optional(DateText),
    to: Type.Optional(DateText),
    knownSince: Type.Optional(DateText),
    regime: Type.Optional(
      Type.Union([
        Type.Literal('date-that-counts'),
        Type.Literal('law-at-decision'),
        Type.Literal('more-favourable'),
        Type.Literal('split-by-period'),
        Type.Literal('nullity'),
      ]),
    ),
  },
  closed,
)

export const TypeName = Type.Union([
  Type.Literal('boolean'),
  Type.Literal('string'),
  Type.Literal('number'),
  Type.Literal('date'),
  Type.Literal('time'),
  Type.Literal('dateTime'),
  Type.Literal('duration'),
  Type.Literal('months'),
  Type.Literal('list'),
  Type.Literal('context'),
  Type.Literal('any'),
])

/** DMN 1.5 §8.2: each rule has one unary test per input and one expression per output. */
export const Row = Type.Object(
  {
    key: Key,
    when: Type.Array(Type.String({ minLength: 1, description: 'FEEL unary tests, `-` for any' })),
    // biome-ignore lint/suspicious/noThenProperty: the model's word; such an object is never awaited
    then: Type.Array(Feel),
    norms: Type.Array(Key),
    validity: Type.Optional(Validity),
    note: Type.Optional(Text),
  },
  closed,
)
export type Row = Static<typeof Row>

export const HitPolicy = Type.Union([
  Type.Literal('U'),
  Type.Literal('A'),
  Type.Literal('P'),
  Type.Literal('F'),
  Type.Literal('R'),
  Type.Literal('O'),
  Type.Literal('C'),
  Type.Literal('C+'),
  Type.Literal('C<'),
  Type.Literal('C>'),
  Type.Literal('C#'),
])

export const Table = Type.Object(
  {
    kind: Type.Literal('table'),
    hitPolicy: HitPolicy,
    inputs: Type.Array(Type.Object({ key: Key, label: Text, expression: Feel, type: TypeName }, closed)),
    outputs: Type.Array(
      Type.Object({ key: Key, name: Key, label: Text, type: TypeName, values: Type.Optional(Feel) }, closed),
      { minItems: 1 },
    ),
    rows: Type.Array(Row),
  },
  closed,
)
export type Table = Static<typeof Table>

/** A boxed context (DMN 1.5 §10.2.2.4): named steps, each sees those before it; `result` is the value. */
export const Calculation = Type.Object(
  {
    kind: Type.Literal('calculation'),
    entries: Type.Array(Type.Object({ key: Key, name: Key, label: Text, expression: Feel, norms: Type.Array(Key) }, closed)),
    result: Feel,
  },
  closed,
)
export type Calculation = Static<typeof Calculation>

/**
 * A rule that changed as a whole: each version with the period in which it is the law and its norm. The one that
 * holds on the day that counts decides; of several, the one that became known last, as with parameters.
 */
export const DatedLogic = Type.Object(
  {
    kind: Type.Literal('dated'),
    versions: Type.Array(
      Type.Object(
        {
          key: Key,
          validity: Validity,
          norms: Type.Array(Key),
          logic: Type.Union([Table, Calculation]),
          note: Type.Optional(Text),
        },
        closed,
      ),
      { minItems: 1 },
    ),
  },
  closed,
)
export type DatedLogic = Static<typeof DatedLogic>

/**
 * A decision. With `formal` parameters it is a business knowledge model (DMN 1.5 §6.3.9): other expressions
 * call it by its key, `annualRate(dog, 2026)`, and it sees its arguments only; without, it sees the case.
 * `on` is the date that counts for validity and `parameter.<key>`; absent means the caller's, at the top
 * the day of the command.
 */
export const Decision = Type.Object(
  {
    key: Key,
    names: Text,
    norms: Type.Array(Key),
    formal: Type.Array(Type.Object({ name: Key, type: TypeName }, closed)),
    on: Type.Optional(Feel),
    validity: Type.Optional(Validity),
    logic: Type.Union([Table, Calculation, DatedLogic]),
  },
  closed,
)
export type Decision = Static<typeof Decision>
