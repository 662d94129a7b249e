import { Type, type Static } from 'typebox'
import { closed } from '../definition/basics.ts'
import { problem } from '../problems/problem.ts'
import { defineBlock } from '../kernel/block.ts'
import { needsDefault } from './needs-default.ts'

const config = Type.Object({}, closed)

/**
 * Aufteilen: the first flow whose condition is true is taken, in the order of the model; otherwise the
 * default flow, then one without a condition (BPMN 2.0 §13.4.2). None of them is an incident: `gateway-no-way`.
 */
export const exclusiveGateway = defineBlock<Static<typeof config>>({
  type: 'exclusive-gateway',
  activity: 'structure',
  config,
  suggested: [{ de: 'Aufteilen', en: 'Split' }],
  branches: true,
  takes: 'one',
  expressions: () => [],
  enter(run) {
    const flow =
      run.flows.find((candidate) => candidate.condition !== undefined && run.evaluate(candidate.condition) === true) ??
      run.flows.find((candidate) => candidate.isDefault) ??
      run.flows.find((candidate) => candidate.condition === undefined)
    if (!flow) return run.fail(problem('gateway-no-way', { step: run.step.name.de }))
    run.leave(flow)
  },
  checks: (step, _config, definition) => needsDefault(step, definition),
  bpmn: 'bpmn:exclusiveGateway',
})
