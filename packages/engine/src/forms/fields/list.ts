import { Type, type Static } from 'typebox'
import { closed, Key, Text } from '../../definition/basics.ts'
import type { ListKind } from './kind.ts'

const MOST = 10

// Configuration

export const ListConfig = Type.Object(
  {
    min: Type.Optional(Type.Integer({ minimum: 0, maximum: 50, description: 'Items that are needed, 1 unless told' })),
    max: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 50, description: `Items that are possible, ${MOST} unless told` }),
    ),
    another: Text,
    item: Text,
    name: Type.Optional(Key),
  },
  closed,
)

const typed = (config: unknown) => config as Static<typeof ListConfig>

/**
 * A list of items with fields of their own. `another` is the question after each item ("Möchten Sie einen
 * weiteren Hund anmelden?"), `item` the word for one ("Hund"), `name` the item field that names it.
 */
export const list: ListKind = {
  kind: 'list',
  repeats: true,
  config: ListConfig,

  // Limits

  limits: (config) => ({ min: typed(config).min ?? 1, max: typed(config).max ?? MOST }),

  // Words

  words: (config) => ({ another: typed(config).another, item: typed(config).item, name: typed(config).name ?? null }),
}
