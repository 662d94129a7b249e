import { problem } from '../../problems/problem.ts'
import type { BoxedTable, TableOutput, TableRow } from '../boxed.ts'
import type { BoxedCode } from '../environment.ts'
import { evaluateTable } from '../evaluate-table.ts'
import { aggregates, ordersByOutput } from '../hit-policy.ts'
import type { LinkedRow, LinkedTable } from '../linked-table.ts'
import type { Linker } from '../linker.ts'
import { type Site, below } from '../site.ts'
import type { Piece } from '../piece.ts'
import { recordMaker } from '../recorder.ts'
import { indexing } from '../table-index.ts'

/** DMN 1.5 chapter 8. Problems: `table-shape`, `table-aggregation`. */
export function linkTable(table: BoxedTable, site: Site, linker: Linker): BoxedCode {
  const linked = linkedTable(table, site, linker)
  const columns = recordMaker(table.inputs.map((input) => input.key))
  const outputs = linked.outputRecord
  return (environment) => {
    const { trace, run } = environment
    const { value, hits, inputs } = evaluateTable(linked, environment)
    if (trace !== null) {
      for (const input of inputs) run.checkResult(input)
      for (const hit of hits) if (hit.fired === undefined) for (const output of hit.outputs) run.checkResult(output)
      trace.table = { inputs, hits, columns, outputs }
    }
    return value
  }
}

function linkedTable(table: BoxedTable, site: Site, linker: Linker): LinkedTable {
  const names = { decision: site.decision, hitPolicy: table.hitPolicy }
  if (aggregates(table.hitPolicy) && table.outputs.length > 1)
    linker.problems.push(problem('table-aggregation', names, site.place))
  const outputNames = table.outputs.map((output) => output.name)
  const rows = table.rows.map((row, number) => linkedRow(table, row, number, site, linker))
  const outputs = table.outputs.map((output) => {
    const at = below(site, `outputs/${output.key}`)
    return {
      fit: linker.fit(output.type, at),
      otherwise: output.otherwise === undefined ? null : linker.expression(output.otherwise, at),
      priorities: prioritiesOf(table, output, at, linker),
    }
  })
  return {
    table,
    names: outputNames,
    outputRecord: recordMaker(outputNames),
    index: indexing(rows, table.inputs.length),
    inputs: table.inputs.map((input) => {
      const at = below(site, `inputs/${input.key}`)
      return {
        piece: linker.expression(input.expression, at),
        fit: linker.fit(input.type, at),
        values: input.values === undefined ? null : linker.tests(input.values, at),
      }
    }),
    outputs,
    rows,
    timeless: rows.every(({ validity }) => validity === undefined),
    fixed: rows.map(() => null),
  }
}

function linkedRow(table: BoxedTable, row: TableRow, number: number, site: Site, linker: Linker): LinkedRow {
  const at = below(site, `rows/${row.key}`)
  if (row.when.length !== table.inputs.length || row.then.length !== table.outputs.length) {
    linker.problems.push(problem('table-shape', { decision: site.decision, row: row.key }, at.place))
  }
  return {
    row,
    validity: row.validity,
    number,
    tests: row.when.map((cell, column) =>
      cell.trim() === '-' ? null : linker.tests(cell, below(at, `when/${column}`)),
    ),
    outputs: row.then.map((cell, column) => linker.expression(cell, below(at, `then/${column}`))),
  }
}

/** Where the policy orders by the outputs: the values of the column, or those of its type (§8.2.11). */
function prioritiesOf(table: BoxedTable, output: TableOutput, site: Site, linker: Linker): Piece | null {
  if (!ordersByOutput(table.hitPolicy)) return null
  const values = output.values ?? (output.type === undefined ? undefined : linker.allowedValues(output.type))
  return values === undefined ? null : linker.expression(`[${values}]`, site)
}
