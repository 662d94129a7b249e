import { Type, type Static } from 'typebox'
import { closed } from '../definition/basics.ts'
import { problem } from '../problems/problem.ts'
import { defineBlock } from '../kernel/block.ts'

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
  expressions: () => [],
  enter(run) {
    const flow =
      run.flows.find((candidate) => candidate.condition !== undefined && run.evaluate(candidate.condition) === true) ??
      run.flows.find((candidate) => candidate.isDefault) ??
      run.flows.find((candidate) => candidate.condition === undefined)
    if (!flow) return run.fail(problem('gateway-no-way', { step: run.step.name.de }))
    run.leave(flow)
  },
  checks(step, _config, definition) {
    const flows = definition.flows.filter((flow) => flow.from === step.key)
    if (flows.length < 2 || flows.some((flow) => flow.isDefault)) return []
    return [problem('gateway-without-default', { step: step.name }, `steps/${step.key}`)]
  },
  bpmn: 'bpmn:exclusiveGateway',
})
