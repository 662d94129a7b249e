import type { FeelValue } from '../feel/value.ts'
import type { Environment, Trace } from './environment.ts'
import { stored } from './recorder.ts'

/** Evaluates a part as a named step of what is traced; what the part leaves behind hangs below its step. */
export function traced(
  environment: Environment,
  step: { readonly name: string; readonly norms: readonly string[] },
  evaluate: (environment: Environment) => FeelValue,
): FeelValue {
  const { trace, run } = environment
  if (trace === null) return evaluate(environment)
  const part: Trace = {}
  const value = evaluate({ ...environment, trace: part })
  trace.steps ??= []
  trace.steps.push({ name: step.name, norms: step.norms, value: stored(value, run), ...part })
  return value
}
