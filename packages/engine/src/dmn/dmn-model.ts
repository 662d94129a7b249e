import type { Boxed, BoxedFunction, TypedName } from './boxed.ts'

/**
 * A decision model of DMN 1.5 as data: what counts for deciding. References (`requires`, the parts of services)
 * are keys of nodes, `<namespace>#<id>`, of this model or of an imported one.
 */
export interface DmnModel {
  readonly name: string
  readonly namespace: string
  readonly imports: readonly DmnImport[]
  readonly types: readonly ItemDefinition[]
  readonly inputs: readonly InputData[]
  readonly decisions: readonly DmnDecision[]
  readonly knowledge: readonly KnowledgeModel[]
  readonly services: readonly DecisionService[]
}

/** §6.3.3: the other model's elements are seen as members of `name`; an empty name puts them beside the own ones. */
export interface DmnImport {
  readonly name: string
  readonly namespace: string
}

/** §7.3.3. `values` restrict each value (of a collection each element), `constraint` the value as a whole. */
export interface ItemDefinition {
  readonly name: string
  readonly base?: string
  readonly values?: string
  readonly constraint?: string
  readonly collection: boolean
  readonly components: readonly ItemDefinition[]
  readonly function?: { readonly parameters: readonly TypedName[]; readonly result?: string }
}

interface Node extends TypedName {
  readonly key: string
}

/** §6.3.11 */
export type InputData = Node

/** §6.3.7. `type` is that of its variable. */
export interface DmnDecision extends Node {
  readonly requires: readonly string[]
  readonly logic: Boxed | null
}

/** §6.3.9. `type` is that of its variable, the function. */
export interface KnowledgeModel extends Node {
  readonly requires: readonly string[]
  readonly logic: BoxedFunction | null
}

/** §6.3.10 */
export interface DecisionService extends Node {
  readonly outputs: readonly string[]
  readonly inputDecisions: readonly string[]
  readonly inputData: readonly string[]
}
