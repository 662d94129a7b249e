import type { ModelElement } from './model-element.ts'
import { type BpmnRule, breaking } from './rule.ts'

/**
 * Where a start event is used, a sequence flow leads to every step but those that start by themselves. BPMN 2.0.2
 * §10.5.2, §13.2.
 */
export const stepHasIncoming: BpmnRule = {
  name: 'bpmn-step-has-incoming',
  section: '§10.5.2, §13.2',
  meaning: 'Where a start event is used, a sequence flow leads to every step but those that start by themselves.',
  extended: ['EXT.150'],
  run(model) {
    return breaking(
      model.of('FlowNode'),
      (node) =>
        node.parent !== undefined &&
        node.parent.within('StartEvent').length > 0 &&
        model.incoming(node).length === 0 &&
        !startsItself(node) &&
        !(node.is('IntermediateCatchEvent') && model.hasTrigger(node, 'Link')),
    )
  },
}

/** Starts, attached events, compensation, event subprocesses, and what starts a process by a message. */
function startsItself(node: ModelElement): boolean {
  const byItself = ['isForCompensation', 'triggeredByEvent', 'instantiate'].some((name) => node.flag(name))
  return byItself || node.is('StartEvent', 'BoundaryEvent', 'EndEvent')
}
