import { BUILTIN_NAMES } from './builtin-names.ts'
import { type Expression, type Iterator, type Node, childrenOf } from './expression.ts'

/** A name or dotted path that an expression reads from its scope. */
export interface Reference {
  readonly path: string
  readonly at: number
  /** It stands in a filter, where it can also be an entry of the filtered elements. */
  readonly filtered: boolean
}

/** Every reference in the order of the source. Names of called built-ins are none. */
export function references(expression: Expression): Reference[] {
  const found: Reference[] = []
  collect(expression.root, { bound: new Set(['?']), filtered: false }, found)
  return found
}

/** The paths that an expression reads, each once: `applicant.familyName`, `parameter.regularRate`, `annualRate`. */
export function referencedNames(expression: Expression): string[] {
  return [...new Set(references(expression).map((reference) => reference.path))]
}

interface Context {
  readonly bound: ReadonlySet<string>
  readonly filtered: boolean
}

function binding(context: Context, ...names: readonly string[]): Context {
  return { ...context, bound: new Set([...context.bound, ...names]) }
}

function collect(node: Node, context: Context, found: Reference[]): void {
  switch (node.node) {
    case 'name':
      return add(node.name, node.name, node.at, context, found)
    case 'path':
      return collectPath(node, context, found)
    case 'call':
    case 'named-call':
      return collectCall(node, context, found)
    case 'filter':
      collect(node.of, context, found)
      return collect(node.by, { ...binding(context, 'item'), filtered: true }, found)
    case 'for':
      return collect(node.body, binding(collectIterators(node.iterators, context, found), 'partial'), found)
    case 'some':
    case 'every':
      return collect(node.body, collectIterators(node.iterators, context, found), found)
    case 'context': {
      let inner = context
      for (const entry of node.entries) {
        collect(entry.value, inner, found)
        inner = binding(inner, entry.name)
      }
      return
    }
    case 'function':
      return collect(node.body, binding(context, ...node.parameters.map((parameter) => parameter.name)), found)
    default:
      for (const child of childrenOf(node)) collect(child, context, found)
  }
}

function add(name: string, path: string, at: number, context: Context, found: Reference[]): void {
  if (!context.bound.has(name)) found.push({ path, at, filtered: context.filtered })
}

function collectPath(node: Extract<Node, { node: 'path' }>, context: Context, found: Reference[]): void {
  const tail: string[] = []
  let start: Node = node
  while (start.node === 'path') {
    tail.push(start.name)
    start = start.of
  }
  if (start.node !== 'name') return collect(start, context, found)
  add(start.name, [start.name, ...tail.reverse()].join('.'), start.at, context, found)
}

function collectCall(node: Extract<Node, { node: 'call' | 'named-call' }>, context: Context, found: Reference[]): void {
  const { of } = node
  if (of.node !== 'name' || !BUILTIN_NAMES.has(of.name) || context.bound.has(of.name)) collect(of, context, found)
  for (const child of childrenOf(node).slice(1)) collect(child, context, found)
}

function collectIterators(iterators: readonly Iterator[], context: Context, found: Reference[]): Context {
  let inner = context
  for (const { name, source, end } of iterators) {
    collect(source, inner, found)
    if (end !== undefined) collect(end, inner, found)
    inner = binding(inner, name)
  }
  return inner
}
