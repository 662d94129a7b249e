import type { Boxed } from './boxed.ts'

/** The boxed expressions directly below one, in the order of the model. */
export function partsOf(boxed: Boxed): readonly Boxed[] {
  switch (boxed.kind) {
    case 'literal':
    case 'table':
      return []
    case 'context':
      return [...boxed.entries.map((entry) => entry.value), boxed.result ?? null].filter((part) => part !== null)
    case 'invocation':
      return [boxed.called, ...boxed.bindings.map((binding) => binding.value)].filter((part) => part !== null)
    case 'function':
      return boxed.body === null ? [] : [boxed.body]
    case 'list':
      return boxed.items
    case 'relation':
      return boxed.rows.flat()
    case 'conditional':
      return [boxed.condition, boxed.yes, boxed.no]
    case 'for':
    case 'some':
    case 'every':
      return [boxed.over, boxed.body]
    case 'filter':
      return [boxed.over, boxed.match]
  }
}
