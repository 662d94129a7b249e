import { calculate, negated } from './arithmetic.ts'
import { type Builtin, applyBuiltin, applyBuiltinNamed } from './builtins/builtin.ts'
import { compare } from './comparison.ts'
import type { Call, Expression, NamedCall, Node } from './expression.ts'
import { type Code, type Frame, type Layer, innerFrame, innerLayer } from './frame.ts'
import { invoke, invokeNamed } from './invoke.ts'
import { linkFilter, linkFor, linkQuantified } from './link-iteration.ts'
import { entryOf, isBound, linkName, namePath } from './link-name.ts'
import { linkIn, linkOperatorTest, linkTests } from './link-tests.ts'
import { comparison } from './membership.ts'
import { parseNumber, power, powerWork } from './number.ts'
import type { Run } from './run.ts'
import { parseTemporal } from './temporal.ts'
import { truth } from './truth.ts'
import { converted, isInstance, unknownType } from './types.ts'
import { type FeelFunction, type FeelValue, isNumber, kindOf } from './value.ts'
import { inKnownZone, zoneOf } from './zone-known.ts'
import { heightOf, weightOf } from './weight.ts'

/** An expression as closures, made once and evaluated many times. */
export interface Linked {
  readonly expression: Expression
  /** Linked when it is first asked for: of a large table most cells are answered by its index and never evaluated. */
  readonly code: Code
  /** The same with its intermediate values noted. */
  readonly traced: Code
  /** Its value where that is written down: a number, a string, a truth value. */
  readonly constant: FeelValue | undefined
  /** Units of work of one evaluation, without what loops and functions add. */
  readonly weight: number
  /** Levels that an evaluation goes down. */
  readonly height: number
}

/**
 * Links an expression with a choice of built-ins, so that a page can carry only the groups its form needs. Reads
 * nothing but the expression; a function that is not among the built-ins is unknown when it is called.
 */
export function linkWith(expression: Expression, builtins: ReadonlyMap<string, Builtin>): Linked {
  return new LinkedExpression(expression, builtins)
}

class LinkedExpression implements Linked {
  readonly expression: Expression
  readonly constant: FeelValue | undefined
  readonly weight: number
  readonly height: number
  private readonly builtins: ReadonlyMap<string, Builtin>
  private plain: Code | null = null
  private noting: Code | null = null

  constructor(expression: Expression, builtins: ReadonlyMap<string, Builtin>) {
    const { root } = expression
    this.expression = expression
    this.builtins = builtins
    this.constant = root.node === 'number' ? parseNumber(root.text) : root.node === 'literal' ? root.value : undefined
    this.weight = weightOf(root)
    this.height = heightOf(root)
  }

  get code(): Code {
    this.plain ??= this.linked(null)
    return this.plain
  }

  get traced(): Code {
    this.noting ??= this.linked(this.expression)
    return this.noting
  }

  private linked(traced: Layer['traced']): Code {
    const { expression, builtins } = this
    const names = expression.kind === 'unary-tests' ? ['?'] : []
    return linkNode(expression.root, { names, up: null, builtins, traced })
  }
}

/** Links a node inside layers of names, so that its value is noted where somebody traces. */
function linkNode(node: Node, layer: Layer): Code {
  const code = linkPlain(node, layer)
  const { traced } = layer
  if (traced === null || WRITTEN_DOWN.has(node.node)) return code
  return (frame) => {
    const value = code(frame)
    const { run } = frame
    run.tracer?.note(traced, node, value, run.place)
    return value
  }
}

/** Nodes whose value stands in the source. */
const WRITTEN_DOWN: ReadonlySet<Node['node']> = new Set(['literal', 'number', 'function'])

function linkPlain(node: Node, layer: Layer): Code {
  switch (node.node) {
    case 'literal': {
      const { value } = node
      return () => value
    }
    case 'number': {
      const value = parseNumber(node.text)
      return () => value
    }
    case 'temporal': {
      const value = parseTemporal(node.text)
      const { text, at } = node
      if (value !== null && zoneOf(value) === null) return () => value
      if (value !== null) return (frame) => inKnownZone(value, frame.run, at)
      return (frame) => frame.run.warn('feel-no-result', { name: '@', values: text.slice(0, 100) }, at)
    }
    case 'name':
      return linkName(node.name, [], node.at, layer)
    case 'path':
      return linkPath(node, layer)
    case 'call':
      return linkCall(node, layer)
    case 'named-call':
      return linkNamedCall(node, layer)
    case 'filter':
      return linkFilter(node, layer, linkNode)
    case 'arithmetic':
      return linkArithmetic(node, layer)
    case 'power': {
      const base = linkNode(node.base, layer)
      const exponent = linkNode(node.exponent, layer)
      return (frame) => raise(base(frame), exponent(frame), frame.run, node.at)
    }
    case 'negation': {
      const of = linkNode(node.of, layer)
      return (frame) => negated(of(frame), frame.run, node.at)
    }
    case 'and':
      return linkLogic(node.operands, false, layer)
    case 'or':
      return linkLogic(node.operands, true, layer)
    case 'comparison': {
      const { operator, at } = node
      const left = linkNode(node.left, layer)
      const right = linkNode(node.right, layer)
      return (frame) => comparison(operator, left(frame), right(frame), frame.run, at)
    }
    case 'between':
      return linkBetween(node, layer)
    case 'in':
      return linkIn(node, layer, linkNode)
    case 'instance-of': {
      const of = linkNode(node.of, layer)
      const { type, at } = node
      const unknown = unknownType(type)
      if (unknown === null) return (frame) => isInstance(of(frame), type)
      return (frame) => {
        frame.run.warn('feel-type-unknown', { name: unknown }, at)
        return isInstance(of(frame), type)
      }
    }
    case 'if':
      return linkIf(node, layer)
    case 'for':
      return linkFor(node, layer, linkNode)
    case 'some':
    case 'every':
      return linkQuantified(node, layer, linkNode)
    case 'list': {
      const items = node.items.map((item) => linkNode(item, layer))
      return (frame) => items.map((item) => item(frame))
    }
    case 'context':
      return linkContext(node, layer)
    case 'range':
      return linkRange(node, layer)
    case 'function':
      return linkFunction(node, layer)
    case 'tests':
      return linkTests(node, layer, linkNode)
    case 'operator-test':
      return linkOperatorTest(node, layer, linkNode)
  }
}

function linkPath(node: Extract<Node, { node: 'path' }>, layer: Layer): Code {
  const names = namePath(node)
  if (names !== null) return linkName(names[0], names.slice(1), node.at, layer)
  const of = linkNode(node.of, layer)
  const { name, at } = node
  return (frame) => entryOf(of(frame), name, frame.run, at)
}

/** A built-in's name in a call means the built-in, unless the expression itself binds the name. */
function builtinOf(node: Call | NamedCall, layer: Layer) {
  return node.of.node === 'name' && !isBound(node.of.name, layer) ? layer.builtins.get(node.of.name) : undefined
}

function calleeName(node: Node): string {
  return namePath(node)?.join('.') ?? 'function'
}

function linkCall(node: Call, layer: Layer): Code {
  const args = node.args.map((arg) => linkNode(arg, layer))
  const { at } = node
  const builtin = builtinOf(node, layer)
  if (builtin !== undefined) {
    return (frame) =>
      applyBuiltin(
        builtin,
        args.map((arg) => arg(frame)),
        frame.run,
        at,
      )
  }
  const callee = linkNode(node.of, layer)
  const name = calleeName(node.of)
  return (frame) =>
    invoke(
      callee(frame),
      name,
      args.map((arg) => arg(frame)),
      frame.run,
      at,
    )
}

function linkNamedCall(node: NamedCall, layer: Layer): Code {
  const args = node.args.map((arg) => [arg.name, linkNode(arg.value, layer)] as const)
  const evaluated = (frame: Frame) => new Map(args.map(([name, code]) => [name, code(frame)]))
  const { at } = node
  const builtin = builtinOf(node, layer)
  if (builtin !== undefined) return (frame) => applyBuiltinNamed(builtin, evaluated(frame), frame.run, at)
  const callee = linkNode(node.of, layer)
  const name = calleeName(node.of)
  return (frame) => invokeNamed(callee(frame), name, evaluated(frame), frame.run, at)
}

function linkArithmetic(node: Extract<Node, { node: 'arithmetic' }>, layer: Layer): Code {
  const first = linkNode(node.first, layer)
  const rest = node.rest.map(({ operator, at, right }) => ({ operator, at, right: linkNode(right, layer) }))
  return (frame) => {
    let value = first(frame)
    for (const { operator, at, right } of rest) value = calculate(operator, value, right(frame), frame.run, at)
    return value
  }
}

function raise(base: FeelValue, exponent: FeelValue, run: Run, at: number): FeelValue {
  run.charge(10)
  const numbers = isNumber(base) && isNumber(exponent)
  if (numbers) run.charge(powerWork(exponent))
  const result = numbers ? power(base, exponent) : null
  return result ?? run.warn('feel-operands', { operator: '**', left: kindOf(base), right: kindOf(exponent) }, at)
}

/** Three-valued logic (DMN 1.5 §10.3.2.11, tables 49–50): the deciding value wins, otherwise null spreads. */
function linkLogic(nodes: readonly Node[], deciding: boolean, layer: Layer): Code {
  const operands = nodes.map((node) => ({ code: linkNode(node, layer), at: node.at }))
  return (frame) => {
    let result: boolean | null = !deciding
    for (const { code, at } of operands) {
      const value = truth(code(frame), frame.run, at)
      if (value === deciding) return deciding
      if (value === null) result = null
    }
    return result
  }
}

function linkBetween(node: Extract<Node, { node: 'between' }>, layer: Layer): Code {
  const of = linkNode(node.of, layer)
  const low = linkNode(node.low, layer)
  const high = linkNode(node.high, layer)
  const { at } = node
  return (frame) => {
    const value = of(frame)
    const above = comparison('>=', value, low(frame), frame.run, at)
    const below = comparison('<=', value, high(frame), frame.run, at)
    return above === false || below === false ? false : above === null || below === null ? null : true
  }
}

/** Whatever is not true takes the other branch (§10.3.2.11). */
function linkIf(node: Extract<Node, { node: 'if' }>, layer: Layer): Code {
  const condition = linkNode(node.condition, layer)
  const yes = linkNode(node.yes, layer)
  const no = linkNode(node.no, layer)
  const { at } = node.condition
  return (frame) => (truth(condition(frame), frame.run, at) === true ? yes(frame) : no(frame))
}

/** Each entry sees those before it. */
function linkContext(node: Extract<Node, { node: 'context' }>, layer: Layer): Code {
  const names: string[] = []
  const entries = node.entries.map(({ name, value }) => {
    const code = linkNode(value, innerLayer(layer, [...names]))
    const duplicate = names.includes(name)
    names.push(name)
    return { name, code, duplicate, at: value.at }
  })
  return (frame) => {
    const inner = innerFrame(frame, [])
    const context = new Map<string, FeelValue>()
    for (const { name, code, duplicate, at } of entries) {
      if (duplicate) return frame.run.warn('feel-duplicate-entry', { name }, at)
      const value = code(inner)
      inner.values.push(value)
      context.set(name, value)
    }
    return context
  }
}

function linkRange(node: Extract<Node, { node: 'range' }>, layer: Layer): Code {
  const start = node.start === undefined ? null : linkNode(node.start, layer)
  const end = node.end === undefined ? null : linkNode(node.end, layer)
  const { startIncluded, endIncluded, operator, at } = node
  const sign = operator === undefined ? {} : { operator }
  return (frame) => {
    const first = start === null ? null : start(frame)
    const last = end === null ? null : end(frame)
    if (first !== null && last !== null && compare(first, last, frame.run) === null) {
      return frame.run.warn('feel-operands', { operator: '..', left: kindOf(first), right: kindOf(last) }, at)
    }
    return { kind: 'range', ...sign, start: first, startIncluded, end: last, endIncluded }
  }
}

function linkFunction(node: Extract<Node, { node: 'function' }>, layer: Layer): Code {
  const parameters = node.parameters.map((parameter) => parameter.name)
  const types = node.parameters.map((parameter) => parameter.type)
  if (node.external === true) return linkExternal(node.at, parameters, types)
  const body = linkNode(node.body, innerLayer(layer, parameters))
  const weight = weightOf(node.body)
  const height = heightOf(node.body)
  return (frame) => ({
    kind: 'function',
    name: 'function',
    parameters,
    types,
    invoke: (args, at) => {
      const { run } = frame
      run.charge(weight)
      const values: FeelValue[] = []
      for (const [index, { name, type }] of node.parameters.entries()) {
        const given = args[index] ?? null
        const value = type === undefined ? given : converted(given, type)
        if (value === undefined) {
          return run.warn('feel-type', { name, expected: type?.name ?? '', actual: kindOf(given) }, at)
        }
        values.push(value)
      }
      run.enter(height)
      const value = body(innerFrame(frame, values))
      run.leave(height)
      return value
    },
  })
}

/** No model brings code that runs: a function of Java or PMML can be named, and gives null. */
function linkExternal(offset: number, parameters: readonly string[], types: FeelFunction['types'] & {}): Code {
  return ({ run }) => ({
    kind: 'function',
    name: 'function',
    parameters,
    types,
    invoke: () => run.warn('feel-external', {}, offset),
  })
}
