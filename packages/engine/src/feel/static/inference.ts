import type { Text } from '../../definition/basics.ts'
import type { ProblemName } from '../../problems/list.ts'
import type { Builtin } from '../builtins/builtin.ts'
import type { Tests } from '../expression.ts'
import type { StaticType } from './static-type.ts'

/** What is wrong for certain, whatever the values: a name of a problem with its values, and where in the source. */
export interface StaticFinding {
  readonly name: ProblemName
  readonly values: Readonly<Record<string, string | Text>>
  /** Offset in the source. */
  readonly at: number
}

export interface Inference {
  readonly type: StaticType
  readonly findings: readonly StaticFinding[]
}

/** The type of a name where the expression stands; undefined for one that does not exist there. */
export type ScopeTypes = (name: string) => StaticType | undefined

export interface InferenceOptions {
  readonly scope: ScopeTypes
  readonly builtins: ReadonlyMap<string, Builtin>
  /** Of unary tests: the type of the input. */
  readonly input?: StaticType
  /** Whether what is asked of one value of a type excludes itself; unary tests, all of which must be met. */
  readonly excludes?: (type: StaticType, tests: readonly Tests[]) => boolean
}
