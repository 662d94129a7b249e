import type { FeelValue } from '../feel/value.ts'
import { type Environment, Trace } from './environment.ts'

/** Evaluates a part as a named step of what is traced; what the part leaves behind hangs below its step. */
export function traced(
  environment: Environment,
  step: { readonly name: string; readonly norms: readonly string[] },
  evaluate: (environment: Environment) => FeelValue,
): FeelValue {
  const { trace, run } = environment
  if (trace === null) return evaluate(environment)
  const part = new Trace()
  const value = evaluate({ ...environment, trace: part })
  trace.steps ??= []
  run.checkResult(value)
  trace.steps.push({ name: step.name, norms: step.norms, value, part })
  return value
}
