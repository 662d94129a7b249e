import { boolean } from './boolean.ts'
import { choice } from './choice.ts'
import { date } from './date.ts'
import { email } from './email.ts'
import type { FieldKind } from './kind.ts'
import { list } from './list.ts'
import { longText } from './long-text.ts'
import { money } from './money.ts'
import { number } from './number.ts'
import { phone } from './phone.ts'
import { postalCode } from './postal-code.ts'
import { text } from './text.ts'

/** Every kind of field, in the order in which a modeller chooses. */
export const FIELD_KINDS = [
  text,
  longText,
  number,
  money,
  date,
  boolean,
  choice,
  email,
  phone,
  postalCode,
  list,
] as const satisfies readonly FieldKind[]

const byName = new Map<string, FieldKind>(FIELD_KINDS.map((kind) => [kind.kind, kind]))

/** The kind of that name, or undefined when there is none. */
export function fieldKind(name: string): FieldKind | undefined {
  return byName.get(name)
}
