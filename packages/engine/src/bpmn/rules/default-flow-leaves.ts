import type { BpmnRule } from './rule.ts'

/** The default flow of a step is one of those that leave it. BPMN 2.0.2 §8.4.13, §10.3, §10.6. */
export const defaultFlowLeaves: BpmnRule = {
  name: 'bpmn-default-flow-leaves',
  section: '§8.4.13, §10.3, §10.6',
  meaning: 'The default flow of a step is one of those that leave it.',
  extended: ['EXT.026'],
  run(model) {
    return model.of('FlowNode').flatMap((element) => {
      const other = model.find(element.attribute('default'))
      if (other === undefined || model.sourceOf(other) === element) return []
      return [{ element, values: { other: other.label } }]
    })
  },
}
