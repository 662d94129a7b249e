import { dateText } from '../feel/date.ts'
import { Abort, type Run } from '../feel/run.ts'
import type { Scope } from '../feel/scope.ts'
import { fromTagged } from '../feel/tagged.ts'
import { type FeelFunction, type FeelValue, type LazyContext, isDate, isDateTime, kindOf } from '../feel/value.ts'
import { problem } from '../problems/problem.ts'
import type { DecisionLibrary, LinkedCalculation, LinkedDecision, LinkedTable } from './decision-library.ts'
import { evaluatePiece, evaluateTable, isValid } from './evaluate-table.ts'
import { Recorder, stored, storedRecord } from './recorder.ts'
import { typed } from './typed.ts'

/** Levels that one decision takes of those that calls may pile up, beside its expressions'. */
const LEVELS = 20
/** Days are compared as text of ten characters. */
const LAST_YEAR = 9999
/** Units of work of a decision beside its expressions'. */
const WORK = 10

/** Names that a decision's expressions see before everything else, the entries of a calculation among them. */
interface Body {
  readonly linked: LinkedDecision
  readonly args: ReadonlyMap<string, FeelValue>
  readonly entries: Map<string, FeelValue>
  readonly recorder: Recorder
}

/** Decisions evaluated together: one case, one moment, one budget; each without arguments is evaluated once per day. */
export class DecisionSession {
  /** The day of the command in the tenant's zone. */
  private readonly today: string
  private readonly library: DecisionLibrary
  private readonly base: Scope
  private readonly run: Run
  private readonly results = new Map<string, FeelValue>()
  private readonly active: string[] = []

  constructor(library: DecisionLibrary, base: Scope, run: Run, today: string) {
    this.library = library
    this.base = base
    this.run = run
    this.today = today
  }

  /**
   * Evaluates a decision into `recorder`. `args` is undefined for one without formal parameters.
   * Throws Abort with the problem that stopped it.
   */
  decide(linked: LinkedDecision, args: readonly FeelValue[] | undefined, recorder: Recorder): FeelValue {
    const { key, formal, validity } = linked.decision
    const { logic } = linked
    const { run } = this
    run.charge(WORK)
    if (formal.length !== (args?.length ?? 0)) {
      throw new Abort(
        problem('decision-arguments', {
          decision: key,
          expected: String(formal.length),
          actual: String(args?.length ?? 0),
        }),
      )
    }
    run.enter(LEVELS)
    const named = formal.map(({ name, type }, index) => [name, typed(args?.[index] ?? null, type, name, run)] as const)
    const body: Body = { linked, args: new Map(named), entries: new Map(), recorder }
    const scope = this.scopeIn(body)
    recorder.on = this.dayThatCounts(linked, scope, recorder.on)
    if (!isValid(validity, recorder.on, this.today)) {
      throw new Abort(problem('decision-not-in-force', { decision: key, on: recorder.on }))
    }
    const value = logic.kind === 'table' ? this.table(body, logic, scope) : this.calculation(body, logic, scope)
    recorder.output = stored(value, run)
    run.leave(LEVELS)
    return value
  }

  /** What a name means outside of decisions, on the day of the command: a decision or `parameter`. */
  outside(name: string): FeelValue | undefined {
    const recorder = new Recorder('', [], this.today)
    return name === 'parameter' ? this.parameters(recorder) : this.reference(name, recorder)
  }

  private dayThatCounts({ on, decision }: LinkedDecision, scope: Scope, inherited: string): string {
    if (on === null) return inherited
    const value = evaluatePiece(on, scope, this.run)
    const date = isDate(value) ? value : isDateTime(value) ? value.date : null
    if (date !== null && date.year >= 0 && date.year <= LAST_YEAR) return dateText(date)
    throw new Abort(problem('decision-date', { decision: decision.key }))
  }

  private table({ linked, recorder }: Body, logic: LinkedTable, scope: Scope): FeelValue {
    const { table } = logic
    const { run } = this
    const days = { on: recorder.on, today: this.today }
    const result = evaluateTable(logic, linked.decision.key, scope, days, run)
    recorder.columns = storedRecord(
      table.inputs.map((input, column) => [input.key, result.inputs[column] ?? null]),
      run,
    )
    recorder.rows = result.hits.map((hit) => ({
      row: hit.row,
      norms: hit.norms,
      outputs: storedRecord(
        table.outputs.map((output, column) => [output.name, hit.outputs[column] ?? null]),
        run,
      ),
    }))
    return result.value
  }

  private calculation({ entries, recorder }: Body, logic: LinkedCalculation, scope: Scope): FeelValue {
    recorder.steps = []
    for (const [index, { name, norms }] of logic.calculation.entries.entries()) {
      const piece = logic.entries[index]
      if (piece === undefined) continue
      const value = evaluatePiece(piece, scope, this.run)
      entries.set(name, value)
      recorder.steps.push({ name, norms, value: stored(value, this.run) })
    }
    return evaluatePiece(logic.result, scope, this.run)
  }

  /**
   * Arguments hide decisions, decisions hide the case. A decision with formal parameters does not see the case
   * (DMN 1.5 §10.4: a business knowledge model has its arguments and its requirements).
   */
  private scopeIn(body: Body): Scope {
    const { args, entries, recorder, linked } = body
    const parameters = this.parameters(recorder)
    const isolated = linked.decision.formal.length > 0
    const isOwn = (name: string) =>
      entries.has(name) || (!args.has(name) && (name === 'parameter' || this.library.decisions.has(name)))
    return {
      get: (name) => {
        if (entries.has(name)) return entries.get(name)
        if (args.has(name)) return args.get(name)
        if (name === 'parameter') return parameters
        const decision = this.reference(name, recorder)
        return decision === undefined && !isolated ? this.base.get(name, this.run) : decision
      },
      onRead: (path, value) => {
        const end = path.indexOf('.')
        if (!isOwn(end < 0 ? path : path.slice(0, end))) recorder.read(path, value, this.run)
      },
    }
  }

  /** A decision by its key: its value, or a function when it has formal parameters. */
  private reference(name: string, recorder: Recorder): FeelValue | undefined {
    const linked = this.library.decisions.get(name)
    if (linked === undefined) return undefined
    return linked.decision.formal.length > 0 ? this.asFunction(linked, recorder) : this.asValue(linked, recorder)
  }

  private asFunction(linked: LinkedDecision, caller: Recorder): FeelFunction {
    const { key, formal } = linked.decision
    return {
      kind: 'function',
      name: key,
      parameters: formal.map((parameter) => parameter.name),
      invoke: (args) => this.called(linked, args, caller),
    }
  }

  private called(linked: LinkedDecision, args: readonly FeelValue[] | undefined, caller: Recorder): FeelValue {
    const recorder = new Recorder(linked.decision.key, linked.decision.norms, caller.on)
    const value = this.decide(linked, args, recorder)
    caller.use(recorder.record())
    return value
  }

  private asValue(linked: LinkedDecision, caller: Recorder): FeelValue {
    const { key } = linked.decision
    const once = `${key} ${caller.on}`
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
  private parameters(recorder: Recorder): LazyContext {
    return { kind: 'lazy', get: (name) => this.parameter(name, recorder) }
  }

  private parameter(name: string, recorder: Recorder): FeelValue {
    const { parameters } = this.library
    const { on } = recorder
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
    recorder.parameter({ parameter: name, revision: revision.key, value: revision.value, on })
    return value.value
  }

  /** Evaluates the decision that somebody asked for by its key. */
  start(linked: LinkedDecision, args: readonly FeelValue[] | undefined, recorder: Recorder): FeelValue {
    this.active.push(linked.decision.key)
    return this.decide(linked, args, recorder)
  }
}
