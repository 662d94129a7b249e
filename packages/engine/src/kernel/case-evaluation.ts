import { officeCalendar } from '../calendar/feel-calendar.ts'
import type { DecisionRecord } from '../dmn/decision-record.ts'
import { decisionScope } from '../dmn/decision-scope.ts'
import { evaluateDecision } from '../dmn/evaluate-decision.ts'
import { type EvaluationOptions, evaluate } from '../feel/evaluate.ts'
import { childScope, type Scope, scopeOf } from '../feel/scope.ts'
import { toTagged } from '../feel/tagged.ts'
import type { FeelValue } from '../feel/value.ts'
import type { DecisionContext, Warned } from './decision-context.ts'
import { instantOf } from './instant-of.ts'
import { type Problem, problem } from '../problems/problem.ts'
import { caseScope } from './case-scope.ts'
import { type LinkedWorld, linkedWorld } from './linked-world.ts'
import type { CaseState } from './state.ts'
import { Stop } from './stop.ts'
import { variableScope } from './variables.ts'
import type { World } from './world.ts'

/** Units of work of one evaluation. */
const BUDGET = 1_000_000

/** With `trace` the records of decisions hold their intermediate values: for who looks, never for what is recorded. */
type Moment = Pick<DecisionContext, 'now' | 'interrupt' | 'warned'> & Pick<EvaluationOptions, 'trace'>

type Locals = Readonly<Record<string, FeelValue>>
type Fail = (...problems: Problem[]) => never

/**
 * Evaluates expressions and decisions over a case at one moment; expressions may read `parameter.<key>` and
 * call decisions. `state` may change between calls.
 */
export class CaseEvaluation {
  readonly #world: World
  readonly #draft: { readonly state: CaseState }
  readonly #options: EvaluationOptions
  readonly #decisionOptions: EvaluationOptions
  readonly #warned: Warned | undefined
  #scope: Scope | undefined

  /** `draft` holds the state; it may change between calls. */
  constructor(world: World, draft: { readonly state: CaseState }, { now, interrupt, trace, warned }: Moment) {
    this.#world = world
    this.#warned = warned
    this.#draft = draft
    const calendar = officeCalendar(world.calendar)
    this.#options = {
      now,
      zone: world.zone,
      calendar,
      budget: BUDGET,
      ...(interrupt === undefined ? {} : { interrupt }),
    }
    this.#decisionOptions = trace === undefined ? this.#options : { ...this.#options, trace }
  }

  /** To be called when the state has changed. */
  forget(): void {
    this.#scope = undefined
  }

  /** `at` is the token or scope whose names are seen first; the case's own where absent. */
  evaluate(source: string, locals: Locals | undefined, fail: Fail, at?: string): FeelValue {
    const linked = this.#linked(fail)
    const expression = linked.expression(source)
    if (!expression.ok) return fail(...expression.problems)
    const wide = decisionScope(linked.decisions, this.#seenFrom(at), this.#options)
    const scope = locals ? childScope(wide, scopeOf(locals)) : wide
    const evaluation = evaluate(expression.value, scope, this.#options)
    if (this.#warned !== undefined) for (const warning of evaluation.warnings) this.#warned(warning, source)
    return evaluation.failed ? stopped(evaluation.failed, fail) : evaluation.value
  }

  /** A date counts from its first moment in the tenant's zone. */
  evaluateInstant(source: string, fail: Fail, at?: string): string {
    const value = toTagged(this.evaluate(source, undefined, fail, at))
    const found = instantOf(value, this.#world.zone)
    return found ?? fail(problem('timer-without-moment', { source }))
  }

  evaluateDuration(source: string, fail: Fail): string {
    const value = toTagged(this.evaluate(source, undefined, fail))
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      const { $months, $duration } = value
      if (typeof $months === 'number' && $months > 0) return `P${$months}M`
      if (typeof $duration === 'string' && /^P[0-9]+D$/.test($duration)) return $duration
    }
    return fail(problem('duration-unfit', { source }))
  }

  /** The instant a duration after another one (a text of FEEL's), by the calendar of the tenant's zone. */
  after(from: string, period: FeelValue, fail: Fail): string {
    const value = this.evaluate('from + period', { from: this.evaluate(`date and time("${from}")`, undefined, fail), period }, fail)
    const found = instantOf(toTagged(value), this.#world.zone)
    return found ?? fail(problem('timer-without-moment', { source: 'duration' }))
  }

  decide(decision: string, fail: Fail, at?: string): DecisionRecord {
    const { decisions } = this.#linked(fail)
    const evaluation = evaluateDecision(decisions, decision, undefined, this.#seenFrom(at), this.#decisionOptions)
    if (this.#warned !== undefined) for (const warning of evaluation.warnings) this.#warned(warning)
    return evaluation.failed ? stopped(evaluation.failed, fail) : evaluation.record
  }

  #case(): Scope {
    this.#scope ??= caseScope(this.#world, this.#draft.state)
    return this.#scope
  }

  #seenFrom(at: string | undefined): Scope {
    const { state } = this.#draft
    for (const retention in state.vault) {
      if (state.vault[retention]?.variables !== undefined) return variableScope(state, at, () => this.#case())
    }
    return this.#case()
  }

  #linked(fail: Fail): LinkedWorld {
    const linked = linkedWorld(this.#world)
    return linked.ok ? linked.value : fail(...linked.problems)
  }
}

/** The clock of a host is no part of a case: what it stopped is refused and leaves nothing, not even an incident. */
function stopped(found: Problem, fail: Fail): never {
  if (found.name === 'feel-interrupted') throw new Stop('refusal', [found])
  return fail(found)
}
