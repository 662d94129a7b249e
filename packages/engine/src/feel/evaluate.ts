import type { Problem } from '../problems/problem.ts'
import type { Frame } from './frame.ts'
import type { Linked } from './link-with.ts'
import type { Trace } from './trace.ts'
import { Abort, type EvaluationOptions, Run, type Warning } from './run.ts'
import type { Scope } from './scope.ts'
import type { FeelValue } from './value.ts'

export type { EvaluationOptions, Warning } from './run.ts'

/**
 * What came of an evaluation. `failed` is set when it was stopped (`feel-budget`, `feel-size`, `feel-depth`, or
 * a problem of a decision it called); the value is null then.
 */
export interface Evaluation {
  readonly value: FeelValue
  readonly warnings: readonly Warning[]
  readonly failed?: Problem
  /** With the option `trace`, also of an evaluation that was stopped. */
  readonly trace?: Trace
}

/** Evaluates a linked expression. Never throws for what is in the expression or the scope. */
export function evaluate(linked: Linked, scope: Scope, options: EvaluationOptions): Evaluation {
  return guarded(options, (run) => evaluateIn(linked, scope, run))
}

/** Evaluates with the counters that a run shares with others before and after; no later one is given more. */
export function evaluateShared(linked: Linked, scope: Scope, run: Run): Evaluation {
  return guardedIn(run, () => evaluateIn(linked, scope, run))
}

/** Evaluates linked unary tests against an input value: true, false or null. */
export function evaluateTests(linked: Linked, input: FeelValue, scope: Scope, options: EvaluationOptions): Evaluation {
  return guarded(options, (run) => testIn(linked, input, scope, run))
}

/** Runs a body with fresh counters and turns an abort into `failed`. */
export function guarded(options: EvaluationOptions, body: (run: Run) => FeelValue): Evaluation {
  return guardedIn(new Run(options), body)
}

function guardedIn(run: Run, body: (run: Run) => FeelValue): Evaluation {
  const level = run.level
  try {
    const value = body(run)
    run.checkResult(value)
    return traced({ value, warnings: run.warnings }, run)
  } catch (fault) {
    if (!(fault instanceof Abort)) throw fault
    run.level = level
    return traced({ value: null, warnings: run.warnings, failed: fault.problem }, run)
  }
}

function traced(evaluation: Evaluation, { tracer }: Run): Evaluation {
  return tracer === null ? evaluation : { ...evaluation, trace: tracer.trace() }
}

/** Evaluates with the counters of a running evaluation; throws Abort. */
export function evaluateIn(linked: Linked, scope: Scope, run: Run): FeelValue {
  if (linked.constant !== undefined) {
    run.charge(linked.weight)
    return linked.constant
  }
  return within(linked, { run, scope, up: null, values: NO_VALUES })
}

/** The outermost frame of an expression holds no names, and nothing is ever put into it. */
const NO_VALUES: FeelValue[] = []

/** As `evaluateIn` for unary tests. */
export function testIn(linked: Linked, input: FeelValue, scope: Scope, run: Run): FeelValue {
  return within(linked, { run, scope, up: null, values: [input] })
}

function within(linked: Linked, frame: Frame): FeelValue {
  const { run } = frame
  const { weight, height } = linked
  const code = run.tracer === null ? linked.code : linked.traced
  run.charge(weight)
  run.enter(height)
  const value = code(frame)
  run.leave(height)
  return value
}
