import type { Decision, Table } from '../definition/decision.ts'
import { type LogicPart, logicParts } from '../definition/logic-parts.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { analysingTable, type TableAnalysis } from '../dmn/analysis/analyse-table.ts'
import { ModelTypes } from './scope-types.ts'
import { domainOf, inputColumns, type TableColumn } from './table-columns.ts'

/** A table of a model with what its analysis found. */
export interface AnalysedTable {
  readonly decision: Decision
  readonly part: LogicPart
  readonly table: Table
  readonly columns: readonly TableColumn[]
  readonly analysis: TableAnalysis
}

/** Words of memory that the analysis of one table may go through: well under a second of work in all. */
const BUDGET = 4_000_000

/** Analyses every decision table of a model, with pauses so that a host can do something else between. */
export function* analysingTables(definition: ProcessDefinition): Generator<undefined, readonly AnalysedTable[]> {
  const found: AnalysedTable[] = []
  let types: ModelTypes | undefined
  for (const decision of definition.decisions) {
    for (const part of logicParts(decision)) {
      if (part.logic.kind !== 'table') continue
      types ??= new ModelTypes(definition)
      const table = part.logic
      const columns = inputColumns(definition, decision, part, types)
      yield
      const period = part.version === null ? decision.validity : part.version.validity
      const analysis = yield* analysingTable(table, columns.map(domainOf), period, BUDGET)
      found.push({ decision, part, table, columns, analysis })
    }
  }
  return found
}
