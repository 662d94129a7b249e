import type { Tagged } from '@laufzettel/engine'
import type { TSchema } from 'typebox'

export type Values = Readonly<Record<string, Tagged>>

/** What a connector is asked: the inputs of the step, its settings, and a key under which it is asked once in effect. */
export interface Request<Options> {
  readonly inputs: Values
  readonly options: Options
  readonly key: string
}

/** What came of it: values for the case, or a code of an error that the model may catch. */
export type Answer = { readonly values: Values } | { readonly error: string }

/**
 * A link to another system. It may be asked again under the same key after a failure: what it throws is tried again, then
 * a person has to look.
 */
export interface Connector<Options = unknown> {
  readonly name: string
  /** Its settings at a step; what does not match is an incident, not a call. */
  readonly options: TSchema
  /** A double for tests and trials, never there in production. */
  readonly twin?: true
  perform(request: Request<Options>): Promise<Answer>
}

/** Types the options where the connector is written and forgets them where it is listed. */
export function defineConnector<Options>(connector: Connector<Options>): Connector<never> {
  return connector as unknown as Connector<never>
}
