import { ELEMENTS, TYPES, VALUES } from './generated/schema.ts'
import type { AttributeEntry, TypeEntry } from './schema-entry.ts'

export type { AttributeEntry } from './schema-entry.ts'

/** What may stand in an element of some type. */
export interface Part {
  readonly type: string
  /** The element that the schema names, for which this one stands; its own name if it is named itself. */
  readonly head: string
  readonly min: number
  readonly max?: number
  /** A global element of an abstract type: only `xsi:type` makes it something. */
  readonly abstract: boolean
}

const NOTHING: TypeEntry = {}

function entryOf(type: string): TypeEntry {
  return (Object.hasOwn(TYPES, type) ? TYPES[type] : undefined) ?? NOTHING
}

/** Whether the standard has this type (`bpmn:UserTask`). */
export function isType(type: string): boolean {
  return Object.hasOwn(TYPES, type)
}

/** The type and those it extends, the most special first. */
export function lineage(type: string): readonly string[] {
  const found: string[] = []
  for (let at: string | undefined = type; at !== undefined; at = entryOf(at).base) found.push(at)
  return found
}

/** Whether a type is another or extends it: `bpmn:UserTask` is a `bpmn:Activity`. */
export function isKind(type: string, kind: string): boolean {
  for (let at: string | undefined = type; at !== undefined; at = entryOf(at).base) if (at === kind) return true
  return false
}

export function isAbstract(type: string): boolean {
  return entryOf(type).abstract === true
}

/** Whether all white space counts in elements of a type: text stands there, alone or between elements. */
export function isMixed(type: string): boolean {
  return lineage(type).some((each) => entryOf(each).mixed === true)
}

/** `##any` or `##other` when a type takes elements that the schema does not name. */
export function openTo(type: string): string | undefined {
  return entryOf(type).open
}

/** The words that an attribute of this type may have; undefined when it has no list. */
export function valuesOf(type: string): readonly string[] | undefined {
  return Object.hasOwn(VALUES, type) ? VALUES[type] : undefined
}

/** The type of a global element. */
export function typeOfElement(name: string): string | undefined {
  return Object.hasOwn(ELEMENTS, name) ? ELEMENTS[name]?.type : undefined
}

function remembered<T>(compute: (type: string) => T): (type: string) => T {
  const known = new Map<string, T>()
  return (type) => {
    const found = known.get(type) ?? compute(type)
    known.set(type, found)
    return found
  }
}

/** The attributes of a type by name, in the order of the schema, the most general first. */
export const attributesOf = remembered((type: string): ReadonlyMap<string, AttributeEntry> => {
  const chain = [...lineage(type)].reverse()
  return new Map(chain.flatMap((each) => (entryOf(each).attributes ?? []).map((entry) => [entry.name, entry] as const)))
})

/** What may stand in elements of a type, by element name, in the order of the schema. */
export const partsOf = remembered((type: string): ReadonlyMap<string, Part> => {
  const found = new Map<string, Part>()
  for (const each of [...lineage(type)].reverse()) {
    for (const { name, type: own, min, max } of entryOf(each).parts ?? []) {
      const count = { head: name, min, ...(max === undefined ? {} : { max }) }
      if (own !== undefined) found.set(name, { ...count, type: own, abstract: false })
      else for (const stand of standing(name)) found.set(stand, { ...count, ...global(stand) })
    }
  }
  return found
})

function global(name: string): { readonly type: string; readonly abstract: boolean } {
  const type = typeOfElement(name) ?? ''
  return { type, abstract: isAbstract(type) }
}

/** The elements that may stand for one, itself first (substitution groups). */
const standing = remembered((head: string): readonly string[] => [
  head,
  ...Object.entries(ELEMENTS).flatMap(([name, { stands }]) => (stands === head ? standing(name) : [])),
])
