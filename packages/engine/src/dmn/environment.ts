import { Abort, type Run } from '../feel/run.ts'
import type { Scope } from '../feel/scope.ts'
import type { FeelValue } from '../feel/value.ts'
import type { Problem } from '../problems/problem.ts'
import type { UsedVersion } from './decision-record.ts'
import type { Hit } from './hit-policy.ts'
import type { RecordMaker } from './recorder.ts'

/** The date that counts, and the day on which it is asked; both `YYYY-MM-DD`. */
export interface Days {
  readonly on: string
  readonly today: string
}

/** What a table that was evaluated leaves behind: values as they are, and how their stored form is made. */
export interface TracedTable {
  readonly inputs: readonly FeelValue[]
  readonly hits: readonly Hit[]
  readonly columns: RecordMaker
  readonly outputs: RecordMaker
}

/** A named part that was evaluated on the way, with what it left behind itself. */
export interface TracedStep {
  readonly name: string
  readonly norms: readonly string[]
  readonly value: FeelValue
  readonly part: Trace
}

/** What evaluating a boxed expression leaves behind beside its value, for the record. */
export class Trace {
  version: UsedVersion | null = null
  table: TracedTable | null = null
  steps: TracedStep[] | null = null
}

/** What a boxed expression sees while it is evaluated. */
export interface Environment {
  readonly scope: Scope
  readonly run: Run
  readonly days: Days
  /** Key of the decision, for problems. */
  readonly decision: string
  /** null where nobody keeps a record. */
  readonly trace: Trace | null
  /**
   * Whether a table whose hits its policy forbids stops everything, as a decision about people must, or gives
   * null with a warning, as DMN 1.5 §10.3.2.14 has it for models of others.
   */
  readonly strict: boolean
}

/** A linked boxed expression. */
export type BoxedCode = (environment: Environment) => FeelValue

/** Gives null with a warning, or stops, as the environment says. */
export function violated({ strict, run }: Environment, found: Problem): null {
  if (strict) throw new Abort(found)
  return run.warn(found.name, { ...found.values } as Record<string, string>, 0)
}

/** Values by name; a map is one. */
export type NamedValues = Pick<ReadonlyMap<string, FeelValue>, 'has' | 'get'>

/** `values` hide what the environment's scope has under the same names, and reading them is no reading of the case. */
export function innerEnvironment(outer: Environment, values: NamedValues): Environment {
  const { scope } = outer
  return {
    ...outer,
    scope: {
      get: (name, run) => (values.has(name) ? values.get(name) : scope.get(name, run)),
      onRead: (path, value) => {
        if (!startsWithName(path, (name) => values.has(name))) scope.onRead?.(path, value)
      },
    },
  }
}

/** Whether a dotted path begins with a name that `has` knows; names may have dots themselves. */
export function startsWithName(path: string, has: (name: string) => boolean): boolean {
  for (let end = path.indexOf('.'); end >= 0; end = path.indexOf('.', end + 1)) {
    if (has(path.slice(0, end))) return true
  }
  return has(path)
}

/** The same without a record, for what is evaluated many times. */
export function untraced(environment: Environment): Environment {
  return environment.trace === null ? environment : { ...environment, trace: null }
}
