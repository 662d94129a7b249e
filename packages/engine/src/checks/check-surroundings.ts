import type { ProcessDefinition } from '../definition/process-definition.ts'
import type { Problem } from '../problems/problem.ts'
import { callsFit } from './calls-fit.ts'
import { connectorsFit } from './connectors-fit.ts'
import type { Surroundings } from './surroundings.ts'

/**
 * What a model of the right shape asks for and does not find where it is to run: processes that it calls, and
 * connectors. `on` is the day from which it is to hold, `YYYY-MM-DD`, or today while that is not known. Problems:
 * `call-unknown`, `calls-endless`, `connector-not-set-up`, `connector-option-missing`, `connector-option-unfit`.
 */
export function checkSurroundings(definition: ProcessDefinition, { processes, connectors }: Surroundings, on: string): Problem[] {
  return [...callsFit(definition, processes, on), ...connectorsFit(definition, connectors)]
}
