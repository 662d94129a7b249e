import { Type, type Static } from 'typebox'
import { closed, Feel, Key, Text } from './basics.ts'

/** A run of words or a field chip. Expressions see the case's scope and, in repeated rows, `as`. */
export const Inline = Type.Union([
  Type.Object({ text: Type.String({ minLength: 1 }), strong: Type.Optional(Type.Boolean()) }, closed),
  Type.Object(
    {
      expression: Feel,
      format: Type.Union([
        Type.Literal('text'),
        Type.Literal('date'),
        Type.Literal('money'),
        Type.Literal('number'),
      ]),
      strong: Type.Optional(Type.Boolean()),
    },
    closed,
  ),
])
export type Inline = Static<typeof Inline>

/** A row may be conditional (`when`) and repeated: `each` gives a list, every element is bound to `as`. */
const row = {
  key: Key,
  when: Type.Optional(Feel),
  each: Type.Optional(Feel),
  as: Type.Optional(Key),
  norms: Type.Optional(Type.Array(Key)),
  strong: Type.Optional(Type.Boolean()),
}
const LabelledRow = Type.Object({ ...row, label: Type.Array(Inline), value: Type.Array(Inline) }, closed)

const block = { key: Key, when: Type.Optional(Feel), norms: Type.Optional(Type.Array(Key)) }

/**
 * A block of the letter. `decision` is the operative part between two rules; `calculation` shows each factor
 * with its norm; `payment` is the box with due day and account; `remedy` is the locked remedy clause.
 */
export const LetterBlock = Type.Union([
  Type.Object({ ...block, kind: Type.Literal('paragraph'), content: Type.Array(Inline) }, closed),
  Type.Object({ ...block, kind: Type.Literal('heading'), content: Type.Array(Inline) }, closed),
  Type.Object({ ...block, kind: Type.Literal('decision'), rows: Type.Array(LabelledRow) }, closed),
  Type.Object({ ...block, kind: Type.Literal('calculation'), rows: Type.Array(LabelledRow) }, closed),
  Type.Object({ ...block, kind: Type.Literal('payment'), rows: Type.Array(LabelledRow) }, closed),
  Type.Object(
    { ...block, kind: Type.Literal('remedy'), title: Type.String({ minLength: 1 }), content: Type.Array(Inline) },
    closed,
  ),
])
export type LetterBlock = Static<typeof LetterBlock>

/** A letter's template, in German (the official language, § 23 VwVfG). */
export const Letter = Type.Object(
  {
    key: Key,
    names: Text,
    kind: Type.Union([Type.Literal('notice'), Type.Literal('reminder'), Type.Literal('receipt')]),
    addressee: Key,
    subject: Type.Array(Inline),
    body: Type.Array(LetterBlock),
    retention: Key,
    /** For a notice: which law sets the day of notification, and the period for the remedy (FEEL duration). */
    notification: Type.Optional(
      Type.Object(
        { law: Type.Union([Type.Literal('AO'), Type.Literal('VwVfG'), Type.Literal('SGB X')]), remedyPeriod: Feel, norms: Type.Array(Key) },
        closed,
      ),
    ),
  },
  closed,
)
export type Letter = Static<typeof Letter>
