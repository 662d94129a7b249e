import type { Boxed } from './boxed.ts'
import { partsOf } from './boxed-parts.ts'
import type { ItemDefinition } from './dmn-model.ts'

/** The names of all components of types: what a path or a filter over their values may name. */
export function namesOfTypes(types: readonly ItemDefinition[]): string[] {
  return types.flatMap(({ components }) => [...components.map(({ name }) => name), ...namesOfTypes(components)])
}

/** The names of all members that boxed expressions make: entries, columns, outputs. */
export function namesOfBoxed(boxed: Boxed): string[] {
  return [...ownNames(boxed), ...partsOf(boxed).flatMap(namesOfBoxed)]
}

function ownNames(boxed: Boxed): string[] {
  switch (boxed.kind) {
    case 'context':
      return boxed.entries.map(({ name }) => name)
    case 'relation':
      return boxed.columns.map(({ name }) => name)
    case 'table':
      return boxed.outputs.map(({ name }) => name)
    default:
      return []
  }
}
