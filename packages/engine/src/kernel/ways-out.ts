import type { Flow } from '../definition/graph.ts'
import { problem } from '../problems/problem.ts'
import type { CaseRun } from './case-run.ts'
import type { Node } from './compiled-process.ts'
import { failing } from './stop.ts'

/** Flows without a condition and those whose condition holds; the default where none of these does (BPMN 2.0 §10.3.2, §13.3.1). */
export function waysOut(run: CaseRun, token: string, { step, flows }: Node): readonly Flow[] {
  const holding = flows.filter(
    ({ condition, isDefault }) => !isDefault && condition !== undefined && run.evaluate(condition, token) === true,
  )
  const taken = flows.filter((flow) => {
    if (flow.isDefault) return holding.length === 0
    return flow.condition === undefined || holding.includes(flow)
  })
  return taken.length > 0 ? taken : failing(problem('gateway-no-way', { step: step.name.de }))
}
