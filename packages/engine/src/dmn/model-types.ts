import type { Expression, Node, TypeNode } from '../feel/expression.ts'

type Lookup = (name: string) => TypeNode | null

/** An expression in which the names of a model's types are replaced by what they stand for. */
export function withModelTypes(expression: Expression, lookup: Lookup): Expression {
  const root = replaced(expression.root, lookup)
  return root === expression.root ? expression : { ...expression, root }
}

/** Goes through every part of a node; what holds no type of the model stays the very same object. */
function replaced<T>(part: T, lookup: Lookup): T {
  if (typeof part !== 'object' || part === null) return part
  let changed = false
  const visit = (key: string, value: unknown) => {
    const after = key === 'type' && isType(value) ? typeOf(value, lookup) : replaced(value, lookup)
    if (after !== value) changed = true
    return after
  }
  if (Array.isArray(part)) {
    const items = part.map((item) => visit('', item))
    return changed ? (items as T) : part
  }
  const entries = Object.entries(part).map(([key, value]) => [key, visit(key, value)] as const)
  return changed ? (Object.fromEntries(entries) as T) : part
}

function isType(value: unknown): value is TypeNode {
  return typeof value === 'object' && value !== null && !('node' in (value as Partial<Node>))
}

function typeOf(type: TypeNode, lookup: Lookup): TypeNode {
  const found = lookup(type.name)
  if (found !== null) return found
  const of = type.of?.map((inner) => typeOf(inner, lookup))
  const entries = type.entries?.map((entry) => ({ ...entry, type: typeOf(entry.type, lookup) }))
  const same =
    (of ?? []).every((inner, index) => inner === type.of?.[index]) &&
    (entries ?? []).every((entry, index) => entry.type === type.entries?.[index]?.type)
  if (same) return type
  return { ...type, ...(of === undefined ? {} : { of }), ...(entries === undefined ? {} : { entries }) }
}
