import type { BpmnRule } from './rule.ts'

/** An activity with a conditional outgoing flow has at least one other outgoing flow. BPMN 2.0.2 §8.4.13. */
export const conditionalFlowHasSibling: BpmnRule = {
  name: 'bpmn-conditional-flow-has-sibling',
  section: '§8.4.13',
  meaning: 'An activity with a conditional outgoing flow has at least one other outgoing flow.',
  extended: ['EXT.025'],
  run(model) {
    return model.of('SequenceFlow').flatMap((element) => {
      const source = model.sourceOf(element)
      const alone = source?.is('Activity') === true && model.outgoing(source).length < 2
      if (source === undefined || !alone || element.parts('conditionExpression').length === 0) return []
      return [{ element, values: { other: source.label } }]
    })
  },
}
