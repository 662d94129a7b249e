import { type BpmnRule, breaking } from './rule.ts'

/** A flow that leaves a parallel gateway has no condition. BPMN 2.0.2 §8.4.13, §10.6.4. */
export const parallelFlowsUnconditional: BpmnRule = {
  name: 'bpmn-parallel-flows-unconditional',
  section: '§8.4.13, §10.6.4',
  meaning: 'A flow that leaves a parallel gateway has no condition.',
  run(model) {
    return breaking(
      model.of('SequenceFlow'),
      (flow) => model.sourceOf(flow)?.is('ParallelGateway') === true && flow.parts('conditionExpression').length > 0,
    )
  },
}
