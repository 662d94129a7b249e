import type { Static } from 'typebox'
import type { HitPolicy, Validity } from '../definition/decision.ts'

/**
 * Boxed expressions (DMN 1.5 §7.3 and §10.2.2): the one form in which the logic of every decision is linked and
 * evaluated, whether it was modelled here or read from a DMN file. A `type` is the name of a type as the model
 * writes it; absent means any.
 */
export type Boxed =
  | BoxedLiteral
  | BoxedContext
  | BoxedInvocation
  | BoxedFunction
  | BoxedList
  | BoxedRelation
  | BoxedConditional
  | BoxedFor
  | BoxedQuantified
  | BoxedFilter
  | BoxedTable

/** §7.3.2: a FEEL expression as text. */
export interface BoxedLiteral {
  readonly kind: 'literal'
  readonly source: string
}

/** §10.2.2.4: named entries, each sees those before it. Without a result the value is the context itself. */
export interface BoxedContext {
  readonly kind: 'context'
  readonly entries: readonly BoxedEntry[]
  readonly result?: Boxed
}

export interface BoxedEntry extends TypedName {
  readonly key?: string
  readonly norms?: readonly string[]
  readonly value: Boxed | null
}

export interface TypedName {
  readonly name: string
  readonly type?: string
}

/** §10.2.2.5: a function called with bindings by the names of its parameters. */
export interface BoxedInvocation {
  readonly kind: 'invocation'
  readonly called: Boxed
  readonly bindings: readonly (TypedName & { readonly value: Boxed | null })[]
}

/** §10.2.2.9. Only FEEL runs here; `Java` and `PMML` are other languages' code, which no model may bring. */
export interface BoxedFunction {
  readonly kind: 'function'
  readonly language: 'FEEL' | 'Java' | 'PMML'
  readonly parameters: readonly TypedName[]
  readonly body: Boxed | null
}

/** §10.2.2.6 */
export interface BoxedList {
  readonly kind: 'list'
  readonly items: readonly Boxed[]
}

/** §10.2.2.7: a list of contexts, written as columns and rows. */
export interface BoxedRelation {
  readonly kind: 'relation'
  readonly columns: readonly TypedName[]
  readonly rows: readonly (readonly Boxed[])[]
}

/** §10.2.2.10 */
export interface BoxedConditional {
  readonly kind: 'conditional'
  readonly condition: Boxed
  readonly yes: Boxed
  readonly no: Boxed
}

/** §10.2.2.12 */
export interface BoxedFor {
  readonly kind: 'for'
  readonly variable: string
  readonly over: Boxed
  readonly body: Boxed
}

/** §10.2.2.12 */
export interface BoxedQuantified {
  readonly kind: 'some' | 'every'
  readonly variable: string
  readonly over: Boxed
  readonly body: Boxed
}

/** §10.2.2.11 */
export interface BoxedFilter {
  readonly kind: 'filter'
  readonly over: Boxed
  readonly match: Boxed
}

/** Chapter 8. */
export interface BoxedTable {
  readonly kind: 'table'
  readonly hitPolicy: Static<typeof HitPolicy>
  readonly inputs: readonly TableInput[]
  readonly outputs: readonly TableOutput[]
  readonly rows: readonly TableRow[]
}

export interface TableInput {
  readonly key: string
  readonly expression: string
  readonly type?: string
  /** Unary tests that every value of the input must meet (§8.2.3). */
  readonly values?: string
}

export interface TableOutput {
  readonly key: string
  readonly name: string
  readonly type?: string
  /** Unary tests of the values allowed; their order is the precedence of the hit policies P and O (§8.2.11). */
  readonly values?: string
  /** FEEL expression for the case that no row matches (§8.2.11). */
  readonly otherwise?: string
}

export interface TableRow {
  readonly key: string
  /** Unary tests, `-` for any. */
  readonly when: readonly string[]
  /** FEEL expressions. */
  readonly then: readonly string[]
  readonly norms: readonly string[]
  readonly validity?: Static<typeof Validity>
}
