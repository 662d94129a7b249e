import { applyBuiltin, applyBuiltinNamed, type Builtin } from './builtins/builtin.ts'
import type { Node } from './expression.ts'
import type { Code, Frame, Layer } from './frame.ts'
import { propertyOf } from './properties.ts'
import type { Run } from './run.ts'
import { type FeelValue, isContext, isList } from './value.ts'

/** Where a name may be found, from the inside out: a slot of a frame, or an entry of a filter's element. */
interface Probe {
  readonly depth: number
  readonly slot: number | 'element'
}

/** The places to look for a name. `bound` says that the last of them certainly has it. */
function probes(name: string, innermost: Layer): { readonly list: readonly Probe[]; readonly bound: boolean } {
  const list: Probe[] = []
  let depth = 0
  for (let layer: Layer | null = innermost; layer !== null; layer = layer.up) {
    if (layer.names === 'element') {
      list.push({ depth, slot: 'element' })
      if (name === 'item') return { list, bound: true }
    } else {
      const slot = layer.names.lastIndexOf(name)
      if (slot >= 0) return { list: [...list, { depth, slot }], bound: true }
    }
    depth += 1
  }
  return { list, bound: false }
}

/** Whether a name certainly means a variable of the expression itself. */
export function isBound(name: string, layer: Layer): boolean {
  return probes(name, layer).bound
}

function slotValue(frame: Frame, probe: Probe, name: string): FeelValue | undefined {
  let at = frame
  for (let level = 0; level < probe.depth && at.up !== null; level += 1) at = at.up
  if (probe.slot !== 'element') return at.values[probe.slot] ?? null
  const element = at.values[0] ?? null
  const entry = isContext(element) ? element.get(name) : undefined
  return entry === undefined && name === 'item' ? element : entry
}

/**
 * A name, or a path that starts with one, `applicant.address.city`. What is read from the scope is reported
 * to it with its whole path.
 */
export function linkName(name: string, path: readonly string[], at: number, layer: Layer): Code {
  const { list, bound } = probes(name, layer)
  const [only] = list
  if (path.length === 0 && bound && list.length === 1 && only !== undefined && only.slot !== 'element') {
    if (only.depth === 0) return (frame) => frame.values[only.slot as number] ?? null
    return (frame) => slotValue(frame, only, name) ?? null
  }
  const fullPath = [name, ...path].join('.')
  return (frame) => {
    for (const probe of list) {
      const value = slotValue(frame, probe, name)
      if (value !== undefined) return walk(value, path, frame.run, at)
    }
    const { scope, run } = frame
    const value = scope.get(name, run)
    if (value === undefined) {
      const builtin = layer.builtins.get(name)
      return builtin === undefined ? run.warn('feel-name-unknown', { name }, at) : builtinValue(builtin, run)
    }
    const result = path.length === 0 ? value : walk(value, path, run, at)
    scope.onRead?.(fullPath, result)
    return result
  }
}

function walk(start: FeelValue, path: readonly string[], run: Run, at: number): FeelValue {
  let value = start
  for (const name of path) value = entryOf(value, name, run, at)
  return value
}

/** `value.name` (DMN 1.5 §10.3.2.6): an entry, a property, or for a list those of its elements. */
export function entryOf(value: FeelValue, name: string, run: Run, at: number): FeelValue {
  if (value === null) return null
  if (isContext(value)) return value.get(name) ?? (value.has(name) ? null : unknownEntry(name, run, at))
  if (isList(value)) {
    run.charge(value.length)
    return value.map((element) => entryOf(element, name, run, at))
  }
  if (typeof value === 'object' && value.kind === 'lazy') {
    const entry = value.get(name)
    return entry === undefined ? unknownEntry(name, run, at) : entry
  }
  const property = propertyOf(value, name, run)
  return property === undefined ? unknownEntry(name, run, at) : property
}

function unknownEntry(name: string, run: Run, at: number): null {
  return run.warn('feel-entry-unknown', { name }, at)
}

/** A built-in named without a call is a function value, for example as an argument of `sort`. */
function builtinValue(builtin: Builtin, run: Run): FeelValue {
  return {
    kind: 'function',
    name: builtin.name,
    parameters: null,
    invoke: (args, at) => applyBuiltin(builtin, args, run, at),
    invokeNamed: (args, at) => applyBuiltinNamed(builtin, args, run, at),
  }
}

/** The path of names that a chain of `.` consists of, or null when it starts with something else. */
export function namePath(node: Node): readonly [string, ...string[]] | null {
  const tail: string[] = []
  let at = node
  while (at.node === 'path') {
    tail.push(at.name)
    at = at.of
  }
  return at.node === 'name' ? [at.name, ...tail.reverse()] : null
}
