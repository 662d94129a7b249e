import type { TSchema } from 'typebox'
import type { Text } from '../definition/basics.ts'

/** A process that can be called where the model is to run. */
export interface CallableProcess {
  readonly process: string
  readonly names: Text
  /** Its published versions: from which day each is in force (`YYYY-MM-DD`), and what every case of it calls (`certainCalls`). */
  readonly versions: readonly { readonly validFrom: string; readonly calls: readonly string[] }[]
}

/** A link to another system that is set up where the model is to run; `options` is the schema of its settings at a step. */
export interface ConnectorOffer {
  readonly name: string
  readonly options: TSchema
}

/** What is around a model where it is to run, as plain data. */
export interface Surroundings {
  readonly processes: readonly CallableProcess[]
  readonly connectors: readonly ConnectorOffer[]
}
