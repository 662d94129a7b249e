import { compileUnaryTests } from '../feel/compile.ts'
import { testIn } from '../feel/evaluate.ts'
import type { TypeNode } from '../feel/expression.ts'
import { type Linked, link } from '../feel/link.ts'
import type { Run } from '../feel/run.ts'
import { EMPTY_SCOPE } from '../feel/scope.ts'
import { type FeelFunction, type FeelValue, type Kind, isContext, isDate, isList, kindOf } from '../feel/value.ts'
import { type Problem, problem } from '../problems/problem.ts'
import type { ItemDefinition } from './dmn-model.ts'
import type { Types } from './linker.ts'
import type { TypeFit } from './type-fit.ts'

/** A type ready for asking whether values conform to it. */
interface ItemType {
  readonly name: string
  readonly conforms: (value: FeelValue, run: Run) => boolean
  /** Of a list type the type of its elements, which may be any. */
  readonly element?: ItemType
  /** Whether dates become dates and times at midnight UTC. */
  readonly dateTime?: true
  readonly values?: string
}

/** So many types may be built one upon the other. */
const MAX_CHAIN = 50
/** So many types of a model make one type in FEEL's own words; what is beyond may be anything. */
const MAX_EXPANSIONS = 1000

/** FEEL's own types by the names that DMN files use for them (DMN 1.5 §10.3.1.2 and, without blanks, §7.3.3). */
const BUILT_IN: ReadonlyMap<string, Kind | 'any'> = new Map([
  ['any', 'any'],
  ['number', 'number'],
  ['string', 'string'],
  ['boolean', 'boolean'],
  ['date', 'date'],
  ['time', 'time'],
  ['dateandtime', 'dateTime'],
  ['datetime', 'dateTime'],
  ['daysandtimeduration', 'duration'],
  ['dayandtimeduration', 'duration'],
  ['daytimeduration', 'duration'],
  ['yearsandmonthsduration', 'months'],
  ['yearandmonthduration', 'months'],
  ['yearmonthduration', 'months'],
  ['list', 'list'],
  ['context', 'context'],
  ['function', 'function'],
  ['range', 'range'],
])

/** FEEL's own words for the kinds whose names files write differently (§10.3.1.2, type). */
const KIND_NAMES: ReadonlyMap<Kind | 'any' | undefined, string> = new Map([
  ['any', 'Any'],
  ['dateTime', 'date and time'],
  ['duration', 'days and time duration'],
  ['months', 'years and months duration'],
])

function kindNamed(name: string): Kind | 'any' | undefined {
  return BUILT_IN.get(
    name
      .slice(name.indexOf(':') + 1)
      .replaceAll(/[\s_]/g, '')
      .toLowerCase(),
  )
}

function builtIn(name: string): ItemType | null {
  const kind = kindNamed(name)
  if (kind === undefined) return null
  if (kind === 'any') return { name, conforms: () => true }
  const conforms = (value: FeelValue) =>
    value === null || kindOf(value) === kind || (kind === 'context' && kindOf(value) === 'lazy')
  if (kind === 'list') return { name, conforms, element: { name: 'Any', conforms: () => true } }
  return kind === 'dateTime' ? { name, conforms, dateTime: true } : { name, conforms }
}

/**
 * The types of a model by their names; `imported` gives those of imported models, by `prefix.name`. Problems:
 * `dmn-type-unknown`, `dmn-type-cycle`, `dmn-type-depth`, `feel-syntax`.
 */
export class ItemTypes implements Types {
  readonly problems: Problem[] = []
  private readonly definitions: ReadonlyMap<string, ItemDefinition>
  private readonly imported: (name: string) => ItemTypes | null
  private readonly types = new Map<string, ItemType>()
  /** The definitions being built, outermost first, and how many of them lie outside of the innermost component. */
  private readonly active: string[] = []
  private outside = 0

  /** Names that imported models are being asked for: two models may import each other. */
  private readonly asked = new Set<string>()
  private readonly nodes = new Map<string, TypeNode>()
  private expansions = 0

  /** `imported` gives the types of the model that is imported under a name. */
  constructor(definitions: readonly ItemDefinition[], imported: (name: string) => ItemTypes | null) {
    this.definitions = new Map(definitions.map((definition) => [definition.name, definition]))
    this.imported = imported
  }

  /** Builds every type, so that `problems` holds what is wrong with any. */
  check(): void {
    for (const name of this.definitions.keys()) this.named(name)
  }

  fit(name: string): TypeFit | null {
    const type = this.named(name)
    return type === null ? null : fitOf(type)
  }

  allowedValues(name: string): string | undefined {
    const type = this.named(name)
    return type?.values ?? type?.element?.values
  }

  resultOf(name: string): { readonly type: string | undefined } | null {
    const item = this.definitions.get(name)?.function
    if (item !== undefined) return { type: item.result }
    return builtIn(name)?.name === 'function' ? { type: undefined } : null
  }

  /**
   * A type of the model in FEEL's own words, for `instance of`, which asks for the type and not for the values that
   * it allows (§10.3.2.9.2); null for one of FEEL's own. A part that is the type itself again may be anything.
   */
  node(name: string): TypeNode | null {
    if (!this.definitions.has(name)) return this.inImported(name, (types, rest) => types.node(rest))
    const known = this.nodes.get(name)
    if (known !== undefined) return known
    this.expansions = 0
    const node = this.expanded(name, [])
    if (node !== null) this.nodes.set(name, node)
    return node
  }

  private expanded(name: string, inside: readonly string[]): TypeNode | null {
    const definition = this.definitions.get(name)
    if (definition === undefined) return this.node(name)
    this.expansions += 1
    const tooMuch = this.expansions > MAX_EXPANSIONS || inside.length >= MAX_CHAIN
    return tooMuch || inside.includes(name) ? { name: 'Any' } : this.nodeOf(definition, [...inside, name])
  }

  private nodeOf(definition: ItemDefinition, inside: readonly string[]): TypeNode {
    const named = (name: string | undefined): TypeNode =>
      name === undefined
        ? { name: 'Any' }
        : (this.expanded(name, inside) ?? { name: KIND_NAMES.get(kindNamed(name)) ?? name })
    const { components, collection, base, function: signature } = definition
    const entries = components.map((part) => ({ name: part.name, type: this.nodeOf(part, inside) }))
    const each: TypeNode =
      signature !== undefined
        ? { name: 'function', of: [...signature.parameters.map(({ type }) => named(type)), named(signature.result)] }
        : entries.length > 0
          ? { name: 'context', entries }
          : named(base)
    return collection ? { name: 'list', of: [each] } : each
  }

  private named(name: string): ItemType | null {
    const known = this.types.get(name)
    if (known !== undefined) return known
    const definition = this.definitions.get(name)
    if (definition === undefined) return builtIn(name) ?? this.importedType(name) ?? this.withoutPrefix(name)
    if (this.active.includes(name)) return this.recursive(name)
    if (this.active.length >= MAX_CHAIN) {
      this.problems.push(problem('dmn-type-depth', { type: name, limit: String(MAX_CHAIN) }, `types/${name}`))
      return { name, conforms: () => true }
    }
    this.active.push(name)
    const type = this.build(definition, `types/${name}`)
    this.active.pop()
    this.types.set(name, type)
    return type
  }

  /** Files of before DMN 1.2 and of some tools write types with an XML prefix, `feel:string`. */
  private withoutPrefix(name: string): ItemType | null {
    const end = name.indexOf(':')
    return end < 0 ? null : this.named(name.slice(end + 1))
  }

  /**
   * A type that is a part of itself, as a tree's nodes are, is asked for again when a value is there; one that is
   * nothing but itself means nothing.
   */
  private recursive(name: string): ItemType {
    if (this.active.indexOf(name) >= this.outside) {
      this.problems.push(problem('dmn-type-cycle', { type: name }, `types/${name}`))
      return { name, conforms: () => true }
    }
    return { name, conforms: (value, run) => this.types.get(name)?.conforms(value, run) ?? false }
  }

  private importedType(name: string): ItemType | null {
    return this.inImported(name, (types, rest) => types.named(rest))
  }

  /** Asks the imported models for `prefix.name`; both may have dots. */
  private inImported<T>(name: string, ask: (types: ItemTypes, rest: string) => T | null): T | null {
    if (this.asked.has(name)) return null
    this.asked.add(name)
    const found = this.firstImported(name, ask)
    this.asked.delete(name)
    return found
  }

  private firstImported<T>(name: string, ask: (types: ItemTypes, rest: string) => T | null): T | null {
    for (let end = name.indexOf('.'); end >= 0; end = name.indexOf('.', end + 1)) {
      const types = this.imported(name.slice(0, end))
      const found = types === null ? null : ask(types, name.slice(end + 1))
      if (found !== null) return found
    }
    const beside = this.imported('')
    return beside === null ? null : ask(beside, name)
  }

  private build(definition: ItemDefinition, place: string): ItemType {
    const { name, collection, values, constraint } = definition
    const base = this.baseOf(definition, place)
    const each = values === undefined ? base : this.restricted(name, base, values, place)
    const whole = collection ? listOf(name, each) : each
    return constraint === undefined ? whole : this.restricted(name, whole, constraint, place)
  }

  private baseOf(definition: ItemDefinition, place: string): ItemType {
    const { name, components, base } = definition
    if (definition.function !== undefined) return functionType(name, definition.function.parameters.length)
    if (components.length > 0) {
      const before = this.outside
      this.outside = this.active.length
      const parts = components.map((part) => [part.name, this.build(part, `${place}/${part.name}`)] as const)
      this.outside = before
      return { name, conforms: (value, run) => value === null || hasParts(value, parts, run) }
    }
    if (base === undefined) return { name, conforms: () => true }
    const found = this.named(base)
    if (found !== null) return found
    this.problems.push(problem('dmn-type-unknown', { type: base }, place))
    return { name, conforms: () => true }
  }

  /** null conforms to every type, also to one whose values are listed without it. */
  private restricted(name: string, type: ItemType, tests: string, place: string): ItemType {
    const linked = this.tests(tests, place)
    const conforms = (value: FeelValue, run: Run) =>
      type.conforms(value, run) &&
      (value === null || linked === null || testIn(linked, value, EMPTY_SCOPE, run) === true)
    return { ...type, name, conforms, values: tests }
  }

  private tests(source: string, place: string): Linked | null {
    const compiled = compileUnaryTests(source)
    if (compiled.ok) return link(compiled.value)
    this.problems.push(...compiled.problems.map((found) => ({ ...found, place })))
    return null
  }
}

function listOf(name: string, element: ItemType): ItemType {
  const conforms = (value: FeelValue, run: Run) => {
    if (value === null) return true
    if (!isList(value)) return false
    run.charge(value.length)
    return value.every((item) => element.conforms(item, run))
  }
  return { name, conforms, element }
}

/** A context with more entries than the type has parts conforms, one with fewer does not (§10.3.2.9.2). */
function hasParts(value: FeelValue, parts: readonly (readonly [string, ItemType])[], run: Run): boolean {
  if (!isContext(value)) return false
  run.charge(parts.length)
  return parts.every(([name, type]) => value.has(name) && type.conforms(value.get(name) ?? null, run))
}

function functionType(name: string, parameters: number): ItemType {
  const conforms = (value: FeelValue) => {
    if (value === null) return true
    if (kindOf(value) !== 'function') return false
    const names = (value as FeelFunction).parameters
    return names === null || names.length === parameters
  }
  return { name, conforms }
}

/**
 * The conversions of DMN 1.5 §10.3.2.9.4: a value to a list of it, a list of one element to the element, a date to
 * the date and time of its midnight in UTC. What does not conform then is null, with a warning.
 */
function fitOf(type: ItemType): TypeFit {
  return (value, name, run) => {
    if (type.conforms(value, run)) return value
    if (type.element !== undefined) {
      if (!isList(value) && type.conforms([value], run)) return [value]
    } else if (isList(value) && value.length === 1) {
      const [only = null] = value
      if (only !== null && type.conforms(only, run)) return only
    } else if (type.dateTime === true && isDate(value)) {
      const midnight = { kind: 'time', hour: 0, minute: 0, second: 0, nano: 0, offset: 0, zone: null } as const
      const converted: FeelValue = { kind: 'dateTime', date: value, time: midnight }
      if (type.conforms(converted, run)) return converted
    }
    return run.warn('feel-type', { name, expected: type.name, actual: kindOf(value) }, 0)
  }
}
