import type { Tagged } from '../canonical/tagged-value.ts'
import type { Flow, Step } from '../definition/graph.ts'
import type { DecisionRecord } from '../dmn/decision-record.ts'
import type { FeelValue } from '../feel/value.ts'
import type { Problem, Result } from '../problems/problem.ts'
import type { Thrown } from './block.ts'
import type { ActionResult } from './decision-context.ts'
import type { Effect } from './effect.ts'
import type { FactBodies, FactType } from './fact.ts'
import type { CaseState, Ending } from './state.ts'
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
  /** Id of who gave the command. */
  readonly actor: string
  /** A new id, unique in the case: the prefix and a number. */
  nextId(prefix: string): string
  /** Records a fact; without a class it is structural and must hold no personal data. */
  emit<T extends FactType>(type: T, body: FactBodies[T], retention?: string): void
  effect(effect: Effect): void
  /** The scope that the token is in. */
  readonly scope: string
  /** The token in words of the engine: none where the start of an event subprocess listens for its scope. */
  readonly listensForScope: boolean
  /** Lets the token go: by these flows, or by those whose condition holds; several ways out split the token. */
  leave(...flows: readonly Flow[]): void
  /** As `leave`; the outputs of the step may read these names too. */
  leaveWith(locals: Readonly<Record<string, FeelValue>>): void
  /** Consumes the token. */
  end(): void
  /** Tokens that wait at this step in this scope, with the flow that each came by, in the order they came. */
  waiting(): readonly { readonly token: string; readonly flow: string | null }[]
  /** A new token at this step, where none is; it is let go by what is given back. */
  appear(): StepRun<C>
  /** Ends tokens that wait here and go nowhere. */
  discard(tokens: readonly string[]): void
  /** Ends tokens that are merged into this one. */
  consume(tokens: readonly string[]): void
  /** Ways in, and whether a token can still come by a way that has none yet (§13.4.3). */
  readonly waysIn: readonly string[]
  canStillCome(arrived: ReadonlySet<string>): boolean
  /** Waits for a message, a signal or a condition that becomes true; one that is true already has happened. */
  listen(kind: 'message' | 'signal' | 'condition', name: string, key?: string | null): void
  setTimer(due: string, again?: { left: number | null; period: string }): void
  /** The instant a FEEL duration after another instant. */
  after(from: string, period: FeelValue): string
  /** Lets the events behind this step listen for its token; the first that happens takes it. */
  listenBehind(): void
  /** False when nobody catches it. */
  throwUp(thrown: Thrown): boolean
  signal(name: string, data: Readonly<Record<string, Tagged>>): void
  /** Undoes finished steps of the scope; the token waits and then leaves or ends. False: there was nothing to undo. */
  compensate(activity: string | null, then: 'leave' | 'end'): boolean
  cancelTransaction(): void
  /** Ends everything in the scope (§13.5.6). */
  terminate(): void
  endCase(how: Ending, code?: string): void
  jumpToLink(name: string): void
  /** Opens the inside of the step. False when it has none. */
  openInside(which: 'starts' | 'unasked' | 'none'): string | null
  /** Arrives at a step inside of a scope that this step has opened. */
  beginInside(scope: string, step: string): void
  /** Opens a called definition; the problem of one that is not in the world. */
  call(process: string, on: string, inputs: Readonly<Record<string, Tagged>>): void
  /** What has been entered and what is open of a scope that this step has opened. */
  insideOf(scope: string): { readonly steps: readonly string[]; readonly open: number }
  cancelInside(): void
  openJob(kind: 'service' | 'action', name: string): void
  action(name: string): ActionResult | undefined
  /** Gives names values: where they have one, else in the scope. */
  assign(values: Readonly<Record<string, Tagged>>): void
  /** Evaluates an expression of the definition over the case. A failure of the expression is an incident. */
  evaluate(source: string, locals?: Readonly<Record<string, FeelValue>>): FeelValue
  /** A date (its first moment in the tenant's zone) or a date and time, as an instant. */
  evaluateInstant(source: string): string
  /** A duration of whole months or days, as `P1M` or `P14D`. */
  evaluateDuration(source: string): string
  /** The value as it is stored. */
  evaluateTagged(source: string, locals?: Readonly<Record<string, FeelValue>>): Tagged
  decide(decision: string): DecisionRecord
  localDate(instant: string): string
  /** Ends the command: nothing of it happens, the asker gets the problem. */
  refuse(problem: Problem): never
  /** The value of a result; its problems stop the case here as `fail` does. */
  require<T>(result: Result<T>): T
  /** Stops the case at this step with an incident that a person resolves; facts so far stay. */
  fail(problem: Problem): never
}
