import { dateText, parseDate } from '../feel/date.ts'
import { Abort, type Run } from '../feel/run.ts'
import { EMPTY_SCOPE, type Scope } from '../feel/scope.ts'
import { fromTagged } from '../feel/tagged.ts'
import {
  type FeelFunction,
  type FeelValue,
  type LazyContext,
  contextOf,
  isDate,
  isDateTime,
  kindOf,
} from '../feel/value.ts'
import { type Problem, problem } from '../problems/problem.ts'
import { DAY_THAT_COUNTS, OWN_NAMES } from './own-names.ts'
import type { DecisionLibrary, FormalParameter, LinkedDecision, LinkedService, Sight } from './decision-library.ts'
import { startsWithName } from './environment.ts'
import { isValid } from './evaluate-table.ts'
import { evaluatePiece } from './piece.ts'
import { type Listener, Unrecorded } from './listener.ts'

/** Levels that one decision takes of those that calls may pile up, beside its expressions'. */
const LEVELS = 8
/** Days are compared as text of ten characters. */
const LAST_YEAR = 9999
/** Units of work of a decision beside its expressions'. */
const WORK = 10

const NO_ARGUMENTS: ReadonlyMap<string, FeelValue> = new Map()

/** Decisions evaluated together: one case, one moment, one budget; each without arguments is evaluated once per day. */
export class DecisionSession {
  /** The day of the command in the tenant's zone. */
  private readonly today: string
  private readonly library: DecisionLibrary
  private readonly base: Scope
  private readonly run: Run
  /** Values that the caller of a decision service gave in place of inputs and decisions, by their keys. */
  private readonly given: ReadonlyMap<string, FeelValue>
  private results: Map<string, FeelValue> | null = null
  private readonly active: string[] = []

  constructor(
    library: DecisionLibrary,
    base: Scope,
    run: Run,
    today: string,
    given: ReadonlyMap<string, FeelValue> = NO_ARGUMENTS,
  ) {
    this.library = library
    this.base = base
    this.run = run
    this.today = today
    this.given = given
  }

  /**
   * Evaluates a decision and tells `listener`. `args` is undefined for one without formal parameters.
   * Throws Abort with the problem that stopped it.
   */
  private decide(linked: LinkedDecision, args: readonly FeelValue[] | undefined, listener: Listener): FeelValue {
    const { key, validity } = linked
    const expected = linked.formal?.length ?? 0
    const { run } = this
    run.charge(WORK)
    if (expected !== (args?.length ?? 0)) throw new Abort(wrongArguments(key, expected, args?.length ?? 0))
    run.enter(LEVELS)
    const scope = this.scopeIn(linked, this.named(linked.formal, args), listener)
    listener.on = this.dayThatCounts(linked, scope, listener.on)
    if (!isValid(validity, listener.on, this.today)) {
      throw new Abort(problem('decision-not-in-force', { decision: key, on: listener.on }))
    }
    const days = { on: listener.on, today: this.today }
    const { strict } = this.library
    const result = linked.logic({ scope, run, days, decision: key, trace: listener.trace, strict })
    const value = linked.fit(result, key, run)
    listener.give(value, run)
    run.leave(LEVELS)
    return value
  }

  /** What a name means outside of decisions, on the day of the command: a decision or `parameter`. */
  outside(name: string): FeelValue | undefined {
    const listener = new Unrecorded(this.today)
    return name === 'parameter' ? this.parameters(listener) : this.reference(name, listener)
  }

  private named(formal: readonly FormalParameter[] | null, args: readonly FeelValue[] | undefined) {
    if (formal === null || formal.length === 0) return NO_ARGUMENTS
    const { run } = this
    return new Map(formal.map(({ name, fit }, index) => [name, fit(args?.[index] ?? null, name, run)] as const))
  }

  private dayThatCounts({ on, key }: LinkedDecision, scope: Scope, inherited: string): string {
    if (on === null) return inherited
    const value = evaluatePiece(on, scope, this.run)
    const date = isDate(value) ? value : isDateTime(value) ? value.date : null
    if (date !== null && date.year >= 0 && date.year <= LAST_YEAR) return dateText(date)
    throw new Abort(problem('decision-date', { decision: key }))
  }

  /**
   * Arguments hide decisions, decisions hide the case. A decision with formal parameters does not see the case
   * (DMN 1.5 §10.4: a business knowledge model has its arguments and its requirements).
   */
  private scopeIn(linked: LinkedDecision, args: ReadonlyMap<string, FeelValue>, listener: Listener): Scope {
    if (linked.sees !== null) return this.scopeOfRequirements(linked.sees, args, listener)
    const { library, base, run } = this
    const isolated = linked.formal !== null
    const get = (name: string) => {
      if (args.size > 0 && args.has(name)) return args.get(name)
      if (name === 'parameter') return this.parameters(listener)
      if (name === DAY_THAT_COUNTS) return parseDate(listener.on)
      const decision = this.reference(name, listener)
      return decision === undefined && !isolated ? base.get(name, run) : decision
    }
    if (listener.read === undefined) return { get }
    const isOwn = (name: string) => !args.has(name) && (OWN_NAMES.has(name) || library.decisions.has(name))
    return {
      get,
      onRead: (path, value) => {
        if (!startsWithName(path, isOwn)) listener.read?.(path, value, run)
      },
    }
  }

  /** Arguments, and what the decision requires; nothing else (DMN 1.5 §10.4). */
  private scopeOfRequirements(
    sees: ReadonlyMap<string, Sight>,
    args: ReadonlyMap<string, FeelValue>,
    listener: Listener,
  ): Scope {
    return {
      get: (name) => {
        if (args.has(name)) return args.get(name)
        const sight = sees.get(name)
        return sight === undefined ? undefined : this.seen(sight, listener)
      },
      onRead: (path, value) => {
        const isInput = (name: string) => {
          const sight = sees.get(name)
          return sight !== undefined && 'node' in sight && this.library.inputs.has(sight.node)
        }
        if (startsWithName(path, (name) => args.has(name) || isInput(name))) listener.read?.(path, value, this.run)
      },
    }
  }

  private seen(sight: Sight, listener: Listener): FeelValue | undefined {
    if ('node' in sight) return this.reference(sight.node, listener)
    return {
      kind: 'lazy',
      get: (name) => {
        const member = sight.members.get(name)
        return member === undefined ? undefined : this.seen(member, listener)
      },
    }
  }

  /** What is under a key: an input's or a decision's value, or a function. */
  private reference(key: string, listener: Listener): FeelValue | undefined {
    const given = this.given.size === 0 ? undefined : this.given.get(key)
    if (given !== undefined) return given
    const linked = this.library.decisions.get(key)
    if (linked !== undefined) {
      return linked.formal === null ? this.asValue(linked, listener) : this.asFunction(linked, linked.formal, listener)
    }
    const { inputs, services } = this.library
    const input = inputs.size === 0 ? undefined : inputs.get(key)
    if (input !== undefined) return input.fit(this.base.get(key, this.run) ?? null, input.name, this.run)
    const service = services.size === 0 ? undefined : services.get(key)
    return service === undefined ? undefined : this.asService(service, listener)
  }

  private asFunction(linked: LinkedDecision, formal: readonly FormalParameter[], caller: Listener): FeelFunction {
    return {
      kind: 'function',
      name: linked.key,
      parameters: formal.map((parameter) => parameter.name),
      invoke: (args) => this.called(linked, args, caller),
    }
  }

  private asService(service: LinkedService, caller: Listener): FeelFunction {
    return {
      kind: 'function',
      name: service.key,
      parameters: service.formal.map((parameter) => parameter.name),
      invoke: (args) => this.serve(service, args, caller),
    }
  }

  /**
   * Evaluates a decision service: its decisions see the arguments in place of its inputs and input decisions and
   * nothing of the caller's case (DMN 1.5 §10.4). One output decision gives its value, several a context.
   */
  private serve(service: LinkedService, args: readonly FeelValue[], caller: Listener): FeelValue {
    const { run } = this
    run.charge(WORK)
    run.enter(LEVELS)
    const { formal } = service
    if (formal.length !== args.length) throw new Abort(wrongArguments(service.key, formal.length, args.length))
    const given = new Map(
      formal.map(({ node, name, fit }, index) => [node, fit(args[index] ?? null, name, run)] as const),
    )
    const inside = new DecisionSession(this.library, EMPTY_SCOPE, run, this.today, given)
    const values = service.outputs.map(({ name, node }) => [name, inside.reference(node, caller) ?? null] as const)
    const [only] = values
    const value = values.length === 1 && only !== undefined ? only[1] : contextOf(values)
    run.leave(LEVELS)
    return service.fit(value, service.key, run)
  }

  private called(linked: LinkedDecision, args: readonly FeelValue[] | undefined, caller: Listener): FeelValue {
    return this.decide(linked, args, caller.inner(linked.key, linked.norms))
  }

  private asValue(linked: LinkedDecision, caller: Listener): FeelValue {
    const { key } = linked
    const once = `${key} ${caller.on}`
    this.results ??= new Map()
    const known = this.results.get(once)
    if (known !== undefined) return known
    if (this.active.includes(key)) {
      throw new Abort(problem('decision-cycle', { decision: key, cycle: [...this.active, key].join(' → ') }))
    }
    this.active.push(key)
    const value = this.called(linked, undefined, caller)
    this.active.pop()
    this.results.set(once, value)
    return value
  }

  /** `parameter.<key>`: the revision that holds on the day that counts, found when it is read. */
  private parameters(listener: Listener): LazyContext {
    return { kind: 'lazy', get: (name) => this.parameter(name, listener) }
  }

  private parameter(name: string, listener: Listener): FeelValue {
    const { parameters } = this.library
    const { on } = listener
    const declared = parameters.parameters.get(name)
    if (declared === undefined) throw new Abort(problem('parameter-unknown', { parameter: name }, this.run.place))
    const revision = parameters.find(name, on, this.run.options.now)
    if (revision === undefined) throw new Abort(problem('parameter-missing', { parameter: name, on }, this.run.place))
    const value = fromTagged(revision.value)
    if (!value.ok)
      throw new Abort(problem('tagged-shape', { place: `parameters/${name}/${revision.key}` }, this.run.place))
    const fits = declared.type === 'any' || kindOf(value.value) === declared.type
    if (!fits) {
      const values = { name: `parameter.${name}`, expected: declared.type, actual: kindOf(value.value) }
      throw new Abort(problem('feel-type', values, this.run.place))
    }
    listener.parameter({ parameter: name, revision: revision.key, value: revision.value, on })
    return value.value
  }

  /** Evaluates the decision or the decision service that somebody asked for by its key. Throws Abort as `decide`. */
  ask(key: string, args: readonly FeelValue[] | undefined, listener: Listener): FeelValue {
    const linked = this.library.decisions.get(key)
    if (linked !== undefined) {
      this.active.push(key)
      return this.decide(linked, args, listener)
    }
    const service = this.library.services.get(key)
    if (service === undefined) throw new Abort(problem('decision-unknown', { decision: key }))
    return this.serve(service, args ?? [], listener)
  }
}

function wrongArguments(decision: string, expected: number, actual: number): Problem {
  return problem('decision-arguments', { decision, expected: String(expected), actual: String(actual) })
}
