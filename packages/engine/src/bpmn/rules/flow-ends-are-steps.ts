import type { BpmnRule } from './rule.ts'

/**
 * A sequence flow connects steps: activities, gateways and events; no artifact, no data, no pool. BPMN 2.0.2 §7.6.1,
 * §8.4.1, §8.4.13.
 */
export const flowEndsAreSteps: BpmnRule = {
  name: 'bpmn-flow-ends-are-steps',
  section: '§7.6.1, §8.4.1, §8.4.13',
  meaning: 'A sequence flow connects steps: activities, gateways and events; no artifact, no data, no pool.',
  extended: ['EXT.006', 'EXT.007', 'EXT.021', 'EXT.022'],
  run(model) {
    return model.of('SequenceFlow').flatMap((element) => {
      const ends = [model.sourceOf(element), model.targetOf(element)]
      return ends.flatMap((end) =>
        end === undefined || end.is('FlowNode') ? [] : [{ element, values: { other: end.label } }],
      )
    })
  },
}
