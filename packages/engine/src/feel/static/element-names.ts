import { ANY, type StaticType } from './static-type.ts'

/** Elements that are no contexts have no entries; of what is not known any name may be one. */
export function entryOfElement(element: StaticType, name: string): StaticType | undefined {
  if (element.is === 'any' || element.is === 'null') return ANY
  if (element.is !== 'context') return undefined
  return element.entries.get(name) ?? (element.open ? ANY : undefined)
}

/** `item` in a filter: the element, unless it has an entry of that name. */
export function itemOf(element: StaticType): StaticType {
  if (element.is !== 'context') return element
  return element.entries.get('item') ?? (element.open ? ANY : element)
}
