import type { Flow } from '../definition/graph.ts'
import type { StepRun } from '../kernel/step-run.ts'

/** Flows whose condition holds and those without one; the default where there are none (BPMN 2.0 §13.4.3). */
export function truthful(run: StepRun<unknown>, locals: Parameters<StepRun['evaluate']>[1] = undefined): readonly Flow[] {
  const taken = run.flows.filter(
    ({ condition, isDefault }) => !isDefault && (condition === undefined || run.evaluate(condition, locals) === true),
  )
  return taken.length > 0 ? taken : run.flows.filter(({ isDefault }) => isDefault)
}
