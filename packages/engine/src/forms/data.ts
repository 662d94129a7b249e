import { Type, type Static } from 'typebox'
import { closed } from '../definition/basics.ts'
import { Entry } from './entry.ts'
import { ITEM_PATTERN } from './entry-path.ts'

/** The data of a case: entries by path (see entry-path.ts) and, for each list, its items in order. A stored format. */
export const CaseData = Type.Object(
  {
    entries: Type.Record(Type.String(), Entry),
    items: Type.Record(Type.String(), Type.Array(Type.String({ pattern: ITEM_PATTERN }))),
  },
  closed,
)
export type CaseData = Static<typeof CaseData>
