import { Type, type Static } from 'typebox'
import { closed, Feel, Key, Text } from './basics.ts'

/** A condition that an answer must meet. `rule` is true for a good answer; `message` says how to mend it. */
export const Validation = Type.Object({ key: Key, rule: Feel, message: Text, norms: Type.Array(Key) }, closed)

/**
 * A field placed on a page. On a repeated page `field` names a field of the list's items. `party` is needed
 * only where fields of two parties have the same key. Without `required` an answer is optional.
 *
 * `visible`: shown when true. `rule` of a validation is judged once the field is answered; only `false` is a
 * mistake, null (it reads something unanswered) is not. Labels, help and messages may name other answers:
 * `Wann ist {name|Ihr Hund} geboren?` shows the words after the bar while there is no answer; `{today}` is
 * the day of the request.
 */
export const Placement = Type.Object(
  {
    key: Key,
    field: Key,
    party: Type.Optional(Key),
    label: Type.Optional(Text),
    help: Type.Optional(Text),
    required: Type.Optional(Type.Union([Type.Boolean(), Feel])),
    visible: Type.Optional(Feel),
    prefill: Type.Optional(Feel),
    validations: Type.Optional(Type.Array(Validation)),
  },
  closed,
)
export type Placement = Static<typeof Placement>

export const Group = Type.Object(
  { key: Key, title: Type.Optional(Text), help: Type.Optional(Text), placements: Type.Array(Placement) },
  closed,
)
export type Group = Static<typeof Group>

/**
 * One topic. Consecutive pages with the same `repeat` form a loop over the items of that list; after the
 * loop people are asked whether there is another item. Inside, an item's fields are FEEL names of their
 * own (`birthDate`), and the item is the context `item`.
 */
export const Page = Type.Object(
  {
    key: Key,
    title: Text,
    help: Type.Optional(Text),
    repeat: Type.Optional(Key),
    visible: Type.Optional(Feel),
    groups: Type.Array(Group, { minItems: 1 }),
  },
  closed,
)
export type Page = Static<typeof Page>

export const Form = Type.Object(
  {
    key: Key,
    names: Text,
    pages: Type.Array(Page, { minItems: 1 }),
    /** Shown beside the answers before they are sent: a decision of the definition, as a forecast. */
    preview: Type.Optional(Type.Object({ decision: Key, title: Text, note: Text }, closed)),
    declaration: Type.Optional(Type.Object({ text: Text, help: Type.Optional(Text) }, closed)),
    submit: Text,
  },
  closed,
)
export type Form = Static<typeof Form>
