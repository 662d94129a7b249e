import type { ModelElement } from './model-element.ts'
import { type BpmnRule, breaking } from './rule.ts'

/**
 * Where an end event is used, a sequence flow leaves every step but those with which the flow ends by itself. BPMN
 * 2.0.2 §10.5.3, §13.2.
 */
export const stepHasOutgoing: BpmnRule = {
  name: 'bpmn-step-has-outgoing',
  section: '§10.5.3, §13.2',
  meaning:
    'Where an end event is used, a sequence flow leaves every step but those with which the flow ends by itself.',
  extended: ['EXT.151'],
  run(model) {
    return breaking(
      model.of('FlowNode'),
      (node) =>
        node.parent !== undefined &&
        node.parent.within('EndEvent').length > 0 &&
        model.outgoing(node).length === 0 &&
        !endsItself(node) &&
        !(node.is('ThrowEvent', 'BoundaryEvent') && model.hasTrigger(node, 'Link', 'Compensate')),
    )
  },
}

/** Ends, starts (they have a rule of their own), compensation and event subprocesses. */
function endsItself(node: ModelElement): boolean {
  return node.flag('isForCompensation') || node.flag('triggeredByEvent') || node.is('EndEvent', 'StartEvent')
}
