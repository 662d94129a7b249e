import type { Run } from './run.ts'
import { type FeelFunction, type FeelValue, kindOf } from './value.ts'

/** Calls a value with arguments by position. */
export function invoke(callee: FeelValue, name: string, args: readonly FeelValue[], run: Run, at: number): FeelValue {
  if (kindOf(callee) !== 'function') return run.warn('feel-function-unknown', { name }, at)
  const target = callee as FeelFunction
  if (target.parameters !== null && target.parameters.length !== args.length) {
    return wrongArguments(name, args.length, target.parameters, run, at)
  }
  return target.invoke(args, at)
}

/** Calls a value with arguments by name. */
export function invokeNamed(
  callee: FeelValue,
  name: string,
  args: ReadonlyMap<string, FeelValue>,
  run: Run,
  at: number,
): FeelValue {
  if (kindOf(callee) !== 'function') return run.warn('feel-function-unknown', { name }, at)
  const target = callee as FeelFunction
  if (target.invokeNamed !== undefined) return target.invokeNamed(args, at)
  const parameters = target.parameters ?? []
  if (parameters.length !== args.size || parameters.some((parameter) => !args.has(parameter))) {
    return wrongArguments(name, args.size, parameters, run, at)
  }
  return target.invoke(
    parameters.map((parameter) => args.get(parameter) ?? null),
    at,
  )
}

function wrongArguments(name: string, count: number, parameters: readonly string[], run: Run, at: number): null {
  return run.warn('feel-arguments', { name, actual: String(count), expected: `(${parameters.join(', ')})` }, at)
}
