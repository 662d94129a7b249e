import type { Flow, Step } from '../definition/graph.ts'
import type { DecisionRecord } from '../dmn/decision-record.ts'
import type { FeelValue } from '../feel/value.ts'
import type { Problem, Result } from '../problems/problem.ts'
import type { Effect } from './effect.ts'
import type { FactBodies, FactType } from './fact.ts'
import type { CaseState } from './state.ts'
import type { World } from './world.ts'

/** What a block may do while a token is at its step. Facts take effect on `state` at once. */
export interface StepRun<C = unknown> {
  readonly world: World
  readonly state: Readonly<CaseState>
  readonly step: Step
  readonly config: C
  readonly token: string
  /** Ways out, in the order of the model. */
  readonly flows: readonly Flow[]
  /** Calendar date of the command in the tenant's zone. */
  readonly today: string
  readonly now: string
  /** A new id, unique in the case: the prefix and a number. */
  nextId(prefix: string): string
  /** Records a fact; without a class it is structural and must hold no personal data. */
  emit<T extends FactType>(type: T, body: FactBodies[T], retention?: string): void
  effect(effect: Effect): void
  /** Lets the token go: by this flow, or by the only one; several ways out split the token. */
  leave(flow?: Flow): void
  /** Consumes the token. */
  end(): void
  /** Evaluates an expression of the definition over the case. A failure of the expression is an incident. */
  evaluate(source: string, locals?: Readonly<Record<string, FeelValue>>): FeelValue
  /** A date (its first moment in the tenant's zone) or a date and time, as an instant. */
  evaluateInstant(source: string): string
  /** A duration of whole months or days, as `P1M` or `P14D`. */
  evaluateDuration(source: string): string
  decide(decision: string): DecisionRecord
  localDate(instant: string): string
  /** Ends the command: nothing of it happens, the asker gets the problem. */
  refuse(problem: Problem): never
  /** The value of a result; its problems stop the case here as `fail` does. */
  require<T>(result: Result<T>): T
  /** Stops the case at this step with an incident that a person resolves; facts so far stay. */
  fail(problem: Problem): never
}
