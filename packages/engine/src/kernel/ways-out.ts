import type { Flow } from '../definition/graph.ts'
import { problem } from '../problems/problem.ts'
import type { CaseRun } from './case-run.ts'
import type { Node } from './compiled-process.ts'
import { failing } from './stop.ts'

/** Conditional flows that hold and those without a condition; else the default (BPMN 2.0 §10.5.1, §13.3.1). */
export function waysOut(run: CaseRun, token: string, { step, flows }: Node): readonly Flow[] {
  const taken = flows.filter(({ condition, isDefault }) => {
    if (isDefault) return false
    return condition === undefined || run.evaluate(condition, token) === true
  })
  if (taken.length > 0) return taken
  const other = flows.find(({ isDefault }) => isDefault)
  return other ? [other] : failing(problem('gateway-no-way', { step: step.name.de }))
}
