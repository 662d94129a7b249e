import type { Field, ItemField } from '../definition/field.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'

/**
 * The place of a value in the case's data: `familyName` (case), `applicant/familyName` (party),
 * `dogs/i1/birthDate` (item i1 of list dogs). A list of a party keeps its own key: `children/i1/givenName`.
 */
export type EntryPath =
  | { readonly of: 'case'; readonly field: string }
  | { readonly of: 'party'; readonly party: string; readonly field: string }
  | { readonly of: 'item'; readonly list: string; readonly item: string; readonly field: string }

/** Items are numbered as they are made, and a number is never used again. */
export const ITEM_PATTERN = '^i[1-9][0-9]{0,5}$'
const item = new RegExp(ITEM_PATTERN)
const key = /^[A-Za-z][A-Za-z0-9_]{0,63}$/

export function isItem(text: string): boolean {
  return item.test(text)
}

export function buildPath(path: EntryPath): string {
  switch (path.of) {
    case 'case':
      return path.field
    case 'party':
      return `${path.party}/${path.field}`
    case 'item':
      return `${path.list}/${path.item}/${path.field}`
  }
}

/** The parts of a path, or null when the text is none. Says nothing about whether such a field exists. */
export function parsePath(text: string): EntryPath | null {
  if (text.length > 200) return null
  const [first, second, third, ...more] = text.split('/')
  if (more.length > 0 || first === undefined || !key.test(first)) return null
  if (second === undefined) return { of: 'case', field: first }
  if (third === undefined) return key.test(second) ? { of: 'party', party: first, field: second } : null
  return item.test(second) && key.test(third) ? { of: 'item', list: first, item: second, field: third } : null
}

/** The path of a field that is not an item's. */
export function pathOfField(field: Field): string {
  return field.party === undefined ? field.key : `${field.party}/${field.key}`
}

/** The field a path leads to, or null when the definition has none there. */
export function fieldAt(definition: ProcessDefinition, text: string): Field | ItemField | null {
  const path = parsePath(text)
  if (path === null) return null
  if (path.of === 'item') {
    const list = definition.fields.find((field) => field.key === path.list && field.items !== undefined)
    return list?.items?.find((field) => field.key === path.field) ?? null
  }
  const party = path.of === 'party' ? path.party : undefined
  const found = definition.fields.find((field) => field.key === path.field && field.party === party)
  return found === undefined || found.items !== undefined ? null : found
}
