import { type BuiltinName, BUILTIN_NAMES } from '../builtin-names.ts'
import { type Builtin, mayFit } from '../builtins/builtin.ts'
import { type Expression, type Iterator, type Node, type Tests, childrenOf } from '../expression.ts'
import { mentionsInput } from '../mentions-input.ts'
import { parseTemporal } from '../temporal.ts'
import { kindOf } from '../value.ts'
import type { Text } from '../../definition/basics.ts'
import type { ProblemName } from '../../problems/list.ts'
import { factsOf } from './facts.ts'
import { nearName } from './near-name.ts'
import type { Inference, InferenceOptions, StaticFinding } from './inference.ts'
import { entryOfElement, itemOf } from './element-names.ts'
import { mayBe } from './may-be.ts'
import { arithmeticType, canCompare } from './operators.ts'
import { propertiesOf, propertyType } from './property-type.ts'
import { resultOfBuiltin } from './signatures.ts'
import {
  ANY,
  BOOLEAN,
  type FunctionType,
  NULL,
  NUMBER,
  STRING,
  type ScalarKind,
  type StaticType,
  contextWith,
  isScalar,
  join,
  joinAll,
  listOf,
  ofTypeNode,
  typeWord,
  typeWords,
} from './static-type.ts'

/**
 * Infers the type of an expression and finds what can never be right, in one walk over it. Sound in one direction: a
 * value of the expression is null or of the inferred type, and what is found gives null or is never true whatever the
 * values are. What depends on values that are not known is nobody's finding.
 */
export function inferType({ root, kind }: Expression, options: InferenceOptions): Inference {
  const walk = new Walk(options)
  const input = kind === 'unary-tests' ? new Map([['?', options.input ?? ANY]]) : new Map<string, StaticType>()
  return { type: walk.type(root, { names: input, element: null, up: null }), findings: walk.findings }
}

/** Names that the expression binds itself, from the inside out; `element` is that of a filter. */
interface Layer {
  readonly names: ReadonlyMap<string, StaticType>
  readonly element: StaticType | null
  readonly up: Layer | null
}

class Walk {
  readonly findings: StaticFinding[] = []
  private readonly options: InferenceOptions

  constructor(options: InferenceOptions) {
    this.options = options
  }

  type(node: Node, layer: Layer): StaticType {
    switch (node.node) {
      case 'literal':
        if (node.value === null) return NULL
        return typeof node.value === 'boolean' ? BOOLEAN : STRING
      case 'number':
        return NUMBER
      case 'temporal': {
        const value = parseTemporal(node.text)
        return value === null ? NULL : { is: kindOf(value) as ScalarKind }
      }
      case 'name':
        return this.name(node.name, layer) ?? ANY
      case 'path':
        return this.entry(this.type(node.of, layer), node.name, node.at)
      case 'call':
      case 'named-call':
        return this.call(node, layer)
      case 'filter':
        return this.filter(node, layer)
      case 'arithmetic':
        return this.arithmetic(node, layer)
      case 'power':
        this.operand('**', node.base, layer)
        this.operand('**', node.exponent, layer)
        return NUMBER
      case 'negation': {
        const type = this.type(node.of, layer)
        if (type.is === 'any' || type.is === 'null') return type
        if (type.is === 'number' || type.is === 'duration' || type.is === 'months') return { is: type.is }
        this.find('never-computed', { operator: '-', left: typeWord(NUMBER), right: typeWord(type) }, node.at)
        return NULL
      }
      case 'and':
        return this.judged(node, layer, () => {
          for (const operand of node.operands) this.condition(operand, layer)
        })
      case 'or':
        for (const operand of node.operands) this.condition(operand, layer)
        return BOOLEAN
      case 'comparison':
        return this.judged(node, layer, () =>
          this.compare(node.operator, this.type(node.left, layer), this.type(node.right, layer), node, node.at),
        )
      case 'between':
        return this.judged(node, layer, () => {
          const of = this.type(node.of, layer)
          for (const end of [node.low, node.high]) this.compare('<=', of, this.type(end, layer), null, end.at)
        })
      case 'in':
        return this.judged(node, layer, () => this.tests(node.tests, this.type(node.of, layer), node.of, layer))
      case 'instance-of':
        this.type(node.of, layer)
        return BOOLEAN
      case 'if': {
        this.condition(node.condition, layer)
        return join(this.type(node.yes, layer), this.type(node.no, layer))
      }
      case 'for': {
        const inner = this.iterators(node.iterators, layer)
        return listOf(this.type(node.body, { names: new Map([['partial', listOf(ANY)]]), element: null, up: inner }))
      }
      case 'some':
      case 'every':
        this.condition(node.body, this.iterators(node.iterators, layer))
        return BOOLEAN
      case 'list':
        return listOf(joinAll(node.items.map((item) => this.type(item, layer))))
      case 'context':
        return this.context(node, layer)
      case 'range':
        return { is: 'range', of: joinAll([node.start, node.end].map((end) => (end ? this.type(end, layer) : NULL))) }
      case 'function': {
        const parameters = node.parameters.map(({ name, type }) => ({ name, type: type ? ofTypeNode(type) : ANY }))
        const names = new Map(parameters.map(({ name, type }) => [name, type]))
        return { is: 'function', parameters, result: this.type(node.body, { names, element: null, up: layer }) }
      }
      case 'tests': {
        this.tests(node.tests, this.name('?', layer) ?? ANY, null, layer)
        return BOOLEAN
      }
      case 'operator-test':
        this.compare(node.operator, this.name('?', layer) ?? ANY, this.type(node.right, layer), node, node.at)
        return BOOLEAN
    }
  }

  /** A condition that gives no truth value is never met. */
  condition(node: Node, layer: Layer): void {
    const type = this.type(node, layer)
    if (type.is === 'boolean' || type.is === 'any' || type.is === 'null') return
    this.find('condition-no-truth', { actual: typeWord(type) }, node.at)
  }

  private find(name: ProblemName, values: Record<string, string | Text>, at: number): void {
    this.findings.push({ name, values, at })
  }

  private name(name: string, layer: Layer): StaticType | undefined {
    for (let at: Layer | null = layer; at !== null; at = at.up) {
      const bound = at.names.get(name)
      if (bound !== undefined) return bound
      if (at.element === null) continue
      if (name === 'item') return itemOf(at.element)
      const entry = entryOfElement(at.element, name)
      if (entry !== undefined) return entry
    }
    const known = this.options.scope(name)
    if (known !== undefined || !BUILTIN_NAMES.has(name)) return known
    return { is: 'function', parameters: null, result: ANY }
  }

  private entry(of: StaticType, name: string, at: number): StaticType {
    if (of.is === 'any' || of.is === 'null') return of
    if (of.is === 'list') return listOf(this.entry(of.of, name, at))
    const found = of.is === 'context' ? of.entries.get(name) : propertyType(of, name)
    if (found !== undefined) return found
    if (of.is === 'context' && of.open) return ANY
    const known = [...(of.is === 'context' ? of.entries.keys() : propertiesOf(of))]
    const near = nearName(name, known)
    if (near !== undefined) this.find('name-misspelt', { name, near }, at)
    // Random keys are no words to offer.
    else if (known.some((each) => RANDOM_KEY.test(each))) this.find('name-unknown', { name }, at)
    else this.find('entry-unknown', { name, known: known.join(', ') || '–' }, at)
    return NULL
  }

  private arithmetic(node: Extract<Node, { node: 'arithmetic' }>, layer: Layer): StaticType {
    let left = this.type(node.first, layer)
    for (const { operator, right, at } of node.rest) {
      const other = this.type(right, layer)
      const result = arithmeticType(operator, left, other)
      if (result === undefined) {
        this.find('never-computed', { operator, left: typeWord(left), right: typeWord(other) }, at)
        left = NULL
      } else left = result
    }
    return left
  }

  private operand(operator: string, node: Node, layer: Layer): void {
    const type = this.type(node, layer)
    if (type.is === 'number' || type.is === 'any' || type.is === 'null') return
    this.find('never-computed', { operator, left: typeWord(NUMBER), right: typeWord(type) }, node.at)
  }

  private compare(
    operator: string,
    left: StaticType,
    right: StaticType,
    node: { readonly left?: Node; readonly right: Node } | null,
    at: number,
  ): void {
    if (!canCompare(operator, left, right)) {
      this.find('never-compared', { operator, left: typeWord(left), right: typeWord(right) }, at)
      return
    }
    if (node === null) return
    this.option(left, node.right)
    if (node.left !== undefined) this.option(right, node.left)
  }

  /** Whether a condition can be met is asked only where nothing in it was found to be wrong. */
  private judged(node: Node, layer: Layer, visit: () => void): StaticType {
    const before = this.findings.length
    visit()
    if (this.findings.length === before) this.exclusion(node, layer)
    return BOOLEAN
  }

  /** What is asked of one value, alone or by all operands of an `and`, and can never be. */
  private exclusion(node: Node, layer: Layer): void {
    const { excludes } = this.options
    if (excludes === undefined) return
    const asked = new Map<string, { readonly of: Node; readonly tests: Tests[] }>()
    for (const fact of factsOf(node)) {
      const known = asked.get(fact.path)
      if (known === undefined) asked.set(fact.path, { of: fact.of, tests: [fact.tests] })
      else known.tests.push(fact.tests)
    }
    for (const [path, { of, tests }] of asked) {
      // One alone was judged where it stands.
      if (node.node === 'and' && tests.length < 2) continue
      const type = new Walk(this.options).type(of, layer)
      if (excludes(type, tests)) this.find('condition-never', { name: path }, node.at)
    }
  }

  /** A text that is none of the answers is never given. */
  private option(type: StaticType, node: Node): void {
    if (!isScalar(type) || type.only === undefined || node.node !== 'literal' || typeof node.value !== 'string') return
    if (type.only.has(node.value)) return
    const words = (language: 'de' | 'en') => [...type.only ?? []].map(([key, text]) => `${text[language]} ("${key}")`)
    const known = { de: words('de').join(', '), en: words('en').join(', ') }
    this.find('option-never', { value: node.value, known }, node.at)
  }

  private tests(tests: readonly Node[], input: StaticType, of: Node | null, layer: Layer): void {
    const inner: Layer = of === null ? layer : { names: new Map([['?', input]]), element: null, up: layer }
    for (const test of tests) {
      const type = this.type(test, inner)
      if (test.node === 'operator-test' || mentionsInput(test)) continue
      this.meets(input, type, test)
    }
  }

  private meets(input: StaticType, test: StaticType, node: Node): void {
    if (test.is === 'list') {
      if (node.node !== 'list') return
      for (const item of node.items) this.option(input, item)
      return
    }
    if (test.is === 'range') {
      if (input.is === 'range' || canCompare('<=', input, test.of)) return
      this.find('never-compared', { operator: 'in', left: typeWord(input), right: typeWord(test.of) }, node.at)
      return
    }
    if (canCompare('=', input, test)) this.option(input, node)
    else this.find('never-compared', { operator: '=', left: typeWord(input), right: typeWord(test) }, node.at)
  }

  private filter(node: Extract<Node, { node: 'filter' }>, layer: Layer): StaticType {
    const of = this.type(node.of, layer)
    const element = of.is === 'list' ? of.of : of.is === 'null' ? ANY : of
    const by = this.type(node.by, { names: new Map(), element, up: layer })
    if (of.is === 'any' || of.is === 'null') return ANY
    // A place that is not known may be null, which selects nothing: an empty list.
    if (by.is === 'number') return isPlace(node.by) ? element : ANY
    return by.is === 'boolean' ? listOf(element) : ANY
  }

  private iterators(iterators: readonly Iterator[], outer: Layer): Layer {
    let layer = outer
    for (const { name, source, end } of iterators) {
      const from = this.type(source, layer)
      const to = end === undefined ? undefined : this.type(end, layer)
      const type = to !== undefined ? (from.is === 'null' ? ANY : from) : from.is === 'list' || from.is === 'range' ? from.of : ANY
      layer = { names: new Map([[name, type]]), element: null, up: layer }
    }
    return layer
  }

  private context(node: Extract<Node, { node: 'context' }>, layer: Layer): StaticType {
    const names = new Map<string, StaticType>()
    const inner: Layer = { names, element: null, up: layer }
    for (const { name, value } of node.entries) names.set(name, this.type(value, inner))
    return contextWith(names)
  }

  private call(node: Extract<Node, { node: 'call' | 'named-call' }>, layer: Layer): StaticType {
    const args =
      node.node === 'call'
        ? node.args.map((arg) => ({ name: null, type: this.type(arg, layer) }))
        : node.args.map(({ name, value }) => ({ name, type: this.type(value, layer) }))
    const called = node.of.node === 'name' ? this.builtin(node.of.name, layer) : undefined
    if (called !== undefined) return this.callBuiltin(called, args, node)
    const of = this.type(node.of, layer)
    if (of.is === 'function') return this.callFunction(of, args, node)
    if (of.is !== 'any' && of.is !== 'null') this.find('never-called', { actual: typeWord(of) }, node.at)
    return of.is === 'any' ? ANY : NULL
  }

  /** In a call a built-in's name means the built-in, unless the expression itself binds it. */
  private builtin(name: string, layer: Layer): Builtin | undefined {
    for (let at: Layer | null = layer; at !== null; at = at.up) {
      if (at.names.has(name) || at.element !== null) return at.names.has(name) ? undefined : this.options.builtins.get(name)
    }
    return this.options.builtins.get(name)
  }

  private callBuiltin(called: Builtin, args: readonly Argument[], node: Node): StaticType {
    const named = args.some(({ name }) => name !== null)
    const types = args.map(({ type }) => type)
    const fits = named
      ? args.every(({ name }) => called.overloads.some(({ parameters }) => parameters.some((each) => each.name === name)))
      : called.overloads.some((each) => mayFit(each, types))
    if (!fits) {
      const expected = called.overloads.map(({ text }) => `(${text})`).join(' ')
      const actual = named ? args.map(({ name }) => name).join(', ') : typeWords(types)
      this.find('arguments-never', { name: called.name, actual, expected }, node.at)
      return NULL
    }
    return resultOfBuiltin(called.name as BuiltinName, named ? null : types)
  }

  private callFunction(of: FunctionType, args: readonly Argument[], node: Node): StaticType {
    const { parameters, result } = of
    if (parameters === null) return result
    const misfit =
      args.length !== parameters.length ||
      args.some(({ name, type }, place) => {
        const parameter = name === null ? parameters[place] : parameters.find((each) => each.name === name)
        return parameter === undefined || !mayBe(type, parameter.type)
      })
    if (!misfit) return result
    const needed = (language: 'de' | 'en') =>
      `(${parameters.map(({ name, type }) => `${name}: ${typeWord(type)[language]}`).join(', ')})`
    const expected = { de: needed('de'), en: needed('en') }
    this.find('arguments-never', { name: calleeName(node), actual: typeWords(args.map(({ type }) => type)), expected }, node.at)
    return result
  }
}

/** Keys of steps, rows and the like (definition/basics.ts). */
const RANDOM_KEY = /^[a-z]_[a-z0-9]{8}$/

interface Argument {
  readonly name: string | null
  readonly type: StaticType
}

function calleeName(node: Node): string {
  const [of] = childrenOf(node)
  return of?.node === 'name' ? of.name : of?.node === 'path' ? of.name : '?'
}

function isPlace(node: Node): boolean {
  return node.node === 'number' || (node.node === 'negation' && node.of.node === 'number')
}
